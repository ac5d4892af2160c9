"""What keeps a manifest from being played: every mistake in words, each with the path of its field."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from games.domain import allowances
from games.domain.cartridges import VOTES
from games.domain.destinies import DESTINIES
from games.domain.duelling import DuelRules
from games.domain.languages import LANGUAGES
from games.domain.manifest import BALLOTS, KINDS, MODES, SCHEDULINGS, Manifest
from games.domain.tempos import APART, MAY_HAVE, TEMPOS, WHOLE_DAY, Tempo

TOO_MANY = (
    "{players} players in {days} days would need more than {most} to leave in one night; use fewer seats or more days"
)
"""The one mistake that a host can make without writing a manifest by hand."""


MOST_VOTES, MOST_MARKS = 50, 20
"""More than any season has days, and a day entries: a list that is longer is not looked at one by one."""

SHOWN = 40
"""Characters of a wrong value that are said back."""


def mistakes(manifest: Manifest) -> tuple[str, ...]:
    """Every mistake in words, each with the path of the field; empty when the manifest can be played."""
    if found := _too_long(manifest):
        return tuple(found)
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
            "max_seats: "
            + TOO_MANY.format(players=manifest.max_seats, days=manifest.max_days, most=manifest.longest_night)
        )
    return tuple(found)


def _too_long(manifest: Manifest) -> list[str]:
    lists = (
        ("votes", manifest.votes, MOST_VOTES),
        ("destinies", manifest.destinies, len(DESTINIES)),
        ("prices.sold", manifest.prices.sold, len(allowances.POWERS)),
        ("timeline.marks", manifest.timeline.marks if manifest.timeline else (), MOST_MARKS),
    )
    return [f"{path}: name at most {most}, not {len(given)}" for path, given, most in lists if len(given) > most]


def _said(value: str) -> str:
    """A wrong value, cut."""
    return repr(value if len(value) <= SHOWN else f"{value[:SHOWN]}…")


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
            found.append(f"{path}: use one of {', '.join(known)} instead of {_said(value)}")
    for index, key in enumerate(manifest.destinies):
        if key not in DESTINIES or key in manifest.destinies[:index]:
            found.append(f"destinies[{index}]: use each of {', '.join(DESTINIES)} at most once instead of {_said(key)}")
    if not manifest.votes:
        found.append("votes: name at least one vote")
    try:
        ZoneInfo(manifest.zone)
    except (KeyError, ValueError, OSError):
        found.append(f"zone: {_said(manifest.zone)} is no time zone; use a name like Europe/Berlin")
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
            found.append(f"{path}.key: use each of {', '.join(WHOLE_DAY)} once instead of {_said(mark.key)}")
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
