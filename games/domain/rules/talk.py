"""Talk in the main conversation."""

from __future__ import annotations

from typing import Any

from games.domain import timeline
from games.domain.commands.talk import PostInMain
from games.domain.envelope import Context
from games.domain.events.talk import MainPosted
from games.domain.rejections import Reason, Rejection
from games.domain.rules import Asking, Rule, actors
from games.domain.rules.wording import cleaned
from games.domain.story import Story


def post(story: Story, command: PostInMain, context: Context) -> Rejection | None:
    """A line for everybody, by somebody who is still in; after the game, by anybody who sat in it."""
    state = story.state
    if state.status == "running" and state.seats[context.actor].status != "in":
        return Rejection(Reason.SEAT_OUT)
    if not timeline.main_is_open(state):
        return Rejection(Reason.MAIN_CLOSED)
    text = cleaned(command.text)
    if not text:
        return Rejection(Reason.TEXT_EMPTY)
    if len(text) > state.manifest.post_length:
        return Rejection(Reason.TEXT_TOO_LONG, limit=state.manifest.post_length)
    story.tell(MainPosted(state.talk.said + 1, context.actor, text, context.now))
    return None


ACTORS: dict[type[Any], Asking] = {PostInMain: actors.talker}

DECIDES: dict[type[Any], Rule] = {PostInMain: post}
