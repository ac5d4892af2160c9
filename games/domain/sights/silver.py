"""Silver: one's own balance as it is. What others see of it stands in the cast."""

from __future__ import annotations

from typing import Any

from games.domain import events as e
from games.domain.sights import Audience, Knowing, Own, everybody
from games.domain.state import GameState


def _both_sides(event: e.SilverMoved, state: GameState) -> Audience:
    return tuple(sorted(seat for seat in (event.source, event.to) if seat in state.seats))


AUDIENCES: dict[type[Any], Knowing] = {
    e.SilverMoved: _both_sides,
    e.SilverGiven: everybody,
    e.SilverPublished: everybody,
    e.GoldPooled: everybody,
}


def _balance(state: GameState, seat: str) -> int:
    return state.silver.balances.get(seat, 0)


MINE: dict[str, Own] = {"silver": _balance}
