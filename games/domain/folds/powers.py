"""Powers: what was bought, what it brought, and when it is spent."""

from __future__ import annotations

from typing import Any

from games.domain import events as e
from games.domain.folds import Fold
from games.domain.folds.assign import acted, told, used
from games.domain.replacing import replace
from games.domain.state import GameState
from games.domain.state.powers import Report

REPORTS_KEPT = 10
"""How many of its spies' reports a seat keeps."""


def power_bought(state: GameState, event: e.PowerBought) -> GameState:
    counts = used(state, event.seat, **{f"power {event.power}": 1})
    state = replace(state, used=counts, acts=acted(state, event.seat))
    if event.power != "feather":
        return state
    powers = state.powers
    powers = replace(powers, feathers=(*powers.feathers, event.seat), bought=(*powers.bought, event.seat))
    return replace(state, powers=powers)


def spy_reported(state: GameState, event: e.SpyReported) -> GameState:
    report = Report(event.day, event.target, event.posts, event.at)
    reports = (*state.powers.reports.get(event.seat, ())[1 - REPORTS_KEPT :], report)
    return replace(state, powers=replace(state.powers, reports={**state.powers.reports, event.seat: reports}))


def feather_caught(state: GameState, event: e.FeatherCaught) -> GameState:
    return replace(state, powers=replace(state.powers, caught=event.seat, caught_on=event.day))


def feather_acted(state: GameState, event: e.FeatherActed) -> GameState:
    left = tuple(seat for seat in state.powers.feathers if seat != event.seat)
    spared = {**state.powers.spared, str(state.day): event.seat}
    state = replace(state, powers=replace(state.powers, feathers=left, caught=None, spared=spared))
    return told(state, event)


FOLDS: dict[type[Any], Fold] = {
    e.PowerBought: power_bought,
    e.SpyReported: spy_reported,
    e.FeatherCaught: feather_caught,
    e.FeatherActed: feather_acted,
}
