"""From ballots to names: counting, ties, and the order in which all would leave."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

from games.domain.cartridge import Count, Tally


def counted(count: Count, among: Sequence[str] | None = None) -> dict[str, int]:
    """How many ballots name each seat at risk, or each of ``among``; zero where none does."""
    counts = dict.fromkeys(count.at_risk if among is None else among, 0)
    for target in count.ballots.values():
        if target in counts:
            counts[target] += 1
    return counts


def number(seat: str) -> int:
    """The number in a seat's name."""
    return int(seat[1:])


def ranked(counts: Mapping[str, int], fewest: bool = False) -> tuple[tuple[str, int], ...]:
    """Seats and their counts, most (or fewest) first, equal ones in order of seats."""
    by_seat = sorted(counts.items(), key=lambda pair: number(pair[0]))
    return tuple(sorted(by_seat, key=lambda pair: pair[1], reverse=not fewest))


def levels(counts: Mapping[str, int], fewest: bool = False) -> tuple[tuple[str, ...], ...]:
    """Seats in groups of equal counts, most (or fewest) first."""
    groups = groupby(ranked(counts, fewest), key=lambda pair: pair[1])
    return tuple(tuple(seat for seat, _ in group) for _, group in groups)


def quietest(seats: Iterable[str], count: Count) -> tuple[str, ...]:
    """``seats``, whoever acted least today first, equal ones by the recorded draw."""
    return tuple(sorted(seats, key=lambda seat: (count.acts.get(seat, 0), count.lot(seat))))


def _by_what(order: Sequence[str], places: int, count: Count) -> str:
    return "draw" if count.acts.get(order[places - 1], 0) == count.acts.get(order[places], 0) else "acts"


def name(
    count: Count,
    groups: Sequence[tuple[str, ...]],
    counts: tuple[tuple[str, int], ...],
    how: str,
    idle: Iterable[str] = (),
    once: Iterable[str] = (),
) -> Tally:
    """Fill the places from ``groups``, of which there is at least one; they leave in that order.

    A group that is too large for what is left of the places is a tie: for a run-off, unless this is the last
    round, there were no ballots, or all of it is ``idle``, that is nobody has named them, or asked about ``once``.
    """
    named: tuple[str, ...] = ()
    last = 0
    while len(named) + len(groups[last]) < count.places and last + 1 < len(groups):
        named += quietest(groups[last], count)
        last += 1
    group, missing = groups[last], count.places - len(named)
    order = quietest(group, count)
    after = tuple(seat for later in groups[last + 1 :] for seat in quietest(later, count))
    unnamed = not count.ballots or set(group) <= set(idle)
    if len(group) <= missing:
        return Tally(named + order, counts, "acts" if unnamed else how, order=named + order + after)
    if unnamed or count.last or set(group) <= {*idle, *once}:
        word = _by_what(order, missing, count)
        return Tally(named + order[:missing], counts, word, order=named + order + after)
    return Tally(named, counts, how, tied=group, places=missing, order=named + after)


def most_votes(count: Count, how: str = "votes") -> Tally:
    """Whoever has the most votes leaves; if too few are at risk, the same tally goes on over the rest."""
    counts, after = counted(count), counted(count, count.rest)
    idle = {seat for seat, votes in (*counts.items(), *after.items()) if not votes}
    return name(count, levels(counts) + levels(after), ranked(counts), how, idle, count.rest)


def drawn(count: Count, places: int) -> tuple[str, ...]:
    """The ``places`` of those at risk with the most ballots, ties by the recorded draw."""
    counts = counted(count)
    return tuple(sorted(count.at_risk, key=lambda seat: (-counts[seat], count.lot(seat))))[:places]
