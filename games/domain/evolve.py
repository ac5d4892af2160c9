"""From a state and an event to the next state: one table of all subjects' folds."""

from __future__ import annotations

from typing import Any

from games.domain.events import BY_NAME, GameEvent
from games.domain.folds import (
    Fold,
    absence,
    arrivals,
    booth,
    bots,
    days,
    destinies,
    duels,
    ending,
    guesses,
    heats,
    lobby,
    master,
    nest,
    powers,
    private,
    seats,
    silver,
    talk,
    votes,
    whispers,
)
from games.domain.state import GameState
from games.domain.subjects import merged

SUBJECTS = (
    talk,
    votes,
    duels,
    master,
    silver,
    days,
    bots,
    seats,
    lobby,
    ending,
    private,
    whispers,
    nest,
    booth,
    powers,
    destinies,
    guesses,
    absence,
    arrivals,
    heats,
)

FOLDS: dict[type[Any], Fold] = merged("FOLDS", (subject.FOLDS for subject in SUBJECTS), BY_NAME.values())


def evolve(state: GameState, event: GameEvent) -> GameState:
    """The state after ``event``."""
    return FOLDS[type(event)](state, event)
