"""The same seed tells the same story as the stored one: whole seasons of bots, event by event, word for word."""

from __future__ import annotations

import pytest

from games.balance.playing import opened
from games.domain.characters import BY_KEY
from tests.golden import tellings


@pytest.mark.parametrize("name", tellings.TOLD)
def test_the_same_seed_tells_the_same_story_as_the_stored_one(name: str) -> None:
    told, stored = tellings.tell(name), tellings.read(name)
    for number, (now, then) in enumerate(zip(told, stored, strict=False), 1):
        assert now == then, f"line {number}; if that is on purpose, remove {tellings.path_of(name)}: {tellings.__doc__}"
    assert len(told) == len(stored)


@pytest.mark.parametrize("rules", tellings.TOLD.values(), ids=tellings.TOLD)
def test_every_character_sits_in_every_stored_season(rules: tellings.Rules) -> None:
    season = opened(rules.manifest, rules.seats, rules.seed)
    assert set(season.characters.values()) == set(BY_KEY)


def test_a_season_that_is_told_is_not_told_otherwise() -> None:
    with pytest.raises(FileExistsError):
        tellings.add("by-hand")
