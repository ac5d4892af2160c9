"""Talk in the main conversation, reactions to it, and nudges."""

from __future__ import annotations

from typing import Any

from games.domain import budgets, narrator, rooster, timeline
from games.domain.commands.talk import NudgePlayer, PostInMain, ToggleReaction
from games.domain.envelope import Context
from games.domain.events.talk import MainPosted, NudgeSent, ReactionToggled
from games.domain.folds.assign import POSTS_KEPT
from games.domain.rejections import Reason, Rejection
from games.domain.rules import Asking, Rule, actors
from games.domain.rules.wording import cleaned
from games.domain.sentences import REACTIONS
from games.domain.state import GameState
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
    if command.reply_to is not None and not _kept(state, command.reply_to):
        return Rejection(Reason.POST_UNKNOWN)
    mentions = tuple(dict.fromkeys(command.mentions))
    if any(seat not in state.seats for seat in mentions):
        return Rejection(Reason.SEAT_UNKNOWN)
    story.tell(MainPosted(state.talk.said + 1, context.actor, text, context.now, command.reply_to, mentions))
    return None


def _kept(state: GameState, n: int) -> bool:
    return max(0, state.talk.said - POSTS_KEPT) < n <= state.talk.said


def react(story: Story, command: ToggleReaction, context: Context) -> Rejection | None:
    """One of five reactions on a line, on or off, while the conversation is open. It is not an act."""
    state, seat = story.state, context.actor
    if state.seats[seat].status != "in":
        return Rejection(Reason.SEAT_OUT)
    if not timeline.main_is_open(state):
        return Rejection(Reason.MAIN_CLOSED)
    if command.kind not in REACTIONS:
        return Rejection(Reason.REACTION_UNKNOWN)
    if not _kept(state, command.n):
        return Rejection(Reason.POST_UNKNOWN)
    on = seat not in state.talk.reactions.get(str(command.n), {}).get(command.kind, ())
    story.tell(ReactionToggled(seat, command.n, command.kind, on))
    return None


def nudge(story: Story, command: NudgePlayer, context: Context) -> Rejection | None:
    """A nudge for all to see, once a day from one to another."""
    state, seat, to = story.state, context.actor, command.to
    refused = actors.both_in(state, seat, to)
    if refused is not None:
        return refused
    if budgets.used(state, seat, f"nudge {to}"):
        return Rejection(Reason.NUDGED_TODAY)
    text = rooster.sentence(state, narrator.NUDGE, name=rooster.name_of(state, seat), to=rooster.name_of(state, to))
    story.tell(NudgeSent(seat, to, text, context.now))
    return None


ACTORS: dict[type[Any], Asking] = {
    PostInMain: actors.talker,
    ToggleReaction: actors.player,
    NudgePlayer: actors.player,
}

DECIDES: dict[type[Any], Rule] = {
    PostInMain: post,
    ToggleReaction: react,
    NudgePlayer: nudge,
}
