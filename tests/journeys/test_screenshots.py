"""The pictures of the README come from a running site, by one command."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from games.management.walks.anybody import PAGES
from tests.live_site import House, Site
from tests.visitor import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.timeout(600)]

POSED = ("console", "reveal-duel")
ACCOUNTS = ("my-games", "packed")
FRONT = (
    "try-it",
    "tutorial-bird",
    "coach",
    "code",
    "invitation",
    "join",
    "bio",
    "interview",
    "name",
    "lobby",
    "rules-of-game",
)
HOSTED = (
    *("enter", "household-host", "new-game", "new-game-more", "new-tournament", "tournament", "lobby-code"),
    *("webhook", "passkeys", "journal", "design"),
)
PRINTED = (
    *("letter-sign_in_code", "letter-sign_in_no_code", "letter-invitation", "letter-reminder", "letter-season"),
    *("error-400", "error-403", "error-429", "error-500", "error-503", "poster", "poster-season"),
)
STOPS = (*PAGES, *FRONT, *PRINTED, *ACCOUNTS, *HOSTED, "room", "room-offline", "away", "evening", "vote", *POSED)
PICTURED = ("landing", "lobby", "new-game-more", "letter-season", "room", "evening", *POSED)


def test_a_walk_with_a_camera(site: Site, house: House, tmp_path: Path) -> None:
    def lobby(*wishes: str) -> dict[str, str]:
        return dict(
            site.manage(
                "create_game", house.slug, "--scheduling", "manual", "--seats", "4", "--votes", "majority", *wishes
            )
        )

    running, open_one = lobby("--title", "Sunday"), lobby("--title", "Monday", "--bots", "2")
    key = Visitor(site).take_seat(house, running["code"]).partition("=")[2]
    host = Visitor(site)
    host.sign_in(house)
    room = f"/h/{house.slug}/g/{running['game']}/"
    for action, fields in (("bots", {"count": "3"}), ("start", {}), ("advance", {}), ("advance", {})):
        assert host.post(room + action, page=f"/h/{house.slug}/new", script=True, **fields).data["ok"]

    seat = f"{site.url}{room}#key={key}"
    elsewhere = site.household()
    with site.operator() as database:
        database.execute(
            "UPDATE accounts SET is_staff = true FROM memberships WHERE account_id = accounts.id AND household_id = %s",
            [elsewhere.id],
        )
    links = ("--invitation", open_one["join"], "--host", elsewhere.sign_in)
    wishes = ("--scale", "1", "--wait", "20", "--only", "|".join(PICTURED), "--poses", "|".join(POSED))
    told = site.manage("screenshots", seat, "--out", str(tmp_path), *links, *wishes)
    views = {
        f"{stop}-{size}-{light}.png"
        for stop in PICTURED
        for size in ("phone", "desktop")
        for light in ("light", "dark")
    }
    assert sorted(told["seen"]) == sorted(STOPS)
    assert set(told["taken"]) == views | {"room.png"}
    assert {path.name for path in tmp_path.iterdir()} == set(told["taken"])
    assert all(path.read_bytes().startswith(b"\x89PNG") for path in tmp_path.iterdir())


def test_without_playwright_it_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "playwright.sync_api", None)
    with pytest.raises(CommandError, match=r"Install it with script/setup tests\.$"):
        call_command("screenshots", "http://localhost/h/demo/g/x/#key=y")
