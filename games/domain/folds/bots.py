"""Bots: the turns that they have had."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from games.domain.events.bots import TurnTaken
from games.domain.folds import Fold
from games.domain.state import GameState
from games.domain.state.bots import Bots


def turn_taken(state: GameState, event: TurnTaken) -> GameState:
    return replace(state, bots=Bots({**state.bots.turns, event.seat: event.turn}))


FOLDS: dict[type[Any], Fold] = {
    TurnTaken: turn_taken,
}
