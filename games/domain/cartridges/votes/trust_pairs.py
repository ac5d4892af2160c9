"""Trust pairs: two names on each ballot, one to trust and one to vote out."""

from __future__ import annotations

from games.domain.cartridge import Count, Tally, Vote, all_living
from games.domain.replacing import replace
from games.domain.tallying import most_votes


def paired(count: Count) -> frozenset[str]:
    """Those who trust somebody who trusts them."""
    return frozenset(one for one, other in count.trusts.items() if count.trusts.get(other) == one)


def _tally(count: Count) -> Tally:
    safe = paired(count) & set(count.at_risk)
    open_to_it = tuple(seat for seat in count.at_risk if seat not in safe)
    rest = tuple(seat for seat in count.at_risk if seat in safe) + count.rest
    return most_votes(replace(count, at_risk=open_to_it, rest=rest))


VOTE = Vote(
    key="trust_pairs",
    title="Trust pairs",
    rule="Name one player to trust and another to vote out. Two who trust each other are safe, votes for them count for"
    " nothing. Of the rest, most votes is out; a tie goes to a run-off. With nobody else left, the safe are voted on.",
    least=5,
    ordered=True,
    at_risk=all_living,
    voters=all_living,
    tally=_tally,
    trusts=True,
    loud=False,
    talks=True,
)
