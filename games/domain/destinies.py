"""Destinies: what each asks for, and how a season answers. The same answers as SQL: ``adapters/destiny_sql.py``.

A destiny's sentence for players stands beside its judgement, and is played in a test. Nothing here knows of
state or events: a ``Season`` is all that a judgement may look at.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

SUSPECTS = ("mole", "fanatic")
"""The destinies that others may accuse somebody of."""


@dataclass(frozen=True, slots=True)
class Season:
    """What has happened, as far as destinies ask.

    ``voted_out`` and ``left`` are in order, the second with those who were retired; ``ends`` is how many day-ends
    there were, ``alive`` and ``lowest`` at how many of them each was in, or had the lowest silver of those in.
    ``pool`` is the gold in it, ``could`` what games could have paid at most (0 in a season without games), ``share``
    the mole's percentage.
    ``accusation`` and ``guesses`` (by seat) are pairs of a seat and what it is said to be.
    """

    dealt: Mapping[str, str]
    seats: tuple[str, ...]
    voted_out: tuple[str, ...]
    left: tuple[str, ...]
    ends: int
    alive: Mapping[str, int]
    lowest: Mapping[str, int]
    pool: int
    could: int
    share: int
    accusation: tuple[str, str] | None
    guesses: Mapping[str, tuple[str, str]]

    def accused_rightly(self) -> str | None:
        """Whom the detective's accusation was right about, if it was."""
        if self.accusation is None:
            return None
        target, role = self.accusation
        return target if role in SUSPECTS and self.dealt.get(target) == role else None


@dataclass(frozen=True, slots=True)
class Destiny:
    """A secret aim of one seat. ``rule`` is the sentence that its holder reads, ``without`` that where no games are."""

    key: str
    title: str
    rule: str
    fulfilled: Callable[[Season, str], bool]
    without: str = ""

    def sentence(self, share: int, games: bool) -> str:
        """What its holder reads in a game of these numbers."""
        return self.without if self.without and not games else self.rule.replace("{share}", str(share))


def _fanatic(season: Season, seat: str) -> bool:
    return season.voted_out[:1] == (seat,)


def _self_hate(season: Season, seat: str) -> bool:
    mine = season.lowest.get(seat, 0)
    first_half = season.left[: len(season.seats) // 2]
    return mine > 0 and seat not in first_half and all(mine >= season.lowest.get(other, 0) for other in season.seats)


def _float(season: Season, seat: str) -> bool:
    return 2 * season.alive.get(seat, 0) >= season.ends and not season.lowest.get(seat, 0)


def _mole(season: Season, seat: str) -> bool:
    """Where games pay, the pool and the detective decide. Where none do, not to be named at all is what is left."""
    if season.could:
        return 100 * season.pool < season.share * season.could and season.accused_rightly() != seat
    accused = season.accusation is not None and season.accusation[0] == seat
    return not accused and all(target != seat for target, _ in season.guesses.values())


def _decoy(season: Season, seat: str) -> bool:
    by_detective = season.accusation is not None and season.accusation[0] == seat
    against = sum(1 for target, _ in season.guesses.values() if target == seat)
    return by_detective or (against > 0 and 2 * against >= len(season.guesses))


def _detective(season: Season, seat: str) -> bool:
    return season.accused_rightly() is not None


DESTINIES: dict[str, Destiny] = {
    each.key: each
    for each in (
        Destiny(
            "fanatic", "The fanatic", "Be the first to be voted out. On a long night: first in the tally.", _fanatic
        ),
        Destiny(
            "self_hate",
            "The penitent",
            "At the end of more days than anybody else, or as many, have the lowest silver of those still in, and do"
            " not be among the first half to leave.",
            _self_hate,
        ),
        Destiny(
            "float",
            "The float",
            "Be in the game at half of the day ends or more, and never have the lowest silver at one, alone or tied.",
            _float,
        ),
        Destiny(
            "mole",
            "The mole",
            "Keep the gold pool under {share} % of what the games could have paid, and let no detective accuse you of"
            " being the mole.",
            _mole,
            "There are no games to hold gold back from in this season. Be named in no accusation and in no role guess,"
            " whatever they take you for.",
        ),
        Destiny(
            "decoy",
            "The decoy",
            "Be accused of being mole or fanatic: by the detective, or by at least half of the role guesses.",
            _decoy,
        ),
        Destiny(
            "detective",
            "The detective",
            "You have one accusation in the season, a player and a role. Be right about the mole or the fanatic.",
            _detective,
        ),
    )
}
