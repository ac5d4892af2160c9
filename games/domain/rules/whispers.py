"""Whispers in the main conversation."""

from __future__ import annotations

from typing import Any

from games.domain import budgets, narrator, timeline
from games.domain.commands.whispers import SendWhisper
from games.domain.envelope import Context
from games.domain.events.whispers import WhisperNoticed, WhisperSent
from games.domain.rejections import Reason, Rejection
from games.domain.rules import Asking, Rule, actors
from games.domain.rules.wording import cleaned
from games.domain.story import Story


def whisper(story: Story, command: SendWhisper, context: Context) -> Rejection | None:
    """A line that one other can read, while all see that somebody whispers."""
    state, seat, text = story.state, context.actor, cleaned(command.text)
    refused = actors.both_in(state, seat, command.to)
    if refused is not None:
        return refused
    if not timeline.is_open(state, "private"):
        return Rejection(Reason.PRIVATE_CLOSED)
    if budgets.whispers_left(state, seat) < 1:
        return Rejection(Reason.WHISPERS_SPENT)
    if not text:
        return Rejection(Reason.TEXT_EMPTY)
    if len(text) > state.manifest.talking.whisper_length:
        return Rejection(Reason.TEXT_TOO_LONG, limit=state.manifest.talking.whisper_length)
    story.tell(
        WhisperNoticed(seat, narrator.whispered(state, seat), context.now),
        WhisperSent(state.talk.said + 1, seat, command.to, text, context.now),
    )
    return None


ACTORS: dict[type[Any], Asking] = {SendWhisper: actors.player}

DECIDES: dict[type[Any], Rule] = {SendWhisper: whisper}
