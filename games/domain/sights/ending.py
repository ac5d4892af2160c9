"""The end, as everybody sees it."""

from __future__ import annotations

from typing import Any

from games.domain import events as e
from games.domain.cartridge import HOW
from games.domain.sights import Knowing, Section, everybody
from games.domain.sights.wording import counted
from games.domain.state import GameState

AUDIENCES: dict[type[Any], Knowing] = {
    e.WinnerCrowned: everybody,
    e.IdentitiesRevealed: everybody,
    e.GameOver: everybody,
}


def _finale(state: GameState) -> dict[str, Any] | None:
    finale = state.finale
    if finale is None:
        return None
    return {
        "winner": finale.winner,
        **counted(finale.round),
        "how": HOW[finale.how],
        "identities": [list(pair) for pair in finale.identities] if finale.identities is not None else None,
    }


SECTIONS: dict[str, Section] = {"finale": _finale}
