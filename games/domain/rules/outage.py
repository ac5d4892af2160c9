"""After an outage: no window that players needed is closed unused.

A window that was open for less than a quarter of its planned length keeps at least that quarter from
recovery on; what comes later the same day moves by as much.
"""

from __future__ import annotations

from datetime import timedelta

from games.domain import timeline
from games.domain.envelope import Context
from games.domain.events import TimelineMoved
from games.domain.state.votes import OpenVote
from games.domain.story import Story


def quarter(vote: OpenVote) -> timedelta:
    """The least that a window must be open."""
    return timedelta(seconds=vote.window) / 4


def keep_open(story: Story, key: str, context: Context) -> bool:
    """Whether the window that ``key`` should close stays open, because too little of it could be used."""
    vote = story.state.votes.now
    if vote is None or not (vote.taking or vote.step) or timeline.entry_at(story.state, key) is None:
        return False
    alive_until = min(context.now, context.down_since) if context.down_since else context.now
    used = max(timedelta(), alive_until - vote.since)
    if used >= quarter(vote):
        return False
    _move(story, key, context, used)
    return True


def give_time(story: Story, key: str, context: Context) -> None:
    """Move ``key`` when a window that opens now, late, would close before a quarter of its length."""
    vote, closes = story.state.votes.now, timeline.entry_at(story.state, key)
    if vote is not None and closes is not None and closes - context.now < quarter(vote):
        _move(story, key, context, timedelta())


def _move(story: Story, key: str, context: Context, used: timedelta) -> None:
    state = story.state
    vote, days = state.votes.now, state.days
    assert vote is not None, "only a window moves the timeline"
    entries = timeline.moved(days.plan, key, context.now + quarter(vote))
    story.tell(TimelineMoved(state.day, entries, days.dawn, days.revision + 1, context.now - used, context.now))
