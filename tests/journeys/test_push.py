"""Notifications on a phone: turned on in the settings, sent to the push service, shown by the worker, led to a talk."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import pytest
from playwright.sync_api import CDPSession, Page, expect

from tests.journeys.kept import keeps_views
from tests.journeys.people import Person
from tests.journeys.tables import Table
from tests.live_site import House, Site, eventually
from tests.push_service import Browser, PushService, listening

pytestmark = [pytest.mark.browser, pytest.mark.slow]

SUBSCRIBES = """keys => {
    let known = null;
    PushManager.prototype.getSubscription = async () => known;
    PushManager.prototype.subscribe = async (wishes) => {
        window.askedWith = [wishes.userVisibleOnly, wishes.applicationServerKey.length];
        const { endpoint, ...rest } = keys;
        known = { endpoint, toJSON: () => ({ endpoint, keys: rest }), unsubscribe: async () => (known = null) };
        return known;
    };
}"""
"""No push service of the world can be reached from here: the phone says that it is reached at the test's own."""

SHOWN = """async () => {
    const worker = await navigator.serviceWorker.ready;
    return (await worker.getNotifications()).map(({ title, body, tag, data }) => ({ title, body, tag, url: data.url }));
}"""

TAP = """async () => {
    const [notification] = await self.registration.getNotifications();
    self.dispatchEvent(new NotificationEvent("notificationclick", { notification }));
}"""


@pytest.fixture
def service() -> Iterator[PushService]:
    with listening() as running:
        yield running


def worker_of(line: CDPSession, scope: str) -> Callable[[], str | None]:
    """Listen to what workers there are; return how to ask for the registration of this scope."""
    found: list[str] = []

    def hear(event: dict[str, Any]) -> None:
        found.extend(each["registrationId"] for each in event["registrations"] if each["scopeURL"] == scope)

    line.on("ServiceWorker.workerRegistrationUpdated", hear)
    line.send("ServiceWorker.enable")
    return lambda: found[-1] if found else None


def turn_on(page: Page, site: Site, phone: Browser) -> None:
    """Let this phone tell its owner things, at any hour."""
    page.context.grant_permissions(["notifications"], origin=site.url)
    page.goto(f"{site.url}/settings/")
    page.evaluate(SUBSCRIBES, phone.keys)
    page.get_by_role("button", name="Turn on notifications").click()
    expect(page.get_by_text("This device tells you when something happens.")).to_be_visible()
    assert page.evaluate("window.askedWith") == [True, 65]
    page.get_by_role("switch", name="Nothing at night").uncheck()
    expect(page.get_by_text("Saved.")).to_be_visible()


def test_a_push_from_the_settings_to_the_talk_it_is_about(
    site: Site, house: House, person: Callable[..., Person], service: PushService
) -> None:
    table = Table.laid(site, house, 3, "majority")
    table.ring_until("private.opens")
    guest, phone = table.sits(person(still=True), 0), service.browser("phone")
    page = guest.page
    turn_on(page, site, phone)
    page.goto(f"{site.url}{table.path}")
    expect(guest.card).to_be_visible()
    page.goto(f"{site.url}/settings/")
    with site.outside_work():
        table.does(1, "private.start", to=["s1"], text="I have seen what you did.")
        [told] = eventually(lambda: service.told(phone), "the push service has been asked")
    assert told["body"] == "Something is waiting for you in majority."
    assert "seen" not in json.dumps(told) and told["url"].startswith(f"{table.path}#at=talk.")

    line = page.context.new_cdp_session(page)
    registration = worker_of(line, f"{site.url}/")
    named = {"origin": site.url, "registrationId": eventually(partial(heard, page, registration), "there is a worker")}
    pushed = {**named, "data": json.dumps(told)}
    line.send("ServiceWorker.deliverPushMessage", pushed)
    [shown] = eventually(lambda: page.evaluate(SHOWN), "the notification is shown")
    assert shown == {key: told[key] for key in ("title", "body", "tag", "url")}
    page.goto(f"{site.url}{table.path}")
    expect(guest.card).to_be_visible()
    eventually(lambda: not page.evaluate(SHOWN), "who looks at the game has no notification of it any more")
    line.send("ServiceWorker.deliverPushMessage", pushed)
    eventually(lambda: page.evaluate(SHOWN), "the notification is shown beside the page")
    [worker] = page.context.service_workers
    worker.evaluate(TAP)
    expect(page.get_by_text("I have seen what you did.")).to_be_visible()
    expect(page).to_have_url(f"{site.url}{table.path}")
    opens_without_a_network(guest, f"{site.url}{table.path}", f"{site.url}/settings/")


def opens_without_a_network(guest: Person, room: str, elsewhere: str) -> None:
    """The room is painted from what the phone has kept, any other page says that there is no network."""
    page = guest.page
    page.evaluate("async () => { await navigator.serviceWorker.ready; }")
    keeps_views(page, 1)
    page.context.set_offline(True)
    page.goto(room)
    expect(guest.card).to_be_visible()
    page.goto(elsewhere)
    expect(page.get_by_role("heading", name="The coop is out of reach.")).to_be_visible()
    expect(page.get_by_role("link", name="majority")).to_be_visible()
    page.context.set_offline(False)
    expect(page.get_by_role("heading", name="Settings")).to_be_visible()
    guest.wrongs[:] = [wrong for wrong in guest.wrongs if "ERR_INTERNET_DISCONNECTED" not in wrong]


def heard(page: Page, found: Callable[[], str | None]) -> str | None:
    """What the browser has told by now; it is only listened to while something is asked of it."""
    page.evaluate("1")
    return found()
