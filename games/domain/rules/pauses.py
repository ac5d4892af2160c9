"""The host stops the clock, lets it go on, or gives a deadline more time.

While the clock is stopped people may still talk and vote: only what is due waits. What is due then, or moves, keeps its
time of day: by the wall clock it moves by whole calendar days, in fast games by the time that the clock stood still.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from games.domain import rooster, timeline
from games.domain.commands.days import ExtendTimeline, PauseGame, ResumeGame
from games.domain.envelope import Context
from games.domain.events.days import GamePaused, GameResumed, TimelineMoved
from games.domain.rejections import Reason, Rejection
from games.domain.rules import Asking, Rule, actors
from games.domain.story import Story


def pause(story: Story, command: PauseGame, context: Context) -> Rejection | None:
    """Stop the clock."""
    if story.state.days.paused_at is not None:
        return Rejection(Reason.GAME_PAUSED)
    story.tell(GamePaused(rooster.sentence(story.state, rooster.PAUSED), context.now))
    return None


def resume(story: Story, command: ResumeGame, context: Context) -> Rejection | None:
    """Let the clock go on; nothing that fell due meanwhile is skipped, all of it comes later.

    The revision grows even if nothing moves, because the alarms of before the pause are gone.
    """
    state = story.state
    paused, due = state.days.paused_at, timeline.next_entry(state)
    if paused is None:
        return Rejection(Reason.NOT_PAUSED)
    story.tell(GameResumed(rooster.sentence(story.state, rooster.RESUMED), context.now))
    wall, at = timeline.tempo_of(state.manifest).wall, due[1].at if due else None
    days, length = 0, timedelta() if wall else context.now - paused
    while wall and at is not None and timeline.days_later(state.manifest, at, days) <= context.now:
        days += 1
    _shift(story, days, length, context)
    return None


def extend(story: Story, command: ExtendTimeline, context: Context) -> Rejection | None:
    """Give what is due next, and all that follows it, so many days more; a fast game's day is its own."""
    state = story.state
    if state.days.paused_at is not None:
        return Rejection(Reason.GAME_PAUSED)
    due = timeline.next_entry(state)
    if due is None or due[1].at is None:
        return Rejection(Reason.NOT_TIMED)
    most = state.manifest.longest_extension
    if type(command.days) is not int or not 1 <= command.days <= most:
        return Rejection(Reason.DAYS_OUT_OF_RANGE, limit=most)
    tempo = timeline.tempo_of(state.manifest)
    if tempo.wall:
        _shift(story, command.days, timedelta(), context)
    else:
        _shift(story, 0, timedelta(seconds=tempo.marks[-1].second + tempo.night) * command.days, context)
    return None


def _shift(story: Story, days: int, length: timedelta, context: Context) -> None:
    state = story.state
    rules, passed = state.manifest, state.days.passed
    entries = tuple(
        entry if entry.key in passed else timeline.later(rules, entry, days, length) for entry in state.days.plan
    )
    dawn = timeline.later(rules, state.days.dawn, days, length) if state.days.dawn else None
    story.tell(TimelineMoved(state.day, entries, dawn, state.days.revision + 1, None, context.now))


ACTORS: dict[type[Any], Asking] = {
    PauseGame: actors.host_of_running,
    ResumeGame: actors.host_of_running,
    ExtendTimeline: actors.host_of_running,
}

DECIDES: dict[type[Any], Rule] = {
    PauseGame: pause,
    ResumeGame: resume,
    ExtendTimeline: extend,
}
