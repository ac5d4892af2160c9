"""Majority: everyone votes one out."""

from __future__ import annotations

from games.domain.cartridge import Vote, all_living
from games.domain.tallying import most_votes

VOTE = Vote(
    key="majority",
    title="Majority",
    rule="Everyone names one player, never themselves. Most votes is out. A tie goes to a run-off among the"
    " tied; still tied, or no votes at all: whoever acted least today, then a recorded draw.",
    least=3,
    ordered=True,
    at_risk=all_living,
    voters=all_living,
    tally=most_votes,
)
