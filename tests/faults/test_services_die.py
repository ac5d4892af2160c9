"""The database or the channel layer is killed under load: what was answered is kept, once, and everybody talks on."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from tests.faults.conftest import Game
from tests.faults.talking import everything_agrees, talk_on, tell, under_way
from tests.live_site import Site
from tests.player import Player

pytestmark = [pytest.mark.slow, pytest.mark.timeout(240)]

KILLS = 2


@pytest.mark.parametrize("service", ["postgres", "valkey"])
def test_a_service_dies_while_everybody_talks(
    site: Site,
    game: Game,
    players: Callable[[], list[Player]],
    second_web: str,
    service: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    three = players()
    follower = Player(site, game.house, game.id, game.seats[2], "Cem elsewhere", at=second_web)
    follower.start()
    waits = []
    for late in range(KILLS):
        talk_on(three)
        under_way(three, late * 3)
        site.kill_service(service)
        site.stack.revive()
        began = time.monotonic()
        talk_on(three, 1)
        waits.append(time.monotonic() - began)
    talk_on(three)
    everything_agrees([*three, follower])
    follower.hang_up()
    said = sum(len(player.accepted) for player in three)
    tell(capsys, f"{service} killed {KILLS} times: answers again after {max(waits):.1f} s; {said} posts answered")
    game.play_to_the_end()
