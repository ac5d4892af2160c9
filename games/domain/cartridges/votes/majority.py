"""Majority: everyone votes one out."""

from __future__ import annotations

from games.domain.cartridge import Cast, Count, Tally, Vote, counted, quietest, ranked


def _living(cast: Cast) -> tuple[str, ...]:
    return cast.living


def _tally(count: Count) -> Tally:
    counts = counted(count)
    order = ranked(counts)
    places = min(count.places, len(order))
    line = order[places - 1][1]
    ahead = tuple(seat for seat, votes in order if votes > line)
    level = tuple(seat for seat, votes in order if votes == line)
    open_places = places - len(ahead)
    if len(level) == open_places and line:
        return Tally(ahead + level, order, "votes")
    if line and not count.last:
        return Tally(ahead, order, "votes", tied=level, places=open_places)
    chosen, how = quietest(level, open_places, count)
    return Tally(ahead + chosen, order, how)


VOTE = Vote(
    key="majority",
    title="Majority",
    rule="Everyone names one player, never themselves. Most votes is out. A tie goes to a run-off among the"
    " tied; still tied, or no votes at all: whoever acted least today, then a recorded draw.",
    least=3,
    ordered=True,
    at_risk=_living,
    voters=_living,
    tally=_tally,
)
