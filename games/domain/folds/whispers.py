"""Whispers: that somebody whispered, and what."""

from __future__ import annotations

from typing import Any

from games.domain.events.whispers import WhisperNoticed, WhisperSent
from games.domain.folds import Fold
from games.domain.folds.assign import POSTS_KEPT, acted, called, told, turned, used
from games.domain.replacing import replace
from games.domain.state import GameState
from games.domain.state.whispers import Whisper, Whispers


def whisper_noticed(state: GameState, event: WhisperNoticed) -> GameState:
    counts = used(state, event.seat, whispers=1)
    state = replace(state, used=counts, acts=acted(state, event.seat))
    return told(state, event)


def whisper_sent(state: GameState, event: WhisperSent) -> GameState:
    whisper = Whisper(event.n, event.seat, event.to, event.text, event.at)
    heard = {**state.whispers.heard}
    for seat, other in ((event.seat, event.to), (event.to, event.seat)):
        own = heard.get(seat, {})
        heard[seat] = {**own, other: (*own.get(other, ())[1 - POSTS_KEPT :], whisper)}
    talked = turned(state, "whispers", event.seat, (event.to,))
    bots = called(state, event.seat, (event.to,), event.at)
    return replace(state, whispers=Whispers(heard), bots=bots, talked=talked)


FOLDS: dict[type[Any], Fold] = {
    WhisperNoticed: whisper_noticed,
    WhisperSent: whisper_sent,
}
