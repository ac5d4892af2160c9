"""People who talk without pause, whatever happens, and what must be so when they have fallen silent."""

from __future__ import annotations

import time
from collections.abc import Sequence
from contextlib import suppress
from functools import partial
from typing import Any

import pytest

from tests.faults.crowd import Guest
from tests.faults.invariants import Stored, findings, must_hold
from tests.live_site import eventually
from tests.player import LOST, Player, greet, line_to


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
    all_agree(players)


def all_agree(clients: Sequence[Player | Guest]) -> None:
    """Hold what these silent clients noted, who are all of their games, against what is stored and shown."""
    for game in dict.fromkeys(client.game for client in clients):
        those = [client for client in clients if client.game == game]
        site, house = those[0].site, those[0].house
        address = site.addresses["DATABASE_OPERATOR_URL"]
        with suppress(AssertionError):  # whoever follows from afar may hear the last lines a little later
            eventually(partial(_agreed, address, house.schema, game, those), "all have heard all")
        must_hold(address, house.schema, game, those)
        for client in those:
            current(client)


def _agreed(address: str, schema: str, game: str, clients: Sequence[Player | Guest]) -> bool:
    try:
        return not list(findings(Stored.of(address, schema, game), clients))
    except RuntimeError:  # a notebook is written into at this very moment
        return False


def current(client: Player | Guest) -> None:
    """Wait until this client sees what a newcomer would be shown."""
    fresh = eventually(lambda: _fresh(client), f"{client.called} is as current as a newcomer")
    assert {"view": fresh["view"], "mine": fresh["mine"]} == client.picture, client.called


def _fresh(client: Player | Guest) -> dict[str, Any] | None:
    """The first frame of a newcomer, once it stands where this client stands."""
    try:
        with line_to(client.site, client.house, client.game, client.cookie, client.at) as line:
            fresh = greet(line)
    except LOST:
        return None
    return fresh if fresh["cursor"] == client.cursor else None


def tell(capsys: pytest.CaptureFixture[str], text: str) -> None:
    """Print a figure, whatever pytest captures."""
    with capsys.disabled():
        print(f"\n* {text}")


def at_most(seconds: Sequence[float], share: float) -> float:
    """What so large a share of these stays below."""
    ordered = sorted(seconds)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]
