"""A tutorial looks after its pupil: a private word on the first day, and nobody is sent away before they have voted."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

import pytest

from games.domain import commands as c
from games.domain import events as e
from games.domain.modes import PRESETS
from tests.given import NOON, Story, sit

SEEDS = [f"seed {number}" for number in range(5)]


@lru_cache
def a_season(seed: str, mode: str = "tutorial") -> Story:
    rules = replace(PRESETS["tutorial"], mode=mode, min_seats=1 if mode == "tutorial" else 3, votes=("majority",))
    story = Story(now=NOON, lawful=False)
    story.when(c.CreateGame("Sunday", seed, "KPQRST", rules), "host").then_accepted()
    sit(story, "guest", "Person")
    if mode != "tutorial":
        story.when(c.SeatBots(4), "host").then_accepted()
    return story.when(c.StartGame(), "host").then_accepted().play_on()


def words_alone(story: Story, day: int) -> set[tuple[str, tuple[str, ...]]]:
    return {
        (each.by, each.invited) for each in story.told if isinstance(each, e.ConversationStarted) and each.day == day
    }


def ballots_against(story: Story, seat: str) -> list[int]:
    """The days on which somebody named this seat."""
    return [
        night.day
        for night in story.told
        if isinstance(night, e.EliminationRevealed)
        for each in night.rounds
        for target in each.ballots.values()
        if target == seat
    ]


@pytest.mark.parametrize("seed", SEEDS)
def test_the_second_bird_has_a_word_with_the_pupil(seed: str) -> None:
    assert ("s2", ("s1",)) in words_alone(a_season(seed), 1)


@pytest.mark.parametrize("seed", SEEDS)
def test_no_bot_names_the_pupil_on_the_first_day(seed: str) -> None:
    assert 1 not in ballots_against(a_season(seed), "s1")


def test_from_the_second_day_on_the_pupil_is_a_bird_like_any_other() -> None:
    assert any(ballots_against(a_season(seed), "s1") for seed in SEEDS)


def test_in_another_game_whoever_came_first_is_not_looked_after() -> None:
    others = [a_season(seed, "blitz") for seed in SEEDS]
    assert any(1 in ballots_against(story, "s1") for story in others)
    assert not all(("s2", ("s1",)) in words_alone(story, 1) for story in others)
