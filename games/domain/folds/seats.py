"""Seats: birds are dealt, somebody sits down, a key is changed."""

from __future__ import annotations

from typing import Any

from games.domain import events as e
from games.domain.folds import Fold
from games.domain.folds.assign import told, with_holder, with_seat
from games.domain.replacing import replace
from games.domain.state import GameState
from games.domain.state.seats import Deal, Lobby, Seat


def _with_deal(state: GameState, guest: str, deal: Deal) -> GameState:
    return replace(state, lobby=Lobby({**state.lobby.deals, guest: deal}))


def personas_dealt(state: GameState, event: e.PersonasDealt) -> GameState:
    return _with_deal(state, event.guest, Deal(event.personas, event.until, event.count))


def seat_taken(state: GameState, event: e.SeatTaken) -> GameState:
    state = replace(state, order=(*state.order, event.seat))
    state = with_seat(state, Seat(event.seat, event.persona, event.bio))
    return told(state, event)


def seat_held(state: GameState, event: e.SeatHeld) -> GameState:
    if event.guest is not None and event.guest in state.lobby.deals:
        state = _with_deal(state, event.guest, replace(state.lobby.deals[event.guest], seat=event.seat))
    return with_holder(state, event)


def seat_rekeyed(state: GameState, event: e.SeatRekeyed) -> GameState:
    return with_seat(state, replace(state.seats[event.seat], credential=event.credential))


def seat_reached(state: GameState, event: e.SeatReached) -> GameState:
    return with_seat(state, replace(state.seats[event.seat], reached=event.on))


def seat_claimed(state: GameState, event: e.SeatClaimed) -> GameState:
    return with_seat(state, replace(state.seats[event.seat], account=event.account))


FOLDS: dict[type[Any], Fold] = {
    e.PersonasDealt: personas_dealt,
    e.SeatTaken: seat_taken,
    e.SeatHeld: seat_held,
    e.SeatRekeyed: seat_rekeyed,
    e.SeatReached: seat_reached,
    e.SeatClaimed: seat_claimed,
}
