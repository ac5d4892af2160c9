"""Any process may die at any moment: what was answered is kept, once; whoever looks on misses nothing."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial
from statistics import median

import pytest

from tests.faults.conftest import Game
from tests.faults.talking import everything_agrees, talk_on, tell, under_way
from tests.live_site import Site, eventually
from tests.player import Player

pytestmark = [pytest.mark.slow, pytest.mark.timeout(240)]

Players = Callable[[], list[Player]]
KILLS, CUTS = 4, 8
RESTART = 4012


def test_the_web_process_dies_while_everybody_talks(
    site: Site, game: Game, players: Players, capsys: pytest.CaptureFixture[str]
) -> None:
    three = players()
    restarts = []
    for late in range(KILLS):
        talk_on(three)
        under_way(three, late * 2)
        site.kill("web")
        began = time.monotonic()
        site.start("web")
        restarts.append(time.monotonic() - began)
        eventually(lambda: all(player.is_live() for player in three), "everybody is back")
    talk_on(three)
    everything_agrees(three)
    gaps = [gap for player in three for gap in player.gaps]
    assert len(gaps) >= KILLS * 3
    again = sum(player.again for player in three)
    assert again > 0, "nothing was under way"
    said = sum(len(player.accepted) for player in three)
    tell(
        capsys,
        f"web killed {KILLS} times: ready again after {median(restarts):.1f} s (median); players away for"
        f" {median(gaps):.1f} s (median), {max(gaps):.1f} s at most; {said} posts answered, {again} of them sent again",
    )
    game.play_to_the_end()
    eventually(lambda: three[0].view["finale"], "the players see the winner")


def test_the_web_process_is_asked_to_leave(
    site: Site, game: Game, players: Players, capsys: pytest.CaptureFixture[str]
) -> None:
    three = players()
    spans = []
    for _ in range(2):
        talk_on(three)
        began = time.monotonic()
        site.stop("web")
        spans.append(time.monotonic() - began)
        site.start("web")
        eventually(lambda: all(player.is_live() for player in three), "everybody is back")
    talk_on(three)
    everything_agrees(three)
    assert all(code == RESTART for player in three for code in player.codes), "everybody was told to come back"
    tell(capsys, f"web asked to leave: gone after {max(spans):.1f} s at most")


def test_the_writers_connection_is_cut_under_load(
    site: Site, game: Game, players: Players, capsys: pytest.CaptureFixture[str]
) -> None:
    three = players()
    for late in range(CUTS):
        talk_on(three, 5)
        site.cut_writer(game.id, partial(under_way, three, late))
    talk_on(three)
    everything_agrees(three)
    tell(
        capsys, f"writer's connection cut {CUTS} times: {sum(len(p.accepted) for p in three)} posts answered, none lost"
    )
    assert [player.gaps for player in three] == [[], [], []], "nobody lost the line"
    game.play_to_the_end()


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
    everything_agrees(three)
    follower.must_agree()
    assert follower.gaps == []
    follower.hang_up()
    tell(
        capsys,
        f"listener killed: the standby listens after {takeover:.1f} s; a follower is behind by {calm * 1000:.0f} ms"
        f" with a listener, {deaf:.1f} s with none",
    )


def test_another_web_process_takes_over(
    site: Site, game: Game, players: Players, second_web: str, capsys: pytest.CaptureFixture[str]
) -> None:
    three = players()
    elsewhere = Player(site, game.house, game.id, game.seats[2], "Cem elsewhere", at=second_web)
    elsewhere.talking.set()
    elsewhere.start()
    eventually(lambda: len(elsewhere.accepted) > 10, "commands are forwarded to the owner")
    site.kill("web")
    began, before = time.monotonic(), len(elsewhere.accepted)
    eventually(lambda: len(elsewhere.accepted) > before + 3, "the other process has taken the game")
    takeover = time.monotonic() - began
    site.start("web")
    talk_on([*three, elsewhere])
    everything_agrees([*three, elsewhere])
    assert elsewhere.gaps == []
    elsewhere.hang_up()
    tell(capsys, f"owner killed: another web process goes on after {takeover:.2f} s")
