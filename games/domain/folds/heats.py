"""Heats: which one a game is, and who was carried into a final."""

from __future__ import annotations

from typing import Any

from games.domain import events as e
from games.domain.folds import Fold
from games.domain.folds.assign import with_seat
from games.domain.replacing import replace
from games.domain.state import GameState
from games.domain.state.seats import Seat


def heat_named(state: GameState, event: e.HeatNamed) -> GameState:
    heat = replace(state.heat, tournament=event.tournament, title=event.title, number=event.number, heats=event.heats)
    return replace(state, heat=heat)


def heat_begun(state: GameState, event: e.HeatBegun) -> GameState:
    return replace(state, heat=replace(state.heat, carries=event.carries))


def seat_carried(state: GameState, event: e.SeatCarried) -> GameState:
    heat = replace(state.heat, origins={**state.heat.origins, event.seat: event.heat})
    seat = Seat(event.seat, event.persona, event.bio)
    if event.juror:
        heat = replace(heat, jury=(*heat.jury, event.seat))
        seat = replace(seat, status="out", out_day=0)
    return with_seat(replace(state, heat=heat, order=(*state.order, event.seat)), seat)


FOLDS: dict[type[Any], Fold] = {
    e.HeatNamed: heat_named,
    e.HeatBegun: heat_begun,
    e.SeatCarried: seat_carried,
}
