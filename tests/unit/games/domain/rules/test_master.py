"""The game master: what fits, no repeats, loud and quiet by turns, negotiation early."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from games.domain import events as e
from games.domain.cartridges import VOTES
from games.domain.game import GAME
from games.domain.manifest import Manifest
from games.domain.modes import RULESET
from games.domain.rules.master import choose
from games.domain.state import GameState
from games.domain.state.days import Days
from games.domain.state.master import Master
from tests.given import a_game, a_lobby


def a_state(*played: str, votes: tuple[str, ...] = RULESET, days: int = 7, seed: str = "a") -> GameState:
    rules = Manifest(kind="dynamic", votes=votes)
    return replace(GAME.initial, seed=seed, manifest=rules, master=Master(played), days=Days(total=days))


def test_a_vote_fits_who_is_left_and_how_many_leave() -> None:
    for alive in range(3, 12):
        for leaving in (1, 2, 3):
            vote = VOTES[choose(a_state(), 1, alive, leaving).vote]
            assert vote.least <= alive and (leaving == 1 or vote.ordered)


def test_no_vote_comes_again_while_another_fits_that_has_not_been_played() -> None:
    played: list[str] = []
    for day in range(1, 9):
        played.append(choose(a_state(*played), day, 8, 1).vote)
    assert sorted(played) == sorted(RULESET)


@pytest.mark.parametrize("seed", [f"seed {number}" for number in range(20)])
def test_loud_and_quiet_take_turns_while_both_are_left(seed: str) -> None:
    played: list[str] = []
    for day in range(1, 7):
        played.append(choose(a_state(*played, seed=seed), day, 8, 1).vote)
    loud = [VOTES[key].loud for key in played]
    assert all(one is not other for one, other in pairwise(loud))


@pytest.mark.parametrize("seed", [f"seed {number}" for number in range(10)])
def test_negotiation_comes_early(seed: str) -> None:
    first = choose(a_state(seed=seed), 1, 8, 1).vote
    last = choose(a_state("executioner", seed=seed), 6, 8, 1).vote
    assert VOTES[first].talks and not VOTES[last].talks


def test_different_seeds_play_different_seasons() -> None:
    assert len({choose(a_state(seed=f"seed {number}"), 1, 8, 1).vote for number in range(30)}) > 1


def test_when_nothing_of_the_ruleset_fits_it_is_majority() -> None:
    chosen = choose(a_state(votes=("bubble", "duel")), 3, 4, 1)
    assert chosen.vote == "majority" and dict(chosen.considered)["bubble"] == "needs 6 players"
    assert dict(choose(a_state(votes=("duel",)), 1, 8, 2).considered)["duel"] == "cannot send away more than one"


def test_its_reasons_are_for_the_journal_and_nobody_sees_them() -> None:
    story = a_game(8, kind="dynamic", votes=RULESET)
    chose = story.happened(e.MasterChose)
    assert story.happened(e.DayStarted).vote == chose.vote and {key for key, _ in chose.considered} == set(RULESET)
    assert GAME.audience(chose, story.state) == ()
    assert all("negotiation" not in frame for frames in story.frames.values() for frame in frames)


def test_a_whole_dynamic_season_repeats_nothing_but_majority() -> None:
    story = a_lobby(kind="dynamic", votes=RULESET, tempo="smoke", lawful=False)
    story.when(GAME.commands["bots.seat"](8), "host").when(GAME.commands["game.start"](), "host").play_on()
    *played, last = story.state.master.played
    assert last == "finals" and len(played) == 6 and len(set(played)) == 6


def test_in_a_static_game_the_votes_come_in_turn_and_one_that_does_not_fit_becomes_majority() -> None:
    story = a_game(5, votes=("shield", "executioner"), absent_days=14, lawful=False).play_on()
    assert story.state.master.played == ("shield", "majority", "majority", "finals")
