"""Second to last: no ballots, only silver."""

from __future__ import annotations

from games.domain.cartridge import Cast, Count, Tally, Vote, all_living


def _no_voters(cast: Cast) -> tuple[str, ...]:
    return ()


def _tally(count: Count) -> Tally:
    """Second-lowest first, then upwards; the very lowest would be the last to go.

    Whoever came in after the vote had opened is not among those at risk.
    """
    poorest, *others = (seat for seat in reversed(count.ranks) if seat in count.at_risk)
    order = (*others, poorest)
    counts = tuple((seat, count.silver[seat]) for seat in order)
    return Tally(order[: count.places], counts, "rank", order=order)


VOTE = Vote(
    key="second_to_last",
    title="Second to last",
    rule="No ballots tonight. Whoever has the second-lowest silver when the vote closes is out; equal silver is put"
    " in order by a recorded draw. Late gifts count at once and are shown at the reveal.",
    least=3,
    ordered=True,
    at_risk=all_living,
    voters=_no_voters,
    tally=_tally,
    asks="",
    loud=False,
    talks=True,
    sealed=True,
)
