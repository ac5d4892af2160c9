"""Random rules that can be played: the presets as they are, the presets bent a little, and rules out of thin air."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from random import Random
from typing import Any

from games.domain.allowances import POWERS, Prices, Talking
from games.domain.destinies import DESTINIES
from games.domain.duelling import DuelRules
from games.domain.languages import LANGUAGES
from games.domain.manifest import Manifest
from games.domain.mistakes import mistakes
from games.domain.modes import PRESETS, RULESET
from games.domain.tempos import TEMPOS, Mark, Tempo

ZONES = ("UTC", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata")
BETWEEN = ("private", "booth")


def any_manifest(chance: Random, now: datetime) -> Manifest:
    """Rules for 3 to 20 seats; where their number is odd, the game speaks German."""
    kind = chance.random()
    while True:
        rules = PRESETS[chance.choice(tuple(PRESETS))]
        rules = replace(rules, zone=chance.choice(ZONES), fill_bots=rules.mode == "tutorial" or chance.random() < 0.4)
        if kind > 0.2:
            rules = replace(rules, **_game(chance, now))
        if kind > 0.5:
            rules = replace(rules, **_numbers(chance))
        if not mistakes(rules):
            return replace(rules, language=LANGUAGES[rules.max_seats % 2])


def _game(chance: Random, now: datetime) -> dict[str, Any]:
    """The kind of game: who, how long, how fast, which votes."""
    seats = chance.choice((3, 4, 5, 6, 6, 7, 8, 8, 9, 10, 12, 14, 16, 20))
    votes = tuple(chance.sample(RULESET, chance.randint(1, len(RULESET))))
    kind = chance.choice(("static", "dynamic"))
    return {
        "kind": kind,
        "votes": votes if kind == "static" else chance.choice((votes, RULESET)),
        "tempo": chance.choice(tuple(TEMPOS)),
        "scheduling": chance.choice(("timed", "timed", "timed", "manual")),
        "start_at": chance.choice((None, None, now + timedelta(minutes=chance.randint(1, 3000)))),
        "min_seats": 3,
        "max_seats": seats,
        "max_days": chance.choice((2, 3, 4, 5, 6, 7, 7, 8, 10, 14)),
        "longest_night": chance.randint(1, 3),
        "ballots": chance.choice(("shown", "shown", "sealed")),
    }


def _numbers(chance: Random) -> dict[str, Any]:
    return {
        "timeline": _timeline(chance) if chance.random() < 0.3 else None,
        "hush": chance.choice((0, 25, 60, 100)),
        "duel": DuelRules(prize=chance.choice((0, 20)), sums=chance.randint(1, 4), signals=chance.randint(1, 4)),
        "start_silver": chance.choice((0, 3, 50, 50, 200)),
        "gold_a_day": chance.choice((0, 10, 10)),
        "talking": Talking(
            started=chance.choice((0, 2, 5, 5, 12)),
            groups=chance.randint(0, 4),
            group_size=chance.randint(3, 8),
            characters=chance.choice((120, 1200)),
            price=chance.randint(0, 3),
            whispers=chance.choice((0, 3, 10)),
            booth=chance.random() < 0.6,
        ),
        "prices": Prices(
            spy=chance.choice((0, 5)),
            feather=chance.choice((0, 5, 20)),
            sold=chance.choice((POWERS, POWERS, (), ("feather", "spy"))),
        ),
        "secrets_from": chance.choice((3, 6, 6, 21)),
        "destinies": tuple(chance.sample(tuple(DESTINIES), chance.randint(0, len(DESTINIES)))),
        "unmasked_by": chance.randint(1, 3),
        "small_jury": chance.choice((0, 3, 6, 20)),
        "absent_days": chance.choice((1, 2, 2, 14)),
        "away_days": chance.choice((0, 3, 3)),
        "questions": chance.choice((0, 1, 3)),
        "redeals": chance.randint(0, 2),
        "dealt": chance.randint(1, 4),
    }


def _timeline(chance: Random) -> Tempo:
    """A day of one's own: the windows of talk lie anywhere in it."""
    keys = ["vote.opens", "vote.closes", "runoff.closes", "reveal"]
    for window in BETWEEN:
        first, last = sorted(chance.sample(range(len(keys) + 1), 2))
        keys[last:last] = [f"{window}.closes"]
        keys[first:first] = [f"{window}.opens"]
    if chance.random() < 0.3:
        keys.insert(chance.randint(0, len(keys)), "main.closes")
    at, marks = 0, [Mark("day.starts", 0)]
    for key in (*keys, "day.ends"):
        at += chance.choice((2, 5, 30, 300))
        marks.append(Mark(key, at))
    return Tempo(wall=False, marks=tuple(marks), night=chance.choice((2, 30, 600)), retry=30)
