"""Destinies: dealt, counted for day by day, revealed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from games.domain import events as e
from games.domain.folds import Fold
from games.domain.folds.assign import acted
from games.domain.replacing import replace
from games.domain.state import GameState
from games.domain.state.destinies import Accusation


def _one_more(counts: dict[str, int], seats: Iterable[str]) -> dict[str, int]:
    return {**counts, **{seat: counts.get(seat, 0) + 1 for seat in seats}}


def destiny_dealt(state: GameState, event: e.DestinyDealt) -> GameState:
    dealt = {**state.destinies.dealt, event.seat: event.destiny}
    return replace(state, destinies=replace(state.destinies, dealt=dealt))


def accusation_made(state: GameState, event: e.AccusationMade) -> GameState:
    destinies = replace(state.destinies, accusation=Accusation(event.target, event.role))
    return replace(state, destinies=destinies, acts=acted(state, event.seat))


def day_weighed(state: GameState, event: e.DayWeighed) -> GameState:
    was = state.destinies
    destinies = replace(
        was,
        ends=was.ends + 1,
        mornings=was.mornings + event.mornings,
        alive=_one_more(was.alive, event.living),
        lowest=_one_more(was.lowest, event.lowest),
    )
    ending = replace(state.ending, silver={**state.ending.silver, str(event.day): state.silver.published})
    busy = {seat: ending.acts.get(seat, 0) + state.acts.get(seat, 0) for seat in state.order}
    return replace(state, destinies=destinies, ending=replace(ending, acts=busy))


def destinies_revealed(state: GameState, event: e.DestiniesRevealed) -> GameState:
    return replace(state, destinies=replace(state.destinies, fates=event.fates))


def gold_earned(state: GameState, event: e.GoldEarned) -> GameState:
    return state


FOLDS: dict[type[Any], Fold] = {
    e.DestinyDealt: destiny_dealt,
    e.AccusationMade: accusation_made,
    e.DayWeighed: day_weighed,
    e.DestiniesRevealed: destinies_revealed,
    e.GoldEarned: gold_earned,
}
