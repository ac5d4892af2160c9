"""The cast as everybody sees it, and each seat's own name on it."""

from __future__ import annotations

from typing import Any

from games.domain import events as e
from games.domain.personas import BY_KEY
from games.domain.sights import Knowing, Own, Section, everybody, nobody
from games.domain.state import GameState

AUDIENCES: dict[type[Any], Knowing] = {
    e.PersonasDealt: nobody,
    e.SeatTaken: everybody,
    e.SeatHeld: nobody,
    e.SeatRekeyed: nobody,
    e.SeatReached: nobody,
    e.SeatClaimed: nobody,
}


def _cast(state: GameState) -> list[dict[str, Any]]:
    rows = []
    for seat in state.order:
        row = state.seats[seat]
        bird = BY_KEY[row.persona]
        rows.append(
            {
                "seat": seat,
                "persona": row.persona,
                "name": bird.name,
                "line": bird.line,
                "bio": row.bio,
                "status": row.status,
                "out_day": row.out_day,
                "silver": state.silver.published.get(seat, 0),
            }
        )
    return rows


SECTIONS: dict[str, Section] = {"cast": _cast}


def _seat(state: GameState, seat: str) -> str:
    return seat


def _persona(state: GameState, seat: str) -> str:
    return state.seats[seat].persona


MINE: dict[str, Own] = {"seat": _seat, "persona": _persona}
