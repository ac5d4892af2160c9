"""Guesses: the latest role of each seat, and each name once."""

from __future__ import annotations

from typing import Any

from games.domain import events as e
from games.domain.folds import Fold
from games.domain.folds.assign import acted
from games.domain.replacing import replace
from games.domain.state import GameState
from games.domain.state.destinies import Accusation


def role_guessed(state: GameState, event: e.RoleGuessed) -> GameState:
    roles = {**state.guesses.roles, event.seat: Accusation(event.target, event.role)}
    return replace(state, guesses=replace(state.guesses, roles=roles), acts=acted(state, event.seat))


def identity_guessed(state: GameState, event: e.IdentityGuessed) -> GameState:
    mine = {**state.guesses.identities.get(event.seat, {}), event.target: event.real_name}
    guesses = replace(state.guesses, identities={**state.guesses.identities, event.seat: mine})
    return replace(state, guesses=guesses, acts=acted(state, event.seat))


def names_listed(state: GameState, event: e.NamesListed) -> GameState:
    return replace(state, guesses=replace(state.guesses, names=event.names))


FOLDS: dict[type[Any], Fold] = {
    e.RoleGuessed: role_guessed,
    e.IdentityGuessed: identity_guessed,
    e.NamesListed: names_listed,
}
