"""Executioner: the flock elects one, who picks."""

from __future__ import annotations

from games.domain.cartridge import Cast, Count, Played, Second, Tally, Vote, all_living
from games.domain.tallying import drawn, most_votes

FEW = 6
"""With this many living or fewer only the richest is out of reach, otherwise the richest three."""


def _elected(count: Count) -> tuple[str, ...]:
    return drawn(count, 1)


def _in_reach(cast: Cast, players: tuple[str, ...]) -> tuple[str, ...]:
    above = (*cast.top(1 if len(cast.living) <= FEW else 3), *players)
    return tuple(seat for seat in cast.living if seat not in above)


def _anybody(cast: Cast) -> tuple[str, ...]:
    return _in_reach(cast, ())


def _tally(count: Count, played: Played) -> Tally:
    default = most_votes(count, "default")
    if played.pick is None:
        return default
    order = (played.pick, *(seat for seat in default.order if seat != played.pick))
    return Tally((played.pick,), default.counts, "pick", order=order)


VOTE = Vote(
    key="executioner",
    title="Executioner",
    rule="Everyone elects an executioner; a tie is drawn. The executioner picks who is out, but none of the top three"
    " in silver (of five or six players, not the top one). No pick: most election votes among those in reach is out.",
    least=5,
    ordered=False,
    at_risk=_anybody,
    voters=all_living,
    asks="elect",
    choices=all_living,
    talks=True,
    second=Second("pick", _elected, _in_reach, _tally),
)
