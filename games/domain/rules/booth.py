"""The confession booth: what is said there is everybody's, who said it is nobody's."""

from __future__ import annotations

from typing import Any

from games.domain import booth, chance
from games.domain.commands.booth import PostInBooth
from games.domain.confidences import CONFESSIONS
from games.domain.envelope import Context
from games.domain.events.booth import BoothPosted
from games.domain.languages import spoken
from games.domain.rejections import Reason, Rejection
from games.domain.rules import Asking, Reached, Rule
from games.domain.rules.wording import cleaned
from games.domain.state import GameState, living
from games.domain.story import Story


def door(state: GameState, context: Context) -> Rejection | None:
    """Only the booth's door, of a running game."""
    if context.actor != booth.DOOR:
        return Rejection(Reason.NOT_ALLOWED)
    return None if state.status == "running" else Rejection(Reason.BOOTH_CLOSED)


def confess(story: Story, command: PostInBooth, context: Context) -> Rejection | None:
    """A line under one of today's handles, while the booth is open."""
    state, text = story.state, cleaned(command.text)
    if not booth.is_open(state):
        return Rejection(Reason.BOOTH_CLOSED)
    if command.handle not in booth.HANDLES:
        return Rejection(Reason.HANDLE_UNKNOWN)
    if not text:
        return Rejection(Reason.TEXT_EMPTY)
    if len(text) > state.manifest.talking.booth_length:
        return Rejection(Reason.TEXT_TOO_LONG, limit=state.manifest.talking.booth_length)
    story.tell(BoothPosted(state.day, command.handle, text, command.sealed_author, context.now))
    return None


def open_booth(story: Story, context: Context) -> None:
    """Where bots play, some lines are said for them, in one go and by none of them: so none can be found out."""
    state = story.state
    bots = sum(1 for seat in living(state) if state.seats[seat].kind == "bot")
    said = {post.text for post in state.booth.posts}
    order = chance.shuffle(CONFESSIONS, state.seed, "confessions", state.day)
    lines = [text for text in (spoken(state.manifest.language, line) for line in order) if text not in said]
    count = sum(1 for lot in range(bots) if chance.draw(state.seed, "confesses", state.day, str(lot)) % 3 == 0)
    for handle, line in zip(sorted(booth.own_handles(state)[:count]), lines, strict=False):
        story.tell(BoothPosted(state.day, handle, line, "", context.now))


def close_booth(story: Story, context: Context) -> None:
    """That the entry has come to pass says it all."""


ACTORS: dict[type[Any], Asking] = {PostInBooth: door}

DECIDES: dict[type[Any], Rule] = {PostInBooth: confess}

ENTRIES: dict[str, Reached] = {
    "booth.opens": open_booth,
    "booth.closes": close_booth,
}
