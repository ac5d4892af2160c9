"""What each seat has left today of what is given out by the day."""

from __future__ import annotations

from games.domain.state import GameState


def used(state: GameState, seat: str, what: str) -> int:
    """How much of ``what`` the seat has used today."""
    return state.used.of(state.day, seat, what)


def started_left(state: GameState, seat: str) -> int:
    """Conversations that the seat may still start or accept today."""
    rules = state.manifest
    more = rules.prices.conversation_more * used(state, seat, "power conversation")
    return rules.talking.started + more - used(state, seat, "started")


def groups_left(state: GameState, seat: str) -> int:
    """New groups that the seat may still start today."""
    return state.manifest.talking.groups - used(state, seat, "groups")


def characters_left(state: GameState, seat: str) -> int:
    """Characters that the seat may still write in private today."""
    rules = state.manifest
    more = rules.prices.words_more * used(state, seat, "power words")
    return rules.talking.characters + more - used(state, seat, "characters")


def whispers_left(state: GameState, seat: str) -> int:
    """Whispers that the seat has left today."""
    return state.manifest.talking.whispers - used(state, seat, "whispers")
