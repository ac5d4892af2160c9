"""Bots: the turns that they have had."""

from __future__ import annotations

from typing import Any

from games.domain.events.bots import TurnTaken
from games.domain.folds import Fold
from games.domain.replacing import replace
from games.domain.state import GameState
from games.domain.state.bots import ANSWERS


def turn_taken(state: GameState, event: TurnTaken) -> GameState:
    bots, seat = state.bots, event.seat
    if event.turn < ANSWERS:
        return replace(state, bots=replace(bots, turns={**bots.turns, seat: event.turn}))
    called = {other: at for other, at in bots.called.items() if other != seat}
    answers = {**bots.answers, seat: event.turn - ANSWERS + 1}
    return replace(state, bots=replace(bots, answers=answers, called=called))


FOLDS: dict[type[Any], Fold] = {
    TurnTaken: turn_taken,
}
