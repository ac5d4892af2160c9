"""Random seasons from printed seeds: each ends with a winner, keeps its books and its secrets.

``script/test`` plays fifty on fresh seeds; ``--seasons 1000`` plays as many as you like, and
``--season-seed N --seasons 1`` one of them again.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from random import Random

import pytest

from games.domain.game import GAME
from tests.seasons.laws import LAWS
from tests.seasons.record import RECORD
from tests.seasons.season import Season
from tests.seasons.secrets import KINDS
from tests.seasons.twins import Choice, hold_against_twin

TWINS = Path(__file__).parents[1] / "unit/games/domain/twins"

ONLY_THERE = {"carried", "destiny", "feather", "feather_caught", "private_partners", "sealed_ballots"}
"""Secrets whose worlds differ in more than one command; their twins are played beside the rules."""

TWINNED, SOON, WHOLE = 5, 40, 10**6
"""How many twins a season has; all but one are followed for only so many commands."""

ENOUGH = 100
"""By so many more seasons, always the same ones, everything that can happen has happened."""


def test_a_season_keeps_every_law_and_every_secret(season_seed: int) -> None:
    choice = Choice(Random(season_seed))
    season = Season(season_seed, choice.offer).play()
    for law in LAWS:
        law(season)
    RECORD.add(season)
    for place, candidate in enumerate(choice.picked(TWINNED)):
        RECORD.twins[candidate.kind.name] += 1
        RECORD.twinned += hold_against_twin(season.table, candidate, SOON if place else WHOLE)


def seen_by_twins() -> Iterator[str]:
    for file in TWINS.glob("[a-z]*.py"):
        for world in import_module(f"tests.unit.games.domain.twins.{file.stem}").worlds():
            yield from (event.name for event in world.told)


@pytest.mark.timeout(900)
def test_every_kind_of_event_and_command_is_played() -> None:
    """In the seasons of this run, in some more where these were few, or (events) in a twin world."""
    by_twins = set(seen_by_twins())
    for seed in range(1, ENOUGH + 1):
        if not unplayed(by_twins):
            break
        RECORD.add(Season(seed, looks=False).play())
    missing = unplayed(by_twins)
    assert not missing, f"no season and no twin world has {', '.join(missing)}: add it to tests/seasons"


def unplayed(by_twins: set[str]) -> list[str]:
    """The kinds of event and command that have not come yet."""
    events = set(GAME.events) - set(RECORD.events) - by_twins
    return sorted(events | (set(GAME.commands) - set(RECORD.accepted)))


def test_every_secret_that_has_twins_is_among_those_of_seasons() -> None:
    named = {file.stem for file in TWINS.glob("[a-z]*.py")}
    assert named - ONLY_THERE <= {kind.name for kind in KINDS}
    assert named >= ONLY_THERE


@pytest.mark.parametrize("seed", [7, 11])
def test_a_seed_is_a_season(seed: int) -> None:
    assert Season(seed).play().table.events == Season(seed).play().table.events
