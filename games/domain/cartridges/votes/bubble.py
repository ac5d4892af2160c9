"""Bubble: the richest three float above the vote."""

from __future__ import annotations

from games.domain.cartridge import Cast, Vote, all_living
from games.domain.tallying import most_votes

ABOVE = 3
"""How many of the richest are safe."""


def _below(cast: Cast) -> tuple[str, ...]:
    return tuple(seat for seat in cast.living if seat not in cast.top(ABOVE))


VOTE = Vote(
    key="bubble",
    title="Bubble",
    rule="The top three in silver when the vote opens are safe. Everyone, they too, votes to send away one of the"
    " others. Most votes is out; a tie goes to a run-off.",
    least=6,
    ordered=True,
    at_risk=_below,
    voters=all_living,
    tally=most_votes,
    loud=False,
    talks=True,
)
