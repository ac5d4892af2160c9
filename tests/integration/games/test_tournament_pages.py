"""A tournament by pages: one code leads into the emptiest heat, and a heat's key opens the seat in the final."""

from __future__ import annotations

import json
import re
from io import StringIO
from typing import Any
from uuid import uuid4

import pytest
from django.core.management import call_command
from django.test import Client

from games import bootstrap
from games.adapters.job_dispatcher import JobDispatcher
from games.adapters.outbox import Outbox
from games.adapters.wakeups import Wakeups
from games.domain.holding import Holder
from games.pages.access import credential_of
from games.ports import Job
from tenants.models import Household, JoinCode
from tenants.sign_in import make_host

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("nothing_due", "rooms", "no_one_counted"),
]

SETTINGS = {
    "title": "Club Cup", "mode": "tournament", "heats": "2", "tempo": "smoke", "seats": "4", "days": "7",
    "scheduling": "manual",
}  # fmt: skip


class NoTemporal:
    """A scheduler that is away."""

    async def schedule(self, tenant: str, job: Job) -> None:
        raise ConnectionError

    async def ended(self, tenant: str, job: Job) -> str | None:
        raise ConnectionError


@pytest.fixture
def host(household: Household) -> Client:
    """A browser that is signed in as the household's host."""
    browser = Client()
    browser.force_login(make_host(household, f"{uuid4()}@example.org").account)
    return browser


def carry() -> None:
    """Carry out all reactions that are owed."""

    async def work() -> None:
        platform = await bootstrap.platform()
        wakeups, outbox = Wakeups(platform.conninfo), Outbox(platform.conninfo)
        try:
            await JobDispatcher(wakeups, outbox, platform.service, NoTemporal()).drain()
        finally:
            await wakeups.close()
            await outbox.close()

    bootstrap.run_sync(work())


class Cup:
    """A tournament of a household, as its pages show it."""

    def __init__(self, household: Household, host: Client, **changed: str) -> None:
        self.household, self.host = household, host
        answer = host.post(f"/h/{household.slug}/new", SETTINGS | changed)
        assert answer.status_code == 302, answer.content.decode()
        self.path = answer.headers["Location"]
        self.id = self.path.rstrip("/").rsplit("/", 1)[-1]
        self.code = JoinCode.objects.get(game_id=self.id).code
        self.door = f"/h/{household.slug}/j/{self.code}/"
        carry()

    @property
    def view(self) -> dict[str, Any]:
        found = bootstrap.view_sync(str(self.household.id), self.id)
        assert found is not None
        return dict(found["view"])

    def heats(self) -> list[str]:
        return [heat["game"] for heat in self.view["heats"]]

    def sit(self, guest: Client, name: str) -> str:
        """Take a seat by the one code; return the game that it is in."""
        birds = re.findall(
            r'name="persona" value="([a-z-]+)"', guest.post(self.door, {"step": "deal"}).content.decode()
        )
        taken = {"step": "name", "persona": birds[0], "bio": "Likes seeds.", "name": name}
        answer = guest.post(self.door, taken)
        assert answer.status_code == 302, answer.content.decode()
        return self.game_in(answer.headers["Location"])

    @staticmethod
    def game_in(path: str) -> str:
        return path.rstrip("/").rsplit("/", 1)[-1]

    def ring_out(self, game: str) -> None:
        """Ring the bell until a game is over."""
        while bootstrap.dispatch_sync(str(self.household.id), game, "timeline.advance", {}, "host").ok:
            pass


def test_a_host_opens_one_and_everybody_sees_its_ladder(household: Household, host: Client) -> None:
    cup = Cup(household, host, heats="3")
    assert [heat["status"] for heat in cup.view["heats"]] == ["lobby"] * 3
    page = Client().get(cup.path)
    assert page.status_code == 200 and "Club Cup" in page.content.decode()
    told = config(page)
    assert told["join"]["code"] == cup.code and told["mine"] == [] and not told["is_host"]
    assert config(host.get(cup.path))["is_host"]
    listed = Client().get(f"/h/{household.slug}/").content.decode()
    assert cup.path in listed and "Tournament" in listed


def exported(stream: str) -> str:
    said = StringIO()
    call_command("export_game", stream, stdout=said)
    return said.getvalue()


def config(page: Any) -> dict[str, Any]:
    found = re.search(r'id="room-config" type="application/json">(.*?)</script>', page.content.decode())
    assert found
    return dict(json.loads(found[1]))


def test_one_code_leads_each_newcomer_into_the_emptiest_heat(household: Household, host: Client) -> None:
    cup = Cup(household, host)
    guests = [Client() for _ in range(4)]
    sat = [cup.sit(guest, f"Guest {number}") for number, guest in enumerate(guests)]
    assert sorted(sat.count(heat) for heat in cup.heats()) == [2, 2]
    assert guests[0].get(cup.door).headers["Location"].endswith(f"/g/{sat[0]}/"), "back to their own heat"
    assert config(guests[0].get(cup.path))["mine"] == [sat[0]]
    room = config(guests[0].get(f"/h/{household.slug}/g/{sat[0]}/"))
    assert room["urls"]["tournament"] == cup.path and room["join"]["code"] == cup.code


def test_whoever_has_birds_held_for_them_stays_at_that_door(household: Household, host: Client) -> None:
    cup = Cup(household, host)
    waiting, other = Client(), Client()
    held = waiting.post(cup.door, {"step": "deal"}).content.decode()
    for number in range(2):
        cup.sit(Client(), f"Guest {number}")
    cup.sit(other, "Other")
    assert (
        re.findall(r'value="([a-z-]+)"', waiting.get(cup.door).content.decode())[:3]
        == re.findall(r'value="([a-z-]+)"', held)[:3]
    )


def test_an_account_is_led_back_to_its_seat_and_gets_none_in_another_heat(household: Household, host: Client) -> None:
    cup = Cup(household, host)
    heat = cup.sit(host, "The host")
    phone = Client()
    phone.force_login(make_host(household, f"{uuid4()}@example.org").account)
    phone.cookies["sessionid"] = host.cookies["sessionid"].value
    for again in (phone.get(cup.door), phone.post(cup.door, {"step": "deal"})):
        assert again.headers["Location"] == f"/h/{household.slug}/g/{heat}/"


def test_full_and_begun_heats_take_nobody(household: Household, host: Client) -> None:
    cup = Cup(household, host, seats="3")
    for number in range(6):
        cup.sit(Client(), f"Guest {number}")
    full = Client().get(cup.door)
    assert full.status_code == 409 and cup.path in full.content.decode()
    assert Client().post(f"{cup.path}start").status_code == 403
    assert host.post(f"{cup.path}start", headers={"accept": "application/json"}).json() == {"ok": True}
    carry()
    assert {heat["status"] for heat in cup.view["heats"]} == {"running"}
    assert Client().get(cup.door).status_code == 409
    assert host.post(f"{cup.path}cancel").status_code == 409
    alone = host.post(f"/h/{household.slug}/g/{cup.heats()[0]}/start")
    assert alone.status_code == 409


def test_the_host_calls_it_off(household: Household, host: Client) -> None:
    cup = Cup(household, host)
    assert host.post(f"{cup.path}cancel").headers["Location"] == cup.path
    carry()
    assert {heat["status"] for heat in cup.view["heats"]} == {"cancelled"}
    assert cup.view["tournament"]["status"] == "cancelled"
    assert Client().get(cup.door).status_code == 409


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"heats": "1"}, "Use a number from 2 to 8."),
        ({"heats": "9"}, "Use a number from 2 to 8."),
        ({"start_at": "tomorrow"}, "Give a day and a time, or leave it empty."),
        ({"heats": "8", "seats": "20"}, "use fewer heats, or fewer seats in each"),
    ],
)
def test_what_cannot_be_played_is_said_so(
    household: Household, host: Client, changed: dict[str, str], said: str
) -> None:
    codes = JoinCode.objects.count()
    answer = host.post(f"/h/{household.slug}/new", SETTINGS | changed)
    assert answer.status_code == 400 and said in answer.content.decode()
    assert JoinCode.objects.count() == codes


def test_a_set_start_is_of_the_households_clock(household: Household, host: Client) -> None:
    cup = Cup(household, host, start_at="2099-07-01T20:15")
    assert cup.view["tournament"]["starts"] == "2099-07-01T18:15:00.000Z"


def test_no_such_tournament(household: Household, host: Client) -> None:
    nowhere = f"/h/{household.slug}/t/{uuid4()}/"
    assert Client().get(nowhere).status_code == 404
    assert host.post(f"{nowhere}start").status_code == 404


def test_a_heats_key_opens_the_seat_in_the_final_and_is_never_in_an_address(household: Household, host: Client) -> None:
    cup = Cup(household, host)
    guests = {name: Client() for name in ("Ann", "Bob", "Cid", "Dot")}
    heats = {name: cup.sit(guest, name) for name, guest in guests.items()}
    host.post(f"{cup.path}start")
    carry()
    for heat in cup.heats():
        cup.ring_out(heat)
    carry()
    tenant = str(household.id)
    assert bootstrap.dispatch_sync(tenant, cup.id, "tournament.call_final", {}, "process").ok
    carry()
    final = cup.view["final"]["game"]
    for name, guest in guests.items():
        key = guest.cookies[f"seat_{heats[name][:8]}"].value
        assert config(guest.get(cup.path))["mine"] == [heats[name], final]
        page = guest.get(f"/h/{household.slug}/g/{final}/")
        assert guest.cookies[f"seat_{final[:8]}"].value == key
        assert page.cookies[f"seat_{final[:8]}"]["httponly"]
        assert key not in page.content.decode() and credential_of(key) not in page.content.decode()
        seen = bootstrap.view_sync(tenant, final, Holder(credential_of(key)))
        assert seen is not None and seen["seat"] is not None
        assert name not in json.dumps(seen), "nobody learns who sits where"
        for stream in (heats[name], final, cup.id):
            lines = exported(stream)
            assert lines and name not in lines and credential_of(key) not in lines, "not even whoever runs the machine"
    stranger = Client()
    stranger.cookies[f"seat_{heats['Ann'][:8]}"] = "a-key-that-opens-no-seat-at-all"
    stranger.get(f"/h/{household.slug}/g/{final}/")
    assert f"seat_{final[:8]}" not in stranger.cookies
