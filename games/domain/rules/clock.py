"""The clock as one more player: entries come to pass in their order, each once, late rather than never."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from games.domain import timeline
from games.domain.commands import ReachTimeline
from games.domain.envelope import Context
from games.domain.events import TimelineMoved, TimelineReached
from games.domain.rejections import Reason, Rejection
from games.domain.rules import days, elimination, lobby, outage
from games.domain.state import Entry
from games.domain.story import Story

CLOSES = ("vote.closes", "runoff.closes")

SOON, LATER = 20, 3600
"""After so many tries a start that lacks players is tried only every so many seconds."""


def reach(story: Story, command: ReachTimeline, context: Context) -> Rejection | None:
    """Run the next entry, if it is the one that the clock means and its time has come."""
    due = timeline.next_entry(story.state)
    if due is None:
        return Rejection(Reason.NOT_DUE)
    day, entry = due
    revision = story.state.revision if day == story.state.day else 0
    if (day, entry.key, revision) != (command.day, command.entry, command.revision):
        return Rejection(Reason.NOT_DUE)
    if entry.at is None or context.now < entry.at:
        return Rejection(Reason.NOT_DUE)
    if entry.key in CLOSES and outage.keep_open(story, entry.key, context):
        return None
    return _run(story, day, entry, context)


def advance(story: Story, context: Context) -> Rejection | None:
    """Run the next entry now, because the host says so."""
    if story.state.manifest.scheduling != "manual":
        return Rejection(Reason.NOT_MANUAL)
    due = timeline.next_entry(story.state)
    if due is None:
        return Rejection(Reason.NOT_RUNNING)
    return _run(story, *due, context)


def _run(story: Story, day: int, entry: Entry, context: Context) -> Rejection | None:
    if entry.key == "game.starts":
        return _start_by_clock(story, entry, context)
    story.tell(TimelineReached(day, entry.key, context.now))
    match entry.key:
        case "day.starts":
            days.begin(story, context)
        case "vote.opens":
            elimination.open_vote(story, context)
        case "vote.closes":
            elimination.close_vote(story, context)
        case "runoff.closes":
            elimination.close_runoff(story, context)
        case "reveal":
            elimination.reveal(story, context)
        case "day.ends":
            days.end(story, context)
    return None


def _start_by_clock(story: Story, entry: Entry, context: Context) -> Rejection | None:
    if lobby.start(story, context) is None:
        return None
    state = story.state
    retry = timeline.tempo_of(state.manifest).retry
    wait = timedelta(seconds=retry if state.revision < SOON else max(retry, LATER))
    again = replace(entry, at=context.now + wait)
    story.tell(TimelineMoved(0, (), again, state.revision + 1, None, context.now))
    return None
