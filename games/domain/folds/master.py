"""The game master: its explanations change nothing; what is played stands in the morning."""

from __future__ import annotations

from typing import Any

from games.domain.events.master import MasterChose
from games.domain.folds import Fold
from games.domain.state import GameState


def master_chose(state: GameState, event: MasterChose) -> GameState:
    return state


FOLDS: dict[type[Any], Fold] = {
    MasterChose: master_chose,
}
