"""The settings and the devices: what is chosen is kept, whose it is, and what no address may be."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

import pytest
from django.core.cache import cache
from django.test import Client

from games import bootstrap
from games.domain.holding import Holder
from games.domain.notices import KINDS
from games.pages.access import credential_of, seat_cookie
from games.pages.listing import seat_of
from tenants.devices import Device, DeviceSeat, PushNotice, Webhook
from tenants.models import Account, Household
from tenants.sign_in import make_host
from tenants.wishes import wishes_of
from tests.platforms import a_table
from tests.push_service import KEY, Browser

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("rooms")]

CHOSEN = {"text": "larger", "motion": "less", "language": "de", "kind": ["vote", "asked"], "since": "23", "until": "7"}


@pytest.fixture(autouse=True)
def signing(settings: Any) -> None:
    """A site with a key, and nobody counted yet."""
    settings.VAPID_PRIVATE_KEY = KEY
    cache.clear()


def browser() -> Browser:
    return Browser(f"https://push.example/{uuid4()}")


def device_of(client: Client) -> Device:
    return Device.objects.get(token=credential_of(client.cookies["device"].value))


def subscribed(client: Client, keys: dict[str, str]) -> Any:
    return client.post("/settings/device", {**keys, "zone": "America/New_York"}, headers={"Accept": "application/json"})


def test_what_is_chosen_holds_for_the_device_and_for_every_page() -> None:
    client = Client()
    page = client.get("/settings/").content.decode()
    assert "Settings" in page and "device" not in client.cookies, "looking makes nobody known"
    assert client.post("/settings/", CHOSEN).status_code == 302
    wishes = wishes_of(device_of(client))
    assert set(KINDS) - set(wishes.silent) == {"vote", "asked"}
    assert (wishes.since, wishes.until, wishes.quiet, wishes.readable) == (23, 7, False, False)
    page = client.get("/settings/").content.decode()
    assert '<html lang="de" data-text="larger" data-motion="less">' in page and "Einstellungen" in page
    for hour in ("99", "-1", "\N{SUPERSCRIPT TWO}", "9" * 5_000):
        client.post("/settings/", {**CHOSEN, "text": "huge", "language": "xx", "since": hour})
    assert 'data-motion="less">' in client.get("/").content.decode()
    assert wishes_of(device_of(client)).since == 22


def test_an_account_has_one_set_for_all_its_devices() -> None:
    account = Account.objects.create_user(f"{uuid4()}@example.org")
    phone, laptop = Client(), Client()
    for client in (phone, laptop):
        client.force_login(account)
        assert subscribed(client, browser().keys).json() == {"ok": True}
    phone.post("/settings/", {**CHOSEN, "quiet": "on", "readable": "on"})
    assert wishes_of(device_of(laptop)).readable and wishes_of(device_of(laptop)).zone == "America/New_York"
    other = device_of(phone)
    assert f"/settings/device/{other.pk}/remove" in laptop.get("/settings/").content.decode()
    Client().post(f"/settings/device/{other.pk}/remove")
    assert Device.objects.get(pk=other.pk).endpoint, "nobody else takes it off"
    laptop.post(f"/settings/device/{other.pk}/remove")
    assert not Device.objects.get(pk=other.pk).endpoint


def test_whoever_signs_out_is_told_nothing_more_on_this_device() -> None:
    client = Client()
    client.force_login(Account.objects.create_user(f"{uuid4()}@example.org"))
    subscribed(client, browser().keys)
    assert device_of(client).account is not None
    client.post("/sign-out/")
    assert device_of(client).account is None


@pytest.mark.parametrize(
    "wrong",
    [
        {"endpoint": "http://push.example/x"}, {"endpoint": "https://me:pass@push.example/"}, {"p256dh": "AAAA"},
        {"auth": ""}, {"endpoint": "https://push.example/" + "x" * 1_000},
    ],
)  # fmt: skip
def test_what_is_no_subscription(wrong: dict[str, str]) -> None:
    client = Client()
    assert subscribed(client, {**browser().keys, **wrong}).status_code == 400
    assert "device" not in client.cookies


def test_without_a_key_the_site_says_so(settings: Any) -> None:
    settings.VAPID_PRIVATE_KEY = ""
    assert "sends no notifications" in Client().get("/settings/").content.decode()
    assert subscribed(Client(), browser().keys).status_code == 400


def test_an_address_belongs_to_one_device_only() -> None:
    one, other, keys = Client(), Client(), browser().keys
    for client in (one, other):
        subscribed(client, keys)
    assert (device_of(one).endpoint, device_of(other).endpoint) == ("", keys["endpoint"])


def test_a_device_is_told_of_the_games_whose_keys_it_holds(household: Household) -> None:
    async def a_game() -> Any:
        return await a_table((await bootstrap.platform()).service, str(household.id), 3)

    async def reached() -> bool:
        return bool((await table.room()).head.state.seats["s2"].reached)

    table = bootstrap.run_sync(a_game())
    key = "the-key-of-the-second-seat"
    rekeyed = bootstrap.dispatch_sync(
        str(household.id), table.game, "seat.rekey", {"seat": "s2", "credential": credential_of(key)}, "host"
    )
    assert rekeyed.ok and seat_of(str(household.id), table.game, Holder(credential_of(key))) == "s2"
    client, room = Client(), f"/h/{household.slug}/g/{table.game}/"
    client.cookies[seat_cookie(table.game)] = key
    assert client.get(room).status_code == 200
    assert not DeviceSeat.objects.filter(game_id=table.game).exists(), "nobody asked to be told"
    subscribed(client, browser().keys)
    client.post(f"{room}reach")
    device = device_of(client)
    assert device.seats.get().credential == credential_of(key) and bootstrap.run_sync(reached())
    about = {"household_id": household.id, "game_id": table.game, "job_id": uuid4(), "moment": uuid4(), "kind": "day"}
    PushNotice.objects.create(device=device, **about)
    client.get(room)
    assert PushNotice.objects.get(device=device).seen, "whoever opens the game has seen it"
    client.post("/settings/device/remove")
    assert not device_of(client).endpoint and not bootstrap.run_sync(reached())


def test_an_account_is_told_of_its_seat_on_a_device_without_the_key(household: Household) -> None:
    account = Account.objects.create_user(f"{uuid4()}@example.org")

    async def a_game() -> Any:
        return await a_table((await bootstrap.platform()).service, str(household.id), 3)

    async def reached() -> bool:
        return bool((await table.room()).head.state.seats["s1"].reached)

    table = bootstrap.run_sync(a_game())
    claimed = {"credential": credential_of("Ann"), "account": str(account.pk)}
    assert bootstrap.dispatch_sync(str(household.id), table.game, "seat.claim", claimed, "lobby").ok
    client = Client()
    client.force_login(account)
    subscribed(client, browser().keys)
    client.get(f"/h/{household.slug}/g/{table.game}/")
    assert device_of(client).seats.get().credential == "" and bootstrap.run_sync(reached())


def test_a_spectator_or_a_stranger_is_linked_to_nothing(household: Household) -> None:
    async def a_game() -> Any:
        return await a_table((await bootstrap.platform()).service, str(household.id), 3)

    table = bootstrap.run_sync(a_game())
    client = Client()
    subscribed(client, browser().keys)
    client.cookies[seat_cookie(table.game)] = "a-key-that-opens-nothing-here"
    client.post(f"/h/{household.slug}/g/{table.game}/reach")
    assert not DeviceSeat.objects.filter(game_id=table.game).exists()


def test_the_host_sets_a_webhook_whose_secret_is_shown_once(household: Household) -> None:
    host, path = Client(), f"/h/{household.slug}/webhook"
    assert Client().get(path).status_code == 403
    host.force_login(make_host(household, f"{uuid4()}@example.org").account)
    refused = host.post(path, {"url": "http://10.0.0.1/"})
    assert refused.status_code == 400 and "https" in refused.content.decode()
    page = host.post(path, {"url": "https://example.org/coop"})
    secret = Webhook.objects.get(household=household).secret
    assert secret in page.content.decode() and page.headers["Cache-Control"] == "no-store"
    assert secret not in host.get(path).content.decode()
    host.post(path, {"remove": "1"})
    assert not Webhook.objects.filter(household=household).exists()
