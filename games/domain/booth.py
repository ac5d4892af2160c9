"""Handles of the confession booth: dealt anew each day from the secret seed."""

from __future__ import annotations

from games.domain.chance import shuffle
from games.domain.state import GameState, living

DOOR = "booth"
"""The actor that passes confessions on. It has seen whose each is, and says so to nobody."""


def handles(state: GameState) -> tuple[str, ...]:
    """Today's handles, one for each who is still in."""
    return tuple(f"Confessor {number}" for number in range(1, len(living(state)) + 1))


def handle_of(state: GameState, seat: str) -> str | None:
    """The handle that ``seat`` has today; None for those who are out. Only for the seat itself and the booth's door."""
    order = shuffle(living(state), state.seed, "booth", state.day)
    return handles(state)[order.index(seat)] if seat in order else None
