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


def _ballots(state: GameState, meant_well: bool = False) -> list[tuple[str, str, bool]]:
    """Voter, target, and whether the target left, of every published ballot against somebody (or for them)."""
    return [
        (voter, target, target in night.out)
        for night in state.votes.reveals
        if (night.kind in FOR) is meant_well
        for each in night.rounds
        for voter, target in each.ballots.items()
    ]


def _counted(state: GameState, seats: list[str]) -> dict[str, int]:
    return {seat: seats.count(seat) for seat in state.order}


def _assassin(state: GameState) -> dict[str, int]:
    return _counted(state, [voter for voter, _, hit in _ballots(state) if hit])


def _target(state: GameState) -> dict[str, int]:
    return _counted(state, [target for _, target, _ in _ballots(state)])


def _escaped(state: GameState) -> dict[str, int]:
    return _counted(state, [target for _, target, hit in _ballots(state) if not hit])


def _darling(state: GameState) -> dict[str, int]:
    return _counted(state, [target for _, target, _ in _ballots(state, meant_well=True)])


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


def _loud(state: GameState) -> Mapping[str, int]:
    return state.talked.lines


def _turned(state: GameState, *kinds: str) -> dict[str, int]:
    """How much of these kinds each has turned to others with."""
    found = dict.fromkeys(state.order, 0)
    for kind in kinds:
        for pair, count in state.talked.pairs.get(kind, {}).items():
            found[pair.split()[0]] += count
    return found


def _secretive(state: GameState) -> dict[str, int]:
    return _turned(state, "private", "whispers")


def _generous(state: GameState) -> dict[str, int]:
    return _turned(state, "silver")


def _spared(state: GameState) -> dict[str, int]:
    return {seat: 1 for seat in state.powers.bought if seat not in state.powers.feathers}


def _eye(state: GameState) -> dict[str, int]:
    """Right about a role, a name behind a mask, or, as the detective, an accusation."""
    dealt, found = state.destinies.dealt, dict.fromkeys(state.order, 0)
    for seat, guess in state.guesses.roles.items():
        found[seat] += dealt.get(guess.target) == guess.role
    for seat, named in state.guesses.identities.items():
        found[seat] += sum(state.seats[other].real_name == name for other, name in named.items())
    said = state.destinies.accusation
    for seat, held in dealt.items():
        found[seat] += held == "detective" and said is not None and dealt.get(said.target) == said.role
    return found


KINDS: tuple[Kind, ...] = (
    Kind("assassin", "Silent assassin", "Most ballots for somebody who left by them.", _assassin),
    Kind("loyal", "Most loyal", "Spared the most of those whom others voted against.", _loyal),
    Kind("target", "Favourite target", "Named on the most ballots.", _target),
    Kind("escaped", "Nine lives", "Named on the most ballots of nights that they stayed.", _escaped),
    Kind("darling", "Darling of the flock", "Saved or elected on the most ballots.", _darling),
    Kind("spender", "Biggest spender", "Parted with the most silver.", _spender),
    Kind("generous", "Open wing", "Gave the most silver away.", _generous),
    Kind("loud", "Loudest beak", "Said the most to everybody.", _loud),
    Kind(
        "secretive", "Keeper of secrets", "Wrote the most in private and in whispers, each reader counted.", _secretive
    ),
    Kind("spared", "Lucky feather", "Would have left, and stayed by a feather.", _spared),
    Kind("eye", "Sharpest eye", "Right the most often about who was what and who was who.", _eye),
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
