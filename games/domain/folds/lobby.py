"""The lobby: a game is created, its lobby opens, and ends by a start or for good."""

from __future__ import annotations

from typing import Any

from games.domain import events as e
from games.domain.folds import Fold
from games.domain.folds.assign import told
from games.domain.replacing import replace
from games.domain.state import GameState
from games.domain.state.seats import Lobby


def game_created(state: GameState, event: e.GameCreated) -> GameState:
    return replace(state, seed=event.seed, code=event.code, manifest=event.manifest)


def lobby_opened(state: GameState, event: e.LobbyOpened) -> GameState:
    days = replace(state.days, dawn=event.start)
    return replace(state, title=event.title, status="lobby", phase="lobby", phase_at=event.at, days=days)


def invitation_requested(state: GameState, event: e.InvitationRequested) -> GameState:
    return state


def game_started(state: GameState, event: e.GameStarted) -> GameState:
    days = replace(state.days, total=event.days, dawn=event.dawn, revision=0)
    phase = "evening" if event.evening else "night"
    state = replace(state, status="running", days=days, lobby=Lobby(), phase=phase, phase_at=event.at)
    return told(state, event)


def game_cancelled(state: GameState, event: e.GameCancelled) -> GameState:
    days = replace(state.days, dawn=None)
    state = replace(state, status="cancelled", phase="cancelled", days=days, lobby=Lobby())
    return told(state, event)


FOLDS: dict[type[Any], Fold] = {
    e.GameCreated: game_created,
    e.LobbyOpened: lobby_opened,
    e.InvitationRequested: invitation_requested,
    e.GameStarted: game_started,
    e.GameCancelled: game_cancelled,
}
