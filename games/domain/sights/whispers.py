"""Whispers: that there was one stands in the main conversation; what it was, the two have."""

from __future__ import annotations

from typing import Any

from games.domain.events.whispers import WhisperNoticed, WhisperSent
from games.domain.sights import Audience, Knowing, OwnPushed, everybody
from games.domain.sights.wording import grown, stamp
from games.domain.state import GameState
from games.domain.state.whispers import Whisper


def _both(event: WhisperSent, state: GameState) -> Audience:
    return tuple(sorted((event.seat, event.to)))


AUDIENCES: dict[type[Any], Knowing] = {
    WhisperNoticed: everybody,
    WhisperSent: _both,
}


def _whisper(whisper: Whisper) -> dict[str, Any]:
    return {"n": whisper.n, "seat": whisper.seat, "text": whisper.text, "at": stamp(whisper.at)}


def _whispers(state: GameState, seat: str) -> dict[str, list[Any]]:
    """By the other one of the two; ``n`` is the line of the main conversation in which it stands."""
    found = state.whispers.heard.get(seat, {})
    return {other: [_whisper(each) for each in found[other]] for other in state.order if other in found}


def _new_whispers(before: GameState, after: GameState, seat: str) -> dict[str, list[Any]] | None:
    if before.whispers is after.whispers:
        return {}
    fresh = grown(before.whispers.heard.get(seat, {}), after.whispers.heard.get(seat, {}))
    return None if fresh is None else {other: [_whisper(each) for each in heard] for other, heard in fresh.items()}


OWN_PUSHED: dict[str, OwnPushed] = {"whispers": OwnPushed(_whispers, _new_whispers)}
