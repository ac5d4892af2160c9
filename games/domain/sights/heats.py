"""A game's part in a tournament, as everybody sees it."""

from __future__ import annotations

from typing import Any

from games.domain import events as e
from games.domain.sights import Knowing, Section, everybody
from games.domain.standing import going_on
from games.domain.state import GameState

AUDIENCES: dict[type[Any], Knowing] = {
    e.HeatNamed: everybody,
    e.HeatBegun: everybody,
    e.SeatCarried: everybody,
}


def _tournament(state: GameState) -> dict[str, Any] | None:
    """None for a game of its own. ``number`` is the heat's, 0 for the final; ``origins`` pairs seats with heats."""
    heat = state.heat
    if not heat.tournament:
        return None
    return {
        "id": heat.tournament,
        "title": heat.title,
        "number": heat.number,
        "heats": heat.heats,
        "carries": heat.carries,
        "onward": list(going_on(state)),
        "origins": [[seat, heat.origins[seat]] for seat in state.order if seat in heat.origins],
        "jury": list(heat.jury),
    }


SECTIONS: dict[str, Section] = {"tournament": _tournament}
