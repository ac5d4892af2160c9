"""The contract of a vote: what a mechanic is given, and what it has to say.

A mechanic is one module with one ``Vote``. The sentence that players read stands beside the code that
keeps it, and each sentence is played in a test.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

WHOLE_RULE = 240
"""No rule sentence is longer than this many characters."""

HOW = {
    "votes": "most votes",
    "runoff": "most votes in the run-off",
    "acts": "acted least today",
    "draw": "a recorded draw",
    "silver": "a tie, and the most silver",
}
"""How a vote was decided, in words, by the key that events carry."""


@dataclass(frozen=True, slots=True)
class Cast:
    """Who is in the game when a vote opens, in order of seats. ``silver`` is the published balance."""

    living: tuple[str, ...]
    out: tuple[str, ...]
    silver: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Count:
    """What a tally may look at. ``lot`` is a recorded draw: the lower, the sooner a seat is chosen by it.

    ``places`` is how many must be named, ``acts`` how often each has acted today. ``last`` says that there
    will be no further round, so that a tie must be decided now.
    """

    ballots: Mapping[str, str]
    at_risk: tuple[str, ...]
    places: int
    acts: Mapping[str, int]
    silver: Mapping[str, int]
    lot: Callable[[str], int]
    last: bool = False


@dataclass(frozen=True, slots=True)
class Tally:
    """Who is named, in order, and by what. ``tied`` is not empty when a run-off must fill ``places`` more."""

    named: tuple[str, ...]
    counts: tuple[tuple[str, int], ...]
    how: str
    tied: tuple[str, ...] = ()
    places: int = 0


@dataclass(frozen=True, slots=True)
class Vote:
    """One mechanic. ``least`` is how many must be living; ``ordered`` says that it can name more than one."""

    key: str
    title: str
    rule: str
    least: int
    ordered: bool
    at_risk: Callable[[Cast], tuple[str, ...]]
    voters: Callable[[Cast], tuple[str, ...]]
    tally: Callable[[Count], Tally]


def counted(count: Count) -> dict[str, int]:
    """How many ballots name each seat at risk; zero where none does."""
    counts = dict.fromkeys(count.at_risk, 0)
    for target in count.ballots.values():
        if target in counts:
            counts[target] += 1
    return counts


def ranked(counts: Mapping[str, int]) -> tuple[tuple[str, int], ...]:
    """Seats and their counts, most first, equal ones in order of seats."""
    return tuple(sorted(counts.items(), key=lambda pair: (-pair[1], int(pair[0][1:]))))


def quietest(seats: Sequence[str], places: int, count: Count) -> tuple[tuple[str, ...], str]:
    """The ``places`` of ``seats`` that acted least today, and whether that or a draw decided it."""
    order = sorted(seats, key=lambda seat: (count.acts.get(seat, 0), count.lot(seat)))
    if places >= len(order):
        return tuple(order), "acts"
    even = count.acts.get(order[places - 1], 0) == count.acts.get(order[places], 0)
    return tuple(order[:places]), "draw" if even else "acts"
