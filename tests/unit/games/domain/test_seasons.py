"""A few random seasons of ``tests/seasons``, always the same ones, beside the other tests of the rules.

Between them they have nearly all that can happen. Here they notice what goes wrong in one of the rules; fresh seeds,
and secrets, are looked at where they come from.
"""

from __future__ import annotations

import pytest

from games.domain import commands as c
from games.domain import events as e
from tests.given import a_lobby
from tests.seasons.laws import LAWS
from tests.seasons.season import Season

SEEDS = (8, 14, 17, 35, 36, 43, 53, 55, 67)


@pytest.mark.parametrize("seed", SEEDS)
def test_what_is_true_of_every_season(seed: int) -> None:
    season = Season(seed).play()
    for law in LAWS:
        law(season)


@pytest.mark.parametrize("seats", [3, 5, 8])
def test_the_same_seed_tells_the_same_story(seats: int) -> None:
    def told() -> list[e.GameEvent]:
        story = a_lobby(tempo="smoke", max_seats=seats, lawful=False).when(c.SeatBots(seats), "host")
        return story.when(c.StartGame(), "host").play_on().told

    assert told() == told()
