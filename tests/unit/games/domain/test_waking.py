"""Which bots look awake: at their turns, before their answers, now and then without a word, and never all or none."""

from __future__ import annotations

import itertools
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from games.domain import bots
from games.domain import commands as c
from games.domain.bot_hours import Part
from games.domain.game import GAME
from games.domain.state.bots import ANSWERS
from games.domain.waking import awake
from tests.given import Story, a_game, a_lobby

MORNING = a_lobby().now.replace(hour=8)


def of_bots(tempo: str = "default", seed: str = "", **rules: object) -> Story:
    story = a_lobby(1, now=MORNING, tempo=tempo, max_seats=8, lawful=False, **rules)  # type: ignore[arg-type]
    story.state = replace(story.state, seed=seed) if seed else story.state
    return story.when(c.SeatBots(7), "host").when(c.StartGame(), "host").then_accepted()


def every(minutes: float, start: datetime, hours: float) -> list[datetime]:
    return [start + timedelta(minutes=minutes * step) for step in range(int(hours * 60 / minutes))]


def test_a_bot_is_there_when_its_turn_comes_and_came_some_time_before() -> None:
    story = of_bots().reach("day.starts")
    for seat, part, at in bots.times(story.state):
        assert seat in awake(story.state, at) and seat in awake(story.state, at - timedelta(seconds=bots_before()))
        assert part in Part


def bots_before() -> int:
    return 19


def test_people_are_never_said_to_be_there() -> None:
    story = of_bots().reach("day.starts")
    assert not any("s1" in awake(story.state, at) for at in every(5, story.now, 14))
    assert awake(a_game(5).state, MORNING) == ()


@pytest.mark.parametrize("seed", ["one", "two", "three"])
def test_by_the_wall_clock_bots_come_and_go_all_day_and_each_by_its_own_clock(seed: str) -> None:
    story = of_bots(seed=seed).reach("day.starts")
    seen = [awake(story.state, at) for at in every(1, story.now, 14)]
    assert 0 < max(map(len, seen)) < 7
    for seat in story.state.order[1:]:
        there = [seat in each for each in seen]
        comings = sum(now and not before for before, now in itertools.pairwise(there))
        assert 0.03 < sum(there) / len(there) < 0.35 and 5 <= comings <= 45
    changes = [
        {minute for minute, (a, b) in enumerate(itertools.pairwise(seen)) if (seat in a) is not (seat in b)}
        for seat in story.state.order[1:]
    ]
    assert all(one != other for place, one in enumerate(changes) for other in changes[place + 1 :])


def test_at_night_nobody_is_there() -> None:
    story = of_bots().reach("day.ends")
    night = story.now.replace(hour=1, minute=0) + timedelta(days=1)
    assert all(awake(story.state, at) == () for at in every(7, night, 6))


def test_in_a_fast_game_most_are_there_most_of_the_time() -> None:
    story = of_bots("blitz").reach("day.starts")
    seen = [len(awake(story.state, at)) for at in every(0.1, story.now, 0.2)]
    assert 5 <= sum(seen) / len(seen) < 7 and min(seen) >= 3


def test_whoever_is_called_comes_answers_and_stays_a_little() -> None:
    story = of_bots().when(c.PostInMain("Well?", None, ("s2",)), "s1").then_accepted()
    at = bots.answered_at(story.state, "s2")
    assert "s2" in awake(story.state, at)
    story.when(c.TakeBotTurn("s2", story.state.day, ANSWERS), "clock", at).then_accepted()
    assert "s2" in awake(story.state, at + timedelta(seconds=30))


def test_bots_wait_in_the_lobby_too_and_say_goodbye_afterwards() -> None:
    lobby = a_lobby(1, now=MORNING, tempo="default", max_seats=8).when(c.SeatBots(7), "host")
    assert any(awake(lobby.state, at) for at in every(5, lobby.now, 4))
    story = of_bots("smoke").play_on()
    due = GAME.upcoming(story.state)[0]
    assert awake(story.state, due.at)
    assert awake(GAME.initial, MORNING) == ()
