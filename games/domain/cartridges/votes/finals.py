"""Finals: those who left choose the winner."""

from __future__ import annotations

from games.domain.cartridge import Cast, Count, Tally, Vote, all_living
from games.domain.tallying import counted, ranked


def _jury(cast: Cast) -> tuple[str, ...]:
    return cast.out


def _tally(count: Count) -> Tally:
    order = ranked(counted(count))
    level = [seat for seat, votes in order if votes == order[0][1]]
    if len(level) == 1:
        return Tally((level[0],), order, "votes")
    richest = max(count.silver[seat] for seat in level)
    rich = [seat for seat in level if count.silver[seat] == richest]
    if len(rich) == 1:
        return Tally((rich[0],), order, "silver")
    return Tally((min(rich, key=count.lot),), order, "draw")


VOTE = Vote(
    key="finals",
    title="Finals",
    rule="The jury, everyone who has left, votes for the winner. Most votes wins and takes the gold. A tie goes"
    " to the finalist with the most silver, then to a recorded draw.",
    least=2,
    ordered=False,
    at_risk=all_living,
    voters=_jury,
    tally=_tally,
    asks="winner",
)
