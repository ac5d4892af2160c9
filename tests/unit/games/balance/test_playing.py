"""A season in memory: it ends, tells the same story for the same seed, and says where it is stuck."""

from __future__ import annotations

from dataclasses import replace

import pytest

from games.balance.playing import Stuck, hand_over, opened, played
from games.domain import events as e
from games.domain.commands.talk import PostInMain
from games.domain.modes import PRESETS
from games.domain.state import living

PRESET = replace(PRESETS["pecking-order"], max_seats=6)


def test_the_same_seed_tells_the_same_story_and_another_one_another() -> None:
    first, again, other = (played(PRESET, 6, seed) for seed in (4, 4, 5))
    assert first.events == again.events != other.events
    assert first.ended and first.state.finale is not None


def test_a_season_can_be_left_in_its_middle() -> None:
    season = played(PRESET, 6, 1, lambda state: state.day == 3)
    assert season.state.day == 3 and not season.ended


def test_a_season_whose_clock_stands_still_is_stuck_and_says_where() -> None:
    season = opened(replace(PRESET, scheduling="manual"), 6, 1)
    with pytest.raises(Stuck, match="nothing is due on day 1 in the phase talk"):
        while True:
            season.go_on()


def test_what_is_refused_is_said_with_its_day() -> None:
    with pytest.raises(Stuck, match=r"main\.post on day 0: "):
        opened(PRESET, 6, 1).ask(PostInMain(""), "s1")


def test_a_seat_that_is_handed_to_nobody_is_retired_in_the_end() -> None:
    season = played(PRESET, 6, 1, lambda state: state.day == 2)
    seat = living(season.state)[0]
    hand_over(season, seat)
    while not season.ended:
        season.go_on()
    gone = [event.seat for event in season.events if isinstance(event, e.SeatRetired)]
    voted = [out for event in season.events if isinstance(event, e.EliminationRevealed) for out in event.out]
    assert gone == [seat] or seat in voted
