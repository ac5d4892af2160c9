"""Podium sacrifice: the many send away one of the rich."""

from __future__ import annotations

from games.domain.cartridge import Cast, Vote
from games.domain.tallying import most_votes

PODIUM = 3
"""How many of the richest stand on the podium."""


def _podium(cast: Cast) -> tuple[str, ...]:
    return tuple(seat for seat in cast.living if seat in cast.top(PODIUM))


def _crowd(cast: Cast) -> tuple[str, ...]:
    return tuple(seat for seat in cast.living if seat not in cast.top(PODIUM))


VOTE = Vote(
    key="podium_sacrifice",
    title="Podium sacrifice",
    rule="The top three in silver when the vote opens stand on the podium and do not vote. Everyone else votes one"
    " of the three out. Most votes is out; a tie goes to a run-off.",
    least=5,
    ordered=False,
    at_risk=_podium,
    voters=_crowd,
    tally=most_votes,
)
