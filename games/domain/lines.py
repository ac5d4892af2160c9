"""Which events are a line of the main conversation, and how it reads: the same for the fold and for the journal."""

from __future__ import annotations

from typing import Any

from games.domain import events as e
from games.domain.state.talk import Post

LINES: dict[type[Any], tuple[str, str]] = {
    e.MainPosted: ("post", "seat"),
    e.RoosterSpoke: ("rooster", ""),
    e.NarratorSpoke: ("narrator", "seat"),
    e.NudgeSent: ("nudge", "seat"),
    e.WhisperNoticed: ("whisper", "seat"),
    e.SilverGiven: ("event", "seat"),
    e.SeatTaken: ("event", "seat"),
    e.HolderReplaced: ("event", "seat"),
    e.FeatherActed: ("event", "seat"),
    e.SeatRetired: ("event", "seat"),
    e.EliminationRevealed: ("event", "out"),
    e.WinnerCrowned: ("event", "winner"),
    e.VoteVoided: ("event", ""),
    e.GameStarted: ("event", ""),
    e.GameCancelled: ("event", ""),
    e.GamePaused: ("event", ""),
    e.GameResumed: ("event", ""),
    e.RematchAsked: ("event", ""),
}
"""The kind of line, and the field that holds the seat it is about. All of them are everybody's."""

DEEDS: dict[type[Any], str] = {e.SilverGiven: "gift"}


def line_of(event: Any, n: int) -> Post:
    """``event`` as the ``n``-th line.

    :raises KeyError: it is no line.
    """
    kind, about = LINES[type(event)]
    seat = getattr(event, about) if about else None
    if isinstance(seat, tuple):
        seat = seat[0]
    text = event.line if isinstance(event, e.RoosterSpoke) else event.text
    if isinstance(event, e.MainPosted):
        return Post(n, kind, seat, text, event.at, event.reply_to, event.mentions)
    if isinstance(event, e.NudgeSent):
        return Post(n, kind, seat, text, event.at, mentions=(event.to,))
    return Post(n, kind, seat, text, event.at, deed=DEEDS.get(type(event), ""))
