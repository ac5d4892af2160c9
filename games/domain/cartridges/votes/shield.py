"""Shield: a ballot saves."""

from __future__ import annotations

from games.domain.cartridge import Count, Tally, Vote, all_living
from games.domain.tallying import counted, levels, name, ranked


def _tally(count: Count) -> Tally:
    counts = counted(count)
    return name(count, levels(counts, fewest=True), ranked(counts, fewest=True), "saves")


VOTE = Vote(
    key="shield",
    title="Shield",
    rule="Everyone saves one other player. Whoever is saved by the fewest is out. A tie goes to a run-off that asks"
    " again whom to save, among the tied only.",
    least=4,
    ordered=True,
    at_risk=all_living,
    voters=all_living,
    tally=_tally,
    asks="save",
    loud=False,
)
