"""Any process may die at any moment: what was answered is kept, once; whoever looks on misses nothing."""

from __future__ import annotations

import time
from collections.abc import Callable
from itertools import pairwise
from statistics import median

import pytest

from tests.faults.conftest import Game
from tests.faults.talking import everything_agrees, talk_on, tell
from tests.live_site import Site, eventually
from tests.player import Player

pytestmark = [pytest.mark.slow, pytest.mark.timeout(480)]

Players = Callable[[], list[Player]]
Leaves = Callable[..., None]


def test_the_listener_dies_and_whoever_follows_catches_up(
    site: Site, game: Game, players: Players, second_web: str, capsys: pytest.CaptureFixture[str]
) -> None:
    three = players()
    follower = Player(site, game.house, game.id, game.seats[2], "Cem elsewhere", at=second_web)
    follower.start()

    def lag() -> float:
        """Median of the seconds after which the follower heard what was answered from now on."""
        began = time.monotonic()
        talk_on([three[0]], 9)
        texts = [text for text, at in list(three[0].answered_at.items()) if at >= began]
        eventually(lambda: all(text in follower.heard_at for text in texts), "the follower has heard it all")
        return median(follower.heard_at[text] - three[0].answered_at[text] for text in texts)

    eventually(follower.is_live, "the follower is there")
    calm = lag()
    site.second("run_listener")
    eventually(lambda: "Standing by" in site.log("run_listener_2"), "a second listener stands by")
    site.kill("run_listener")
    began = time.monotonic()
    eventually(lambda: "Listening." in site.log("run_listener_2"), "the standby listens")
    takeover = time.monotonic() - began
    lag()
    site.kill("run_listener_2")
    deaf = lag()
    site.dismiss("run_listener_2")
    site.start("run_listener")
    lag()
    everything_agrees([*three, follower])
    assert follower.gaps == []
    follower.hang_up()
    tell(
        capsys,
        f"listener killed: the standby listens after {takeover:.1f} s; a follower is behind by {calm * 1000:.0f} ms"
        f" with a listener, {deaf:.1f} s with none",
    )


@pytest.mark.parametrize("leaves", [Site.kill, Site.stop])
def test_another_web_process_takes_over(
    site: Site, game: Game, players: Players, second_web: str, leaves: Leaves, capsys: pytest.CaptureFixture[str]
) -> None:
    three = players()
    elsewhere = Player(site, game.house, game.id, game.seats[2], "Cem elsewhere", at=second_web)
    elsewhere.talking.set()
    elsewhere.start()
    eventually(lambda: len(elsewhere.accepted) > 10, "commands are forwarded to the owner")
    began = time.monotonic()
    leaves(site, "web")
    ended, before = time.monotonic(), len(elsewhere.accepted)
    eventually(lambda: len(elsewhere.accepted) > before + 3, "the other process has taken the game")
    site.start("web")
    talk_on([*three, elsewhere])
    everything_agrees([*three, elsewhere])
    assert elsewhere.gaps == []
    elsewhere.hang_up()
    answered = [at for at in sorted(elsewhere.answered_at.values()) if began - 1 < at < ended + 10]
    silence = max(later - earlier for earlier, later in pairwise(answered))
    tell(capsys, f"owner left by {leaves.__name__}: those of another web process had no answer for {silence:.2f} s")
