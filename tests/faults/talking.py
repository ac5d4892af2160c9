"""Three people who talk without pause, whatever happens."""

from __future__ import annotations

import time

import pytest

from tests.live_site import eventually
from tests.player import Player


def talk_on(players: list[Player], posts: int = 10) -> None:
    """Wait until everybody is back and has said some more."""
    wanted = [len(player.accepted) + posts for player in players]
    eventually(
        lambda: all(p.is_live() and len(p.accepted) >= w for p, w in zip(players, wanted, strict=True)),
        "everybody is back and talks on",
    )


def under_way(players: list[Player], milliseconds: int = 0) -> bool:
    """Wait until commands have been sent that nobody has answered yet, and for some milliseconds more."""
    while not any(player.waiting for player in players):
        pass
    until = time.monotonic() + milliseconds / 1000
    while time.monotonic() < until:
        pass
    return True


def everything_agrees(players: list[Player]) -> None:
    """Nothing that was answered is lost or doubled, for anybody."""
    for player in players:
        player.falls_silent()
    for player in players:
        player.must_agree()


def tell(capsys: pytest.CaptureFixture[str], text: str) -> None:
    """Print a figure, whatever pytest captures."""
    with capsys.disabled():
        print(f"\n* {text}")
