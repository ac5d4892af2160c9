"""The parts of a bot's day, and from when to when each of them is on."""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import IntEnum

from games.domain.pace import day_length
from games.domain.state import GameState


class Part(IntEnum):
    """The turns of a day, in order: three to talk, one for each round or step of the vote, one after the reveal.

    The last is for the conversation after the game.
    """

    MORNING = 1
    NOON = 2
    AFTERNOON = 3
    VOTE = 4
    RUNOFF = 5
    EVENING = 6
    FAREWELL = 7


LATE = ("vote", "count", "runoff", "step", "aftermath", "night")
PHASES: dict[int, tuple[str, ...]] = {
    Part.MORNING: ("evening", "talk", *LATE),
    Part.NOON: ("talk", *LATE),
    Part.AFTERNOON: ("talk", *LATE),
    Part.VOTE: LATE,
    Part.RUNOFF: LATE[1:],
    Part.EVENING: LATE[4:],
    Part.FAREWELL: ("over",),
}
"""In which phases a turn may be taken: its own, and later ones when the clock is late."""

AFTER_VOTE = LATE[4:]
"""When the vote is over, and calls no bot any more that had nothing to cast in it."""

SHARES = {Part.MORNING: (0, 35), Part.NOON: (40, 65), Part.AFTERNOON: (65, 100)}
"""Percent of the hours between the day's start and its vote. At noon private conversations are open at every tempo."""

AWAKE = 4
"""A bot says its evening line in the first 1/AWAKE of the night before day one."""

LULL = timedelta(hours=2)
"""After a game by the wall clock, bots say goodbye within this time; after a fast one within a quarter of a day."""


def window(state: GameState, part: int) -> tuple[datetime, timedelta] | None:
    """From when on, and for how long, this turn may come due today; None when it does not."""
    vote = state.votes.now
    if (part == Part.FAREWELL) is not (state.status == "over"):
        return None
    if part == Part.RUNOFF and (vote is None or not (vote.runoff or vote.step)):
        return None
    if part in (Part.VOTE, Part.EVENING) and not state.days.tonight:
        return None
    if part == Part.VOTE and vote is None and state.phase in AFTER_VOTE:
        return None
    if state.manifest.scheduling == "manual":
        return _by_hand(state, part)
    if part == Part.FAREWELL:
        quarter = timedelta(seconds=day_length(state.manifest)) / 4
        return (state.phase_at, min(LULL, quarter)) if state.phase_at is not None else None
    if state.phase == "evening":
        night = _between(state.phase_at, state.days.dawn.at if state.days.dawn else None)
        return (night[0], night[1] / AWAKE) if night is not None and part == Part.MORNING else None
    return _by_clock(state, part)


def _by_hand(state: GameState, part: int) -> tuple[datetime, timedelta] | None:
    """Where the host is the clock: at once, as soon as that part of the day is on."""
    waits = part in (Part.NOON, Part.AFTERNOON) and state.phase == "talk"
    if waits and "private.opens" in {entry.key for entry in state.days.plan} - set(state.days.passed):
        return None
    on = state.phase in PHASES[part]
    return (state.phase_at, timedelta()) if on and state.phase_at is not None else None


def _by_clock(state: GameState, part: int) -> tuple[datetime, timedelta] | None:
    vote, at = state.votes.now, {entry.key: entry.at for entry in state.days.plan}
    if part == Part.RUNOFF and vote is not None:
        return _between(vote.since, at.get("runoff.closes"))
    if part == Part.VOTE and state.days.revision and vote is not None and vote.taking and not vote.runoff:
        return _between(vote.since, at.get("vote.closes"))
    if part in (Part.VOTE, Part.EVENING):
        opens, closes = ("vote.opens", "vote.closes") if part == Part.VOTE else ("reveal", "day.ends")
        return _between(at.get(opens), at.get(closes))
    if "main.closes" in at and part == Part.NOON:
        return _between(at.get("private.opens") or at.get("main.closes"), at.get("vote.opens"))
    if "main.closes" in at and part == Part.AFTERNOON:
        return None
    day = _between(at.get("day.starts"), at.get("main.closes") or at.get("vote.opens"))
    if day is None or part not in SHARES:
        return None
    first, last = SHARES[Part(part)]
    return day[0] + day[1] * first / 100, day[1] * (last - first) / 100


def _between(start: datetime | None, end: datetime | None) -> tuple[datetime, timedelta] | None:
    return (start, end - start) if start is not None and end is not None else None
