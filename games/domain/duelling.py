"""The duel's referee: three rounds, the same for both, judged and timed by the server alone.

Questions and right answers are draws from the game's secret seed; a right answer is never stored and never sent.
A round goes to whoever has more points in it, then to whoever needed less time.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from games.domain.chance import between, pick

ROUNDS = ("sums", "memory", "reaction")
"""Best of three: the kind of each round, in order."""

SIGNALS = ("left", "right", "up", "down")


@dataclass(frozen=True, slots=True)
class DuelRules:
    """A duel in numbers: the winner's silver, seconds for a question, milliseconds below which nobody reacts,

    how many sums and signals a round has, and how many digits are to be remembered.
    """

    prize: int = 20
    limit: int = 20
    soonest: int = 100
    sums: int = 3
    digits: int = 6
    signals: int = 3


@dataclass(frozen=True, slots=True)
class Score:
    """One round of one duellist: points, and the milliseconds that all its questions took."""

    points: int = 0
    ms: int = 0


@dataclass(frozen=True, slots=True)
class Question:
    """What a duellist is asked. ``kind`` is "sum", "look" (digits, answered by anything), "recall" or "signal"."""

    kind: str
    text: str


def length(rules: DuelRules, number: int) -> int:
    """How many questions the round ``number`` (from 0) has."""
    return {"sums": rules.sums, "memory": 2, "reaction": rules.signals}[ROUNDS[number]]


def question(rules: DuelRules, seed: str, day: int, number: int, index: int) -> Question:
    """The question ``index`` (from 0) of round ``number``."""
    kind = ROUNDS[number]
    if kind == "sums":
        first, second = _terms(seed, day, index)
        return Question("sum", f"{first} + {second}")
    if kind == "memory":
        return Question("look", _digits(rules, seed, day)) if index == 0 else Question("recall", "")
    return Question("signal", _signal(seed, day, index))


def _terms(seed: str, day: int, index: int) -> tuple[int, int]:
    return between(12, 89, seed, "duel sum", day, f"{index}a"), between(12, 89, seed, "duel sum", day, f"{index}b")


def _digits(rules: DuelRules, seed: str, day: int) -> str:
    return "".join(str(between(0, 9, seed, "duel digit", day, str(place))) for place in range(rules.digits))


def _signal(seed: str, day: int, index: int) -> str:
    return pick(SIGNALS, seed, "duel signal", day, str(index))


def points(rules: DuelRules, seed: str, day: int, number: int, index: int, answer: str, ms: int) -> int:
    """What ``answer`` is worth: one for a sum or a signal, one for each digit in its place; none when too late."""
    if ms > rules.limit * 1000:
        return 0
    answer, kind = answer.strip(), ROUNDS[number]
    if kind == "sums":
        return int(answer == str(sum(_terms(seed, day, index))))
    if kind == "memory":
        kept = zip(answer, _digits(rules, seed, day), strict=False)
        return sum(given == right for given, right in kept) if index == 1 else 0
    return int(ms >= rules.soonest and answer == _signal(seed, day, index))


def rounds_won(one: Sequence[Score], other: Sequence[Score]) -> int:
    """In how many rounds ``one`` did better than ``other``; a round not played loses to one that was."""
    won = 0
    for number in range(len(ROUNDS)):
        mine = one[number] if number < len(one) else None
        theirs = other[number] if number < len(other) else None
        if mine and (theirs is None or (mine.points, -mine.ms) > (theirs.points, -theirs.ms)):
            won += 1
    return won


def loser(players: tuple[str, str], scores: Mapping[str, Sequence[Score]]) -> tuple[str | None, str]:
    """Who has lost, and how: "duel", "absent" (one did not play) or "nominated" (neither did).

    None when they are level, or nobody played.
    """
    first, second = (tuple(scores.get(seat, ())) for seat in players)
    if not first and not second:
        return None, "nominated"
    if not first or not second:
        return players[bool(first)], "absent"
    merits = (rounds_won(first, second), *_overall(first)), (rounds_won(second, first), *_overall(second))
    return (None if merits[0] == merits[1] else players[merits.index(min(merits))]), "duel"


def _overall(scores: Sequence[Score]) -> tuple[int, int]:
    return sum(score.points for score in scores), -sum(score.ms for score in scores)
