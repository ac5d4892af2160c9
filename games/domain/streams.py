"""Which rules a stream follows, told by its id alone."""

from __future__ import annotations

from typing import Any

from games.domain.decider import Decider
from games.domain.game import GAME
from games.domain.household import HOUSEHOLD
from games.domain.tournament import TOURNAMENT

TOURNAMENTS = "8"
"""The version of the UUIDs that tournaments have; games have others."""


def decider_of(tenant: str, aggregate_id: str) -> Decider[Any]:
    """A household's own stream has the household's id, a tournament a UUID of version 8; any other is a game."""
    if aggregate_id == tenant:
        return HOUSEHOLD
    return TOURNAMENT if aggregate_id[14:15] == TOURNAMENTS else GAME


def tournament_id(game_id: str) -> str:
    """The id of a tournament, made from one that a game could have."""
    return game_id[:14] + TOURNAMENTS + game_id[15:]
