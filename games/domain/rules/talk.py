"""Talk in the main conversation."""

from __future__ import annotations

from games.domain.commands import PostInMain
from games.domain.envelope import Context
from games.domain.events import MainPosted
from games.domain.rejections import Reason, Rejection
from games.domain.rules.wording import cleaned
from games.domain.state import GameState


def post(state: GameState, command: PostInMain, context: Context) -> tuple[MainPosted] | Rejection:
    """A line for everybody, by somebody who is still in."""
    if state.seats[context.actor].status != "in":
        return Rejection(Reason.SEAT_OUT)
    text = cleaned(command.text)
    if not text:
        return Rejection(Reason.TEXT_EMPTY)
    if len(text) > state.manifest.post_length:
        return Rejection(Reason.TEXT_TOO_LONG, limit=state.manifest.post_length)
    return (MainPosted(state.said + 1, context.actor, text, context.now),)
