"""The contract of a vote: what a mechanic is given, and what it has to say.

A mechanic is one module with one ``Vote``. The sentence that players read stands beside the code that
keeps it, and each sentence is played in a test. Whom a tally names, ties included, is found in ``tallying``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from games.domain.duelling import Score

WHOLE_RULE = 240
"""No rule sentence is longer than this many characters."""

HOW = {
    "votes": "most votes",
    "runoff": "most votes in the run-off",
    "saves": "fewest saves",
    "runoff_saves": "fewest saves in the run-off",
    "acts": "acted least today",
    "draw": "a recorded draw",
    "silver": "a tie, and the most silver",
    "unmasked": "the other finalist was unmasked",
    "rank": "second-lowest silver",
    "pick": "the executioner's pick",
    "default": "no pick in time, and most votes in the election",
    "duel": "the duel",
    "absent": "a duel not played",
    "nominated": "nobody played the duel, and most nominations",
}
"""How a vote was decided, in words, by the key that events carry."""


@dataclass(frozen=True, slots=True)
class Cast:
    """Who is in the game when a vote opens, in order of seats.

    ``ranks`` are the living by published silver, richest first; a recorded draw has put equal ones in order.
    """

    living: tuple[str, ...]
    out: tuple[str, ...]
    ranks: tuple[str, ...] = ()

    def top(self, places: int) -> tuple[str, ...]:
        """The richest ``places`` of the living."""
        return self.ranks[:places]


@dataclass(frozen=True, slots=True)
class Count:
    """What a tally may look at. ``lot`` is a recorded draw: the lower, the sooner a seat is chosen by it.

    ``places`` is how many must be named, ``acts`` how often each has acted today. ``last`` says that there
    will be no further round, so that a tie must be decided now. ``rest`` are the living who are not at risk;
    ``ranks`` the living by silver as of the close; ``trusts`` whom each voter trusts, where a vote asks that.
    """

    ballots: Mapping[str, str]
    at_risk: tuple[str, ...]
    places: int
    acts: Mapping[str, int]
    silver: Mapping[str, int]
    lot: Callable[[str], int]
    last: bool = False
    rest: tuple[str, ...] = ()
    ranks: tuple[str, ...] = ()
    trusts: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Tally:
    """Who is named, in order, and by what. ``tied`` is not empty when a run-off must fill ``places`` more.

    ``order`` is in which order all would leave, as far as this round decides it: the named first, the tied
    not at all.
    """

    named: tuple[str, ...]
    counts: tuple[tuple[str, int], ...]
    how: str
    tied: tuple[str, ...] = ()
    places: int = 0
    order: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Played:
    """What came of a second step: who was in it, the executioner's pick, or each duellist's rounds."""

    players: tuple[str, ...]
    pick: str | None = None
    scores: Mapping[str, tuple[Score, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Second:
    """A second step, after the ballots. ``key`` is "pick" or "duel". ``tally`` is given a last count, so it settles."""

    key: str
    players: Callable[[Count], tuple[str, ...]]
    at_risk: Callable[[Cast, tuple[str, ...]], tuple[str, ...]]
    tally: Callable[[Count, Played], Tally]


def _nobody(count: Count) -> Tally:
    raise LookupError("this vote is decided by its second step")


@dataclass(frozen=True, slots=True)
class Vote:
    """One mechanic. ``least`` is how many must be living; ``ordered`` says that it can name more than one.

    ``asks`` is what a name on a ballot means: "out", "save", "elect", "nominate", "winner", or "" where there
    are no ballots. ``choices`` is whom a ballot may name, those at risk unless said. ``trusts`` asks for a
    second name. ``loud`` votes are fought in the open; ``talks`` need negotiation. ``sealed`` keeps late gifts
    from sight, where silver decides.
    """

    key: str
    title: str
    rule: str
    least: int
    ordered: bool
    at_risk: Callable[[Cast], tuple[str, ...]]
    voters: Callable[[Cast], tuple[str, ...]]
    tally: Callable[[Count], Tally] = _nobody
    asks: str = "out"
    choices: Callable[[Cast], tuple[str, ...]] | None = None
    trusts: bool = False
    loud: bool = True
    talks: bool = False
    sealed: bool = False
    second: Second | None = None


def all_living(cast: Cast) -> tuple[str, ...]:
    """Everybody still in the game."""
    return cast.living
