"""The nest of the fallen: a conversation only for those who are out."""

from __future__ import annotations

from typing import Any

from games.domain.commands.nest import PostInNest
from games.domain.envelope import Context
from games.domain.events.nest import NestPosted
from games.domain.rejections import Reason, Rejection
from games.domain.rules import Asking, Rule, actors
from games.domain.rules.wording import cleaned
from games.domain.story import Story


def post(story: Story, command: PostInNest, context: Context) -> Rejection | None:
    """A line for all who are out."""
    state, text = story.state, cleaned(command.text)
    if state.seats[context.actor].status != "out":
        return Rejection(Reason.NEST_CLOSED)
    if not text:
        return Rejection(Reason.TEXT_EMPTY)
    if len(text) > state.manifest.talking.nest_length:
        return Rejection(Reason.TEXT_TOO_LONG, limit=state.manifest.talking.nest_length)
    story.tell(NestPosted(state.nest.said + 1, context.actor, text, context.now))
    return None


ACTORS: dict[type[Any], Asking] = {PostInNest: actors.player}

DECIDES: dict[type[Any], Rule] = {PostInNest: post}
