"""A vote that is called off: nobody leaves tonight, and the nights to come owe it."""

from __future__ import annotations

from games.domain import rooster
from games.domain.commands.votes import VoidVote
from games.domain.envelope import Context
from games.domain.events import VoteVoided
from games.domain.rejections import Reason, Rejection
from games.domain.rules import hush, silver
from games.domain.rules.nights import how_many_leave
from games.domain.state import living
from games.domain.story import Story

TEXTS = {
    "host": "The host has called tonight's vote off. Nobody leaves tonight; the next night is longer for it.",
    "trust_chain": "The last of the trust chain has cancelled tonight's vote. The next night is longer for it.",
}
"""What everybody reads, by the cause."""


def void_by_host(story: Story, command: VoidVote, context: Context) -> Rejection | None:
    """Call tonight's vote off because the host says so."""
    return void(story, "host", context)


def void(story: Story, cause: str, context: Context) -> Rejection | None:
    """Call tonight's vote off, from the morning until its reveal; never the last one before Finals."""
    state = story.state
    if state.days.tonight in ("", "finals") or "reveal" in state.days.passed:
        return Rejection(Reason.NO_VOTE_TO_VOID)
    if state.days.total - state.day < 2:
        return Rejection(Reason.LAST_VOTE)
    if how_many_leave(len(living(state)), state.days.total, state.day + 1) > state.manifest.longest_night:
        return Rejection(Reason.NIGHT_TOO_LONG, limit=state.manifest.longest_night)
    if state.votes.gifts:
        hush.show(story, context.now)
        silver.publish(story)
    story.tell(VoteVoided(state.day, cause, rooster.sentence(state, TEXTS[cause]), context.now))
    return None
