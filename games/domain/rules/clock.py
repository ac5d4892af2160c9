"""The clock as one more player: entries come to pass in their order, each once, late rather than never."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from games.domain import timeline
from games.domain.commands.days import AdvanceTimeline, ReachTimeline
from games.domain.envelope import Context
from games.domain.events.days import TimelineMoved, TimelineReached
from games.domain.rejections import Reason, Rejection
from games.domain.replacing import replace
from games.domain.rules import (
    Asking,
    Reached,
    Rule,
    absence,
    actors,
    booth,
    days,
    destinies,
    ending,
    guesses,
    lobby,
    outage,
    private,
    stand_ins,
    votes,
)
from games.domain.state.days import Entry
from games.domain.story import Story
from games.domain.subjects import merged

SUBJECTS = (days, votes, private, booth)

ENTRIES: dict[str, Reached] = merged("ENTRIES", (subject.ENTRIES for subject in SUBJECTS))
"""What happens at each entry of a day."""

BEFORE: dict[str, tuple[Reached, ...]] = {
    "vote.closes": (stand_ins.stand_in, ending.hear_gallery),
    "runoff.closes": (stand_ins.stand_in,),
}
AFTER: dict[str, tuple[Reached, ...]] = {
    "day.starts": (guesses.list_names,),
    "day.ends": (destinies.weigh, absence.settle),
}
"""What other subjects do just before an entry, and just after it."""

CLOSES = ("vote.closes", "runoff.closes")

SOON, LATER = 20, 3600
"""After so many tries a start that lacks players is tried only every so many seconds."""


def reach(story: Story, command: ReachTimeline, context: Context) -> Rejection | None:
    """Run the next entry, if it is the one that the clock means and its time has come."""
    due = timeline.next_entry(story.state)
    if due is None:
        return Rejection(Reason.NOT_DUE)
    day, entry = due
    if story.state.days.paused_at is not None:
        return Rejection(Reason.NOT_DUE)
    if (day, entry.key, story.state.days.revision) != (command.day, command.entry, command.revision):
        return Rejection(Reason.NOT_DUE)
    if entry.at is None or context.now < entry.at:
        return Rejection(Reason.NOT_DUE)
    if entry.key in CLOSES and outage.keep_open(story, entry.key, context):
        return None
    return _run(story, day, entry, context)


def advance(story: Story, command: AdvanceTimeline, context: Context) -> Rejection | None:
    """Run the next entry now, because the host says so, and with it those before it at which nothing can happen."""
    if story.state.manifest.scheduling != "manual":
        return Rejection(Reason.NOT_MANUAL)
    if story.state.days.paused_at is not None:
        return Rejection(Reason.GAME_PAUSED)
    while (due := timeline.next_entry(story.state)) and timeline.is_idle(story.state, due[1].key):
        _run(story, *due, context)
    if due is None:
        return Rejection(Reason.NOT_RUNNING)
    return _run(story, *due, context)


def _run(story: Story, day: int, entry: Entry, context: Context) -> Rejection | None:
    if entry.key == "game.starts":
        return _start_by_clock(story, entry, context)
    story.tell(TimelineReached(day, entry.key, context.now))
    for reached in (*BEFORE.get(entry.key, ()), ENTRIES[entry.key], *AFTER.get(entry.key, ())):
        reached(story, context)
    return None


def _start_by_clock(story: Story, entry: Entry, context: Context) -> Rejection | None:
    if lobby.begin(story, context) is None:
        return None
    state = story.state
    retry = timeline.tempo_of(state.manifest).retry
    wait = timedelta(seconds=retry if state.days.revision < SOON else max(retry, LATER))
    again = replace(entry, at=context.now + wait)
    story.tell(TimelineMoved(0, (), again, state.days.revision + 1, None, context.now))
    return None


ACTORS: dict[type[Any], Asking] = {
    ReachTimeline: actors.clock,
    AdvanceTimeline: actors.host_of_game,
}

DECIDES: dict[type[Any], Rule] = {
    ReachTimeline: reach,
    AdvanceTimeline: advance,
}
