"""Awards: who was the most of what, counted from what everybody knows at the end."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from games.domain.state import GameState
from games.domain.state.ending import Award


@dataclass(frozen=True, slots=True)
class Kind:
    """One award. ``counts`` gives each seat's number; the highest above zero gets it, several if they are level."""

    key: str
    title: str
    rule: str
    counts: Callable[[GameState], Mapping[str, int]]


FOR = ("shield", "executioner")
"""Votes whose ballots are for somebody."""


def _ballots(state: GameState) -> list[tuple[str, str, bool]]:
    """Voter, target, and whether the target left, of every published ballot against somebody."""
    return [
        (voter, target, target in night.out)
        for night in state.votes.reveals
        if night.kind not in FOR
        for each in night.rounds
        for voter, target in each.ballots.items()
    ]


def _assassin(state: GameState) -> dict[str, int]:
    hits = dict.fromkeys(state.order, 0)
    for voter, _, hit in _ballots(state):
        hits[voter] += hit
    return hits


def _target(state: GameState) -> dict[str, int]:
    named = dict.fromkeys(state.order, 0)
    for _, target, _ in _ballots(state):
        named[target] += 1
    return named


def _loyal(state: GameState) -> dict[str, int]:
    """Of those who voted at least twice: how many of those who were ever voted against they never voted against."""
    against: dict[str, set[str]] = {seat: set() for seat in state.order}
    count = dict.fromkeys(state.order, 0)
    for voter, target, _ in _ballots(state):
        against[voter].add(target)
        count[voter] += 1
    named = {target for targets in against.values() for target in targets}
    return {seat: len(named - against[seat] - {seat}) for seat in state.order if count[seat] > 1}


def _spender(state: GameState) -> Mapping[str, int]:
    return state.silver.spent


def _busy(state: GameState) -> dict[str, int]:
    return {seat: state.ending.acts.get(seat, 0) + state.acts.get(seat, 0) for seat in state.order}


KINDS: tuple[Kind, ...] = (
    Kind("assassin", "Silent assassin", "Most ballots for somebody who left by them.", _assassin),
    Kind("loyal", "Most loyal", "Spared the most of those whom others voted against.", _loyal),
    Kind("target", "Favourite target", "Named on the most ballots.", _target),
    Kind("spender", "Biggest spender", "Parted with the most silver.", _spender),
    Kind("busy", "Busiest bird", "Acted the most, over all days.", _busy),
)

BY_KEY = {kind.key: kind for kind in KINDS}


def given(state: GameState) -> tuple[Award, ...]:
    """Every award that somebody has earned."""
    found = []
    for kind in KINDS:
        counts = {seat: count for seat, count in kind.counts(state).items() if seat in state.seats}
        best = max(counts.values(), default=0)
        if best > 0:
            found.append(Award(kind.key, tuple(seat for seat in state.order if counts.get(seat) == best), best))
    return tuple(found)
