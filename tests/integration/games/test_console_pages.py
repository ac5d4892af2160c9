"""The host's console and the spectators' voice, by plain requests: what each does, and every "no"."""

from __future__ import annotations

import re
from typing import Any
from uuid import uuid4

import pytest
from django.core.cache import cache
from django.test import Client

from games import bootstrap
from games.domain.holding import Holder
from games.pages.access import credential_of
from games.pages.console import NUMBERS, PLAIN
from tenants.models import Household, JoinCode
from tenants.sign_in import make_host

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("rooms")]

SCRIPT = {"Accept": "application/json"}
SETTINGS = {"title": "Friday coop", "mode": "blitz", "seats": "6", "kind": "static", "votes": "majority"}
BUTTONS = (*PLAIN, *NUMBERS, "replace", "automate")


@pytest.fixture
def host(household: Household) -> Client:
    """A browser that is signed in as the household's host."""
    cache.clear()
    browser = Client()
    browser.force_login(make_host(household, f"{uuid4()}@example.org").account)
    return browser


@pytest.fixture
def room(household: Household, host: Client) -> str:
    """The room of a running game with a free seat, led by the clock."""
    opened = host.post(f"/h/{household.slug}/new", SETTINGS)
    path = str(opened.headers["Location"])
    assert press(host, path, "bots", count="5") == {"ok": True}
    assert press(host, path, "start") == {"ok": True}
    return path


def press(browser: Client, room: str, button: str, **fields: str) -> Any:
    return browser.post(room + button, fields, headers=SCRIPT).json()


def view(household: Household, room: str, key: str | None = None) -> dict[str, Any]:
    found = re.search(r"/g/([0-9a-f-]{36})/", room)
    assert found
    shown = bootstrap.view_sync(str(household.id), found[1], Holder(credential_of(key) if key else None))
    assert shown is not None
    return shown


def door(household: Household, room: str) -> str:
    code = JoinCode.objects.get(game_id=room.rstrip("/").rsplit("/", 1)[-1]).code
    return f"/h/{household.slug}/j/{code}/"


def test_the_clock_stops_and_goes_on(household: Household, host: Client, room: str) -> None:
    assert press(host, room, "resume")["reason"] == "not_paused"
    assert press(host, room, "pause") == {"ok": True}
    assert view(household, room)["view"]["clock"]["paused"]
    assert press(host, room, "extend", days="1")["reason"] == "game_paused"
    assert press(host, room, "resume") == {"ok": True}
    before = view(household, room)["view"]["clock"]["next"]["at"]
    assert press(host, room, "extend", days="1") == {"ok": True}
    assert view(household, room)["view"]["clock"]["next"]["at"] > before


@pytest.mark.parametrize("number", ["", "-1", "two", "1e3", "9999", "٣"])
def test_a_number_is_a_number(host: Client, room: str, number: str) -> None:
    assert press(host, room, "extend", days=number)["words"] == "Give a whole number."


def test_a_vote_is_called_off(household: Household, host: Client, room: str) -> None:
    assert press(host, room, "void") == {"ok": True}
    assert view(household, room)["view"]["clock"]["tonight"] is None
    assert press(host, room, "void")["reason"] == "no_vote_to_void"


def test_a_late_guest_comes_in_while_the_door_is_open(household: Household, host: Client, room: str) -> None:
    guest, path = Client(), door(household, room)
    assert guest.get(path).status_code == 409
    assert press(host, room, "admit", seats="1") == {"ok": True}
    birds = re.findall(r'name="persona" value="([a-z-]+)"', guest.post(path, {"step": "deal"}).content.decode())
    taken = guest.post(path, {"step": "name", "persona": birds[0], "bio": "Late.", "name": "Zoe"})
    assert taken.status_code == 302
    shown = view(household, room)["view"]
    assert len(shown["cast"]) == 6 and shown["door"] == 0
    assert Client().get(path).status_code == 409, "the door is shut again"


def test_a_seat_changes_hands_by_a_link_that_is_shown_once(household: Household, host: Client, room: str) -> None:
    assert press(host, room, "replace", seat="s1", name=" ")["reason"] == "name_empty"
    made = press(host, room, "replace", seat="s1", name="Zoe")
    key = made["link"].partition("#key=")[2]
    assert made["qr"].startswith("data:image/svg+xml") and view(household, room, key)["seat"] == "s1"
    assert press(host, room, "automate", seat="s1") == {"ok": True}
    assert view(household, room, key)["seat"] is None, "the old key is dead"
    assert press(host, room, "automate", seat="s1")["reason"] == "already_seated"


@pytest.mark.parametrize("button", BUTTONS)
def test_the_console_is_the_hosts(household: Household, room: str, button: str) -> None:
    answer = Client().post(room + button, {"days": "1", "seats": "1", "seat": "s1", "name": "Zoe"}, headers=SCRIPT)
    assert answer.status_code == 403 and answer.json()["reason"] == "not_host"
    assert Client().get(room + button).status_code == 405


def test_what_comes_after_the_end_waits_for_it(host: Client, room: str) -> None:
    assert press(host, room, "rematch")["reason"] == "not_over"
    assert press(host, room, "close")["reason"] == "not_over"


def test_the_gallery_is_heard_in_finals_only_and_without_those_who_play(
    household: Household, host: Client, room: str
) -> None:
    assert press(Client(), room, "gallery", target="s1")["reason"] == "vote_not_open"
    key = press(host, room, "replace", seat="s1", name="Zoe")["link"].partition("#key=")[2]
    player = Client()
    assert player.post(room + "key", {"key": key}).json() == {"ok": True}
    assert press(player, room, "gallery", target="s1")["reason"] == "not_a_voter"
