"""The pictures of the README come from a running site, by one command."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from tests.live_site import House, Site
from tests.visitor import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.slow]

POSED = ("console", "reveal-duel")
ACCOUNTS = ("sign-in", "my-games", "packed")
FRONT = ("landing", "household", "settings", "offline", "join", "interview", "lobby")
STOPS = (*FRONT, *ACCOUNTS, "room", "evening", "vote", *POSED)


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
    wishes = ("--invitation", open_one["join"], "--out", str(tmp_path), "--wait", "20", "--poses", "|".join(POSED))
    told = site.manage("screenshots", seat, *wishes)
    views = {
        f"{stop}-{size}-{light}.png" for stop in STOPS for size in ("phone", "desktop") for light in ("light", "dark")
    }
    assert set(told["taken"]) == views | {"room.png"}
    assert {path.name for path in tmp_path.iterdir()} == set(told["taken"])
    assert all(path.read_bytes().startswith(b"\x89PNG") for path in tmp_path.iterdir())


def test_without_playwright_it_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "playwright.sync_api", None)
    with pytest.raises(CommandError, match=r"Install it with script/setup tests\.$"):
        call_command("screenshots", "http://localhost/h/demo/g/x/#key=y")
