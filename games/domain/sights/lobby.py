"""The game as a whole, as everybody sees it from its lobby on."""

from __future__ import annotations

from typing import Any

from games.domain import events as e
from games.domain.manifest import Manifest
from games.domain.sights import Knowing, Section, everybody, nobody
from games.domain.state import GameState

UNOPENED = Manifest()
"""What is shown of the rules before the lobby has opened: nothing of this game's own."""

AUDIENCES: dict[type[Any], Knowing] = {
    e.GameCreated: nobody,
    e.LobbyOpened: everybody,
    e.InvitationRequested: nobody,
    e.GameStarted: everybody,
    e.GameCancelled: everybody,
}


def _game(state: GameState) -> dict[str, Any]:
    rules = UNOPENED if state.status == "new" else state.manifest
    return {
        "title": state.title,
        "language": rules.language,
        "mode": rules.mode,
        "tempo": rules.tempo,
        "scheduling": rules.scheduling,
        "status": state.status,
        "day": state.day,
        "days": state.days.total,
        "phase": state.phase,
        "min": rules.min_seats,
        "max": rules.max_seats,
        "pool": state.silver.pool,
    }


SECTIONS: dict[str, Section] = {"game": _game}
