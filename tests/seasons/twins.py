"""The same season a second time, with one secret changed: whoever is outside it is sent the same bytes.

Not only frames: what outsiders are answered, what lists of games say and what the events that they may read hold in
their rows is the same as well, until everybody learns of the secret, or somebody inside (a bot, too) acts on it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from random import Random
from typing import Any

from games.adapters.codec import encode
from games.domain.chronicle import UNSAID
from games.domain.commands import ClaimSeat, TakeBotTurn, TakeSeat
from games.domain.envelope import Event
from games.domain.game import GAME
from games.domain.state import GameState
from games.ports import Answer
from games.rooms.fanout import Fanout
from games.rooms.heads import Head
from tests.seasons.clients import Ear
from tests.seasons.secrets import KINDS, REFUSED, Kind
from tests.seasons.table import ARRIVED, Step, Table, decided


@dataclass(frozen=True, slots=True)
class Candidate:
    """A secret that was asked for in a season, and the game before it."""

    kind: Kind
    step: Step
    other: Any
    head: Head[GameState]


@dataclass
class Choice:
    """One candidate of each kind, each of its kind as likely as the next."""

    chance: Random
    found: dict[str, Candidate] = field(default_factory=dict)
    seen: dict[str, int] = field(default_factory=dict)

    def offer(self, step: Step, head: Head[GameState]) -> None:
        """Keep an accepted command of a season as a candidate, perhaps."""
        for kind in KINDS:
            if not isinstance(step.command.payload, kind.command):
                continue
            key = f"{kind.name} of {kind.command.name}"
            self.seen[key] = self.seen.get(key, 0) + 1
            if self.chance.randrange(self.seen[key]):
                continue
            actor = step.command.metadata.actor
            other = kind.altered(step.command.payload, actor, head.state, self.chance)
            if other is not None and other != step.command.payload:
                self.found[key] = Candidate(kind, step, other, head)

    def picked(self, count: int) -> list[Candidate]:
        """Some of the candidates."""
        return [self.found[key] for key in self.chance.sample(sorted(self.found), min(count, len(self.found)))]


@dataclass
class World:
    """What one of the two worlds looks like from outside, command by command."""

    head: Head[GameState]
    outside: set[str | None]
    fanout: Fanout = field(default_factory=lambda: Fanout(GAME))
    ears: dict[str | None, Ear] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for seat in (*self.head.state.order, None):
            self._listen(seat)

    def _listen(self, seat: str | None) -> None:
        if seat in self.outside:
            self.ears[seat] = Ear(seat)
            self.fanout.members.add(self.ears[seat])

    def play(self, step: Step) -> tuple[Answer, tuple[Event, ...], dict[str | None, tuple[Any, ...]]]:
        """Decide one command; return its answer, what happened and what each outsider was told."""
        found = decided(self.head, step, step.now)
        for event, after in zip(found.events, found.heads, strict=True):
            before, self.head = self.head, after
            self.fanout.tell([(before, event, after)])
            if event.type in ARRIVED:
                self._listen(event.payload.seat)
        told: dict[str | None, tuple[Any, ...]] = {
            seat: (*(frame for _, frame in ear.heard), *readable(found.events, seat)) for seat, ear in self.ears.items()
        }
        for ear in self.ears.values():
            ear.heard.clear()
        answer = found.answers[step.command.id]
        return answer, tuple(found.events), told


def _in_twin(step: Step, candidate: Candidate) -> Step:
    """A claim shows the key that is right in its own world."""
    claim, taken = step.command.payload, candidate.step.command.payload
    if not (isinstance(claim, ClaimSeat) and isinstance(taken, TakeSeat) and claim.credential == taken.credential):
        return step
    known = replace(claim, credential=candidate.other.credential)
    return replace(step, command=replace(step.command, payload=known))


def readable(events: Iterable[Event], seat: str | None) -> Iterable[bytes]:
    """What the journal, which goes by the stored audiences, would show of events."""
    for event in events:
        if event.audience is None or (seat is not None and seat in event.audience):
            payload = replace(event.payload, **dict.fromkeys(UNSAID.get(type(event.payload), ()), ""))
            yield encode([event.type, payload, event.day])


def hold_against_twin(table: Table, candidate: Candidate, most: int = 10**6) -> int:
    """Play on from a secret in both worlds at once, and compare; return how many commands were compared."""
    kind, first = candidate.kind, candidate.step
    actor = first.command.metadata.actor
    inside = kind.inside(first.command.payload, candidate.other, actor, table.register, table.state)
    outside: set[str | None] = {seat for seat in (*table.state.order, None) if seat not in inside}
    one, other = World(candidate.head, set(outside)), World(candidate.head, set(outside))
    changed = replace(first, command=replace(first.command, payload=candidate.other))
    where = f"{kind.name}: {first.command.payload} by {actor}, or {candidate.other}, with {sorted(inside)} inside"
    for step in table.steps[first.number :][:most]:
        ours, events, told = one.play(step)
        theirs, twins, told_there = other.play(changed if step is first else _in_twin(step, candidate))
        if step is first:
            if not theirs.ok and candidate.other is not REFUSED:
                return 0
            ours = theirs
        if any(isinstance(event.payload, kind.known_by) for event in (*events, *twins)):
            return step.number - first.number
        asked = step.command
        same_answer = (ours.ok, ours.reason, ours.words) == (theirs.ok, theirs.reason, theirs.words)
        robot = isinstance(asked.payload, TakeBotTurn) and asked.payload.seat in inside
        if robot and [event.payload for event in events] != [event.payload for event in twins]:
            return step.number - first.number
        if ours.ok != theirs.ok and asked.metadata.actor in inside:
            return step.number - first.number
        assert same_answer or asked.metadata.actor in inside, f"{where}\n{asked} is answered {ours} and {theirs}"
        assert told == told_there, f"{where}\nat {asked}\n{differences(told, told_there)}"
        assert GAME.summary(one.head.state) == GAME.summary(other.head.state), f"{where}\nat {asked}: the summary"
    return min(most, len(table.steps) - first.number)


def differences(one: dict[str | None, Any], other: dict[str | None, Any]) -> str:
    """Who was told something else, and what."""
    wrong = [seat for seat in one if one[seat] != other.get(seat)]
    return "\n".join(f"{seat}: {one[seat]}\n   or {other.get(seat)}" for seat in wrong[:2])
