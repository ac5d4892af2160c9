"""The ending: a winner, who everybody was, and the last word."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from games.domain import events as e
from games.domain.folds import Fold
from games.domain.folds.assign import told, with_seat
from games.domain.state import GameState
from games.domain.state.ending import Finale


def winner_crowned(state: GameState, event: e.WinnerCrowned) -> GameState:
    for seat in state.order:
        if state.seats[seat].status == "in":
            status, day = ("winner", None) if seat == event.winner else ("out", event.day)
            state = with_seat(state, replace(state.seats[seat], status=status, out_day=day))
    votes = replace(state.votes, now=None, settled=None)
    state = replace(state, finale=Finale(event.winner, event.how, event.round), votes=votes)
    return told(state, "event", event.text, event.at, event.winner)


def identities_revealed(state: GameState, event: e.IdentitiesRevealed) -> GameState:
    assert state.finale is not None, "identities without a finale"
    return replace(state, finale=replace(state.finale, identities=event.identities))


def game_over(state: GameState, event: e.GameOver) -> GameState:
    return replace(state, status="over", phase="over", phase_at=event.at, days=replace(state.days, dawn=None))


FOLDS: dict[type[Any], Fold] = {
    e.WinnerCrowned: winner_crowned,
    e.IdentitiesRevealed: identities_revealed,
    e.GameOver: game_over,
}
