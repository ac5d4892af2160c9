"""Silver and gold: the ledger's sums, and what others see of them."""

from __future__ import annotations

from typing import Any

from games.domain import events as e
from games.domain.folds import Fold
from games.domain.folds.assign import acted, called, told, turned
from games.domain.replacing import replace
from games.domain.state import GameState


def _shifted(sums: dict[str, int], source: str, to: str, amount: int) -> dict[str, int]:
    found = dict(sums)
    found[source] = found.get(source, 0) - amount
    found[to] = found.get(to, 0) + amount
    return found


def silver_moved(state: GameState, event: e.SilverMoved) -> GameState:
    balances = _shifted(state.silver.balances, event.source, event.to, event.amount)
    spent = {**state.silver.spent, event.source: state.silver.spent.get(event.source, 0) + event.amount}
    return replace(state, silver=replace(state.silver, balances=balances, spent=spent))


def silver_given(state: GameState, event: e.SilverGiven) -> GameState:
    shown = _shifted(state.silver.published, event.seat, event.to, event.amount)
    bots = called(state, event.seat, (event.to,), event.at)
    state = replace(state, talked=turned(state, "gifts", event.seat, (event.to,)))
    state = replace(state, talked=turned(state, "silver", event.seat, (event.to,), event.amount))
    state = replace(state, silver=replace(state.silver, published=shown), acts=acted(state, event.seat), bots=bots)
    return told(state, event)


def silver_published(state: GameState, event: e.SilverPublished) -> GameState:
    return replace(state, silver=replace(state.silver, published=event.balances))


def gold_pooled(state: GameState, event: e.GoldPooled) -> GameState:
    return replace(state, silver=replace(state.silver, pool=event.pool))


FOLDS: dict[type[Any], Fold] = {
    e.SilverMoved: silver_moved,
    e.SilverGiven: silver_given,
    e.SilverPublished: silver_published,
    e.GoldPooled: gold_pooled,
}
