"""The shapes of a day: which entries it has, and when, for each tempo."""

from __future__ import annotations

from dataclasses import dataclass

WHOLE_DAY = ("day.starts", "vote.opens", "vote.closes", "runoff.closes", "reveal", "day.ends")
"""The entries that every day has, in order."""

MAY_HAVE = ("main.closes", "private.opens", "private.closes", "booth.opens", "booth.closes")
"""Entries that some days have besides."""

APART = 2
"""No two entries are closer than this many seconds."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One entry of a day: seconds after local midnight (wall clock) or after the day's start."""

    key: str
    second: int


@dataclass(frozen=True, slots=True)
class Tempo:
    """The shape of a day. ``night`` and ``retry`` are seconds; ``morning_until`` is a second of the local day.

    With ``wall`` the marks are times of day in the game's zone, whatever daylight saving does.
    """

    wall: bool
    marks: tuple[Mark, ...]
    night: int
    retry: int
    morning_until: int = 36_000


EVENING = {
    "vote_opens": "17:00",
    "vote_closes": "21:00",
    "runoff_closes": "22:30",
    "reveal": "22:45",
    "booth_opens": "22:50",
    "private_closes": "23:00",
    "booth_closes": "23:01",
    "day_ends": "23:45",
}
"""From the vote on, a day in which people talk after work."""


def _wall(**times: str) -> Tempo:
    """A day of the household's clock, with nothing between two days."""

    def second(time: str) -> int:
        hour, minute = time.split(":")
        return int(hour) * 3600 + int(minute) * 60

    return Tempo(wall=True, marks=_marks({key: second(time) for key, time in times.items()}), night=0, retry=3600)


def _relative(night: int, **seconds: int) -> Tempo:
    """A day that is counted from its start, and the seconds until the next."""
    return Tempo(wall=False, marks=_marks(seconds), night=night, retry=30)


def _marks(seconds: dict[str, int]) -> tuple[Mark, ...]:
    return tuple(Mark(key.replace("_", "."), second) for key, second in seconds.items())


TEMPOS: dict[str, Tempo] = {
    "default": _wall(day_starts="09:00", private_opens="10:00", **EVENING),
    "compact": _wall(
        day_starts="09:00",
        private_opens="10:00",
        vote_opens="13:00",
        vote_closes="16:00",
        runoff_closes="16:45",
        reveal="17:00",
        booth_opens="17:05",
        private_closes="17:15",
        booth_closes="17:16",
        day_ends="17:30",
    ),
    "classic": _wall(day_starts="09:00", main_closes="10:00", private_opens="10:05", **EVENING),
    "speed_run": _relative(
        night=180,
        day_starts=0,
        private_opens=60,
        vote_opens=480,
        vote_closes=1020,
        runoff_closes=1170,
        reveal=1200,
        booth_opens=1215,
        private_closes=1320,
        booth_closes=1330,
        day_ends=1380,
    ),
    "blitz": _relative(
        night=30,
        day_starts=0,
        private_opens=15,
        vote_opens=120,
        vote_closes=240,
        runoff_closes=290,
        reveal=310,
        booth_opens=316,
        private_closes=344,
        booth_closes=348,
        day_ends=360,
    ),
    "tutorial": _relative(
        night=5,
        day_starts=0,
        private_opens=3,
        booth_opens=5,
        vote_opens=8,
        booth_closes=12,
        vote_closes=22,
        runoff_closes=30,
        reveal=33,
        private_closes=36,
        day_ends=40,
    ),
    "smoke": _relative(
        night=4,
        day_starts=0,
        private_opens=2,
        booth_opens=4,
        vote_opens=6,
        booth_closes=10,
        vote_closes=16,
        runoff_closes=20,
        reveal=22,
        private_closes=24,
        day_ends=26,
    ),
}
