"""What makes one game differ from another: every number of the rules, as data.

A game keeps the manifest that it was created with, its timeline spelled out, whatever later versions of
this file say.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from zoneinfo import ZoneInfo

from games.domain import allowances
from games.domain.allowances import Prices, Talking
from games.domain.cartridges import VOTES
from games.domain.destinies import DESTINIES
from games.domain.duelling import DuelRules
from games.domain.languages import LANGUAGES
from games.domain.replacing import replace

MODES = {"pecking-order": "Pecking Order", "blitz": "Blitz", "tutorial": "Tutorial"}
"""Key and title of each mode."""

SCHEDULINGS = ("timed", "manual")
KINDS = ("static", "dynamic")
BALLOTS = ("shown", "sealed")


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


def _wall(**times: str) -> tuple[Mark, ...]:
    def second(time: str) -> int:
        hour, minute = time.split(":")
        return int(hour) * 3600 + int(minute) * 60

    return tuple(Mark(key.replace("_", "."), second(time)) for key, time in times.items())


def _relative(**seconds: int) -> tuple[Mark, ...]:
    return tuple(Mark(key.replace("_", "."), second) for key, second in seconds.items())


TEMPOS: dict[str, Tempo] = {
    "default": Tempo(
        wall=True,
        marks=_wall(
            day_starts="09:00",
            private_opens="10:00",
            vote_opens="17:00",
            vote_closes="21:00",
            runoff_closes="22:30",
            reveal="22:45",
            booth_opens="22:50",
            private_closes="23:00",
            booth_closes="23:01",
            day_ends="23:45",
        ),
        night=0,
        retry=3600,
    ),
    "compact": Tempo(
        wall=True,
        marks=_wall(
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
        night=0,
        retry=3600,
    ),
    "classic": Tempo(
        wall=True,
        marks=_wall(
            day_starts="09:00",
            main_closes="10:00",
            private_opens="10:05",
            vote_opens="17:00",
            vote_closes="21:00",
            runoff_closes="22:30",
            reveal="22:45",
            booth_opens="22:50",
            private_closes="23:00",
            booth_closes="23:01",
            day_ends="23:45",
        ),
        night=0,
        retry=3600,
    ),
    "speed_run": Tempo(
        wall=False,
        marks=_relative(
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
        night=180,
        retry=30,
    ),
    "blitz": Tempo(
        wall=False,
        marks=_relative(
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
        night=30,
        retry=30,
    ),
    "tutorial": Tempo(
        wall=False,
        marks=_relative(
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
        night=5,
        retry=30,
    ),
    "smoke": Tempo(
        wall=False,
        marks=_relative(
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
        night=4,
        retry=30,
    ),
}


@dataclass(frozen=True, slots=True)
class Manifest:
    """One game's rules in numbers. Lengths are characters, ``hold`` is seconds, silver and gold are whole.

    In a static game ``votes`` names the vote of each day in turn, again from the first when the list ends; in a
    dynamic one it is the ruleset that the game master chooses from. ``ballots`` says whether the reveal shows
    them. ``hush`` is the last percent of a vote's window in which gifts are sealed, where silver decides.
    ``timeline`` is the tempo spelled out; leave it None and ``settled`` fills it in.

    ``secrets_from`` so many seats on there are destinies and identity guesses. ``game_cap`` is the most that one
    player's game may pay into the pool (0: there are no games), ``mole_share`` and ``remind_at`` (of a window, before
    it closes) are percent. The mole's share was found by ``manage.py simulate --games 200 --seats 8 --seed 1``: with
    games that pay as ``games/balance/mole.py`` has it, 20 to 40 % of moles make it under 56, also of 6 or 12 seats.
    ``unmasked_by`` right guesses keep a finalist from winning; a jury below ``small_jury`` hears spectators.
    ``language`` is what the Rooster and the bots speak.
    """

    mode: str = "pecking-order"
    kind: str = "static"
    tempo: str = "default"
    scheduling: str = "timed"
    zone: str = "UTC"
    start_at: datetime | None = None
    min_seats: int = 3
    max_seats: int = 8
    fill_bots: bool = True
    fill_to: int = 5
    max_days: int = 7
    longest_night: int = 3
    longest_extension: int = 7
    votes: tuple[str, ...] = ("majority",)
    ballots: str = "shown"
    hush: int = 25
    duel: DuelRules = field(default_factory=DuelRules)
    start_silver: int = 50
    gold_a_day: int = 10
    post_length: int = 280
    bio_length: int = 280
    name_length: int = 60
    dealt: int = 3
    redeals: int = 1
    hold: int = 900
    talking: Talking = field(default_factory=Talking)
    prices: Prices = field(default_factory=Prices)
    secrets_from: int = 6
    destinies: tuple[str, ...] = tuple(DESTINIES)
    game_cap: int = 0
    mole_share: int = 56
    unmasked_by: int = 2
    small_jury: int = 3
    absent_days: int = 2
    away_days: int = 3
    remind_at: int = 25
    questions: int = 3
    answer_length: int = 140
    language: str = "en"
    timeline: Tempo | None = None


def settled(manifest: Manifest) -> Manifest:
    """The manifest with its timeline spelled out, so that later presets change nothing in it."""
    return manifest if manifest.timeline else replace(manifest, timeline=TEMPOS[manifest.tempo])


def mistakes(manifest: Manifest) -> tuple[str, ...]:
    """Every mistake in words, each with the path of the field; empty when the manifest can be played."""
    found = [
        *_unknown_names(manifest),
        *_out_of_range(manifest),
        *_duel(manifest.duel),
        *allowances.mistakes(manifest.talking, manifest.prices),
    ]
    if manifest.timeline is not None:
        found += tempo_mistakes(manifest.timeline)
    if not found and -(-(manifest.max_seats - 2) // (manifest.max_days - 1)) > manifest.longest_night:
        found.append(
            f"max_seats: {manifest.max_seats} players in {manifest.max_days} days would need more than"
            f" {manifest.longest_night} to leave in one night; use fewer seats or more days"
        )
    return tuple(found)


def _unknown_names(manifest: Manifest) -> list[str]:
    found = []
    for path, value, known in (
        ("mode", manifest.mode, tuple(MODES)),
        ("tempo", manifest.tempo, tuple(TEMPOS)),
        ("scheduling", manifest.scheduling, SCHEDULINGS),
        ("kind", manifest.kind, KINDS),
        ("ballots", manifest.ballots, BALLOTS),
        ("language", manifest.language, LANGUAGES),
        *(
            (f"votes[{index}]", key, tuple(k for k in VOTES if k != "finals"))
            for index, key in enumerate(manifest.votes)
        ),
    ):
        if value not in known:
            found.append(f"{path}: use one of {', '.join(known)} instead of {value!r}")
    for index, key in enumerate(manifest.destinies):
        if key not in DESTINIES or key in manifest.destinies[:index]:
            found.append(f"destinies[{index}]: use each of {', '.join(DESTINIES)} at most once instead of {key!r}")
    if not manifest.votes:
        found.append("votes: name at least one vote")
    try:
        ZoneInfo(manifest.zone)
    except (KeyError, ValueError, OSError):
        found.append(f"zone: {manifest.zone!r} is no time zone; use a name like Europe/Berlin")
    if manifest.start_at is not None and manifest.start_at.tzinfo is None:
        found.append("start_at: give the time with its zone")
    return found


def tempo_mistakes(tempo: Tempo) -> list[str]:
    """What keeps a timeline from being a day: entries that are missing, unknown, doubled, or out of order."""
    keys = [mark.key for mark in tempo.marks]
    found = [f"timeline.marks: add the entry {key}" for key in WHOLE_DAY if key not in keys]
    for index, mark in enumerate(tempo.marks):
        path = f"timeline.marks[{index}]"
        if mark.key not in (*WHOLE_DAY, *MAY_HAVE) or mark.key in keys[:index]:
            found.append(f"{path}.key: use each of {', '.join(WHOLE_DAY)} once instead of {mark.key!r}")
        if index and mark.second - tempo.marks[index - 1].second < APART:
            found.append(f"{path}.second: put it {APART} seconds or more after the entry before it")
        if mark.key in MAY_HAVE and "day.starts" in keys[index:]:
            found.append(f"{path}: put {mark.key} after day.starts")
        if mark.key in MAY_HAVE and "day.ends" in keys[:index]:
            found.append(f"{path}: put {mark.key} before day.ends")
        if tempo.wall and not 0 <= mark.second < 86_400:
            found.append(f"{path}.second: use a second of the day, from 0 to 86399, instead of {mark.second}")
    for window in ("private", "booth"):
        pair = [key for key in keys if key.startswith(f"{window}.")]
        if pair and pair != [f"{window}.opens", f"{window}.closes"]:
            found.append(f"timeline.marks: use {window}.opens and then {window}.closes, or neither")
    if not found and [key for key in keys if key in WHOLE_DAY] != list(WHOLE_DAY):
        found.append(f"timeline.marks: put them in this order: {', '.join(WHOLE_DAY)}")
    if not tempo.wall and tempo.night < APART:
        found.append(f"timeline.night: use {APART} seconds or more instead of {tempo.night}")
    if tempo.retry < 1:
        found.append(f"timeline.retry: use a number from 1 instead of {tempo.retry}")
    return found


def _duel(rules: DuelRules) -> list[str]:
    return [
        f"duel.{path}: use a number from {low} to {high} instead of {getattr(rules, path)}"
        for path, low, high in (
            ("prize", 0, 1_000),
            ("limit", 3, 120),
            ("soonest", 0, 1_000),
            ("sums", 1, 10),
            ("digits", 3, 12),
            ("signals", 1, 10),
        )
        if not low <= getattr(rules, path) <= high
    ]


def _out_of_range(manifest: Manifest) -> list[str]:
    found = []
    for path, low, high in (
        ("min_seats", 1 if manifest.mode == "tutorial" and manifest.fill_bots else 3, 20),
        ("max_seats", max(3, min(manifest.min_seats, 20)), 20),
        ("fill_to", 3, 20),
        ("max_days", 2, 14),
        ("longest_night", 1, 3),
        ("longest_extension", 1, 30),
        ("hush", 0, 100),
        ("start_silver", 0, 10_000),
        ("gold_a_day", 0, 10_000),
        ("post_length", 1, 2_000),
        ("bio_length", 1, 2_000),
        ("name_length", 1, 200),
        ("dealt", 1, 6),
        ("redeals", 0, 5),
        ("hold", 60, 86_400),
        ("secrets_from", 3, 21),
        ("game_cap", 0, 1_000),
        ("mole_share", 0, 100),
        ("unmasked_by", 1, 20),
        ("small_jury", 0, 20),
        ("absent_days", 1, 14),
        ("away_days", 0, 14),
        ("remind_at", 1, 99),
        ("questions", 0, 10),
        ("answer_length", 1, 1_000),
    ):
        value = getattr(manifest, path)
        if not low <= value <= high:
            found.append(f"{path}: use a number from {low} to {high} instead of {value}")
    return found
