"""The table at which a season is played: one game through the real way of a command, up to where it would be stored.

Decisions are made by ``decide_batch`` and shown by ``Fanout``, as in every room; what the jobs and the answers carry
is kept as well. Everything is checked that can be checked command by command.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from random import Random
from typing import Any
from uuid import UUID

from games.adapters.clock import VirtualClock
from games.adapters.codec import encode
from games.domain.chronicle import UNSAID
from games.domain.envelope import Command, Event, Metadata
from games.domain.game import GAME
from games.domain.state import GameState
from games.ports import Answer
from games.rooms.deciding import Tentative, decide_batch
from games.rooms.fanout import Fanout
from games.rooms.heads import Head
from tests.seasons.canaries import Register, words_in
from tests.seasons.clients import EPOCH, Client, Ear

ARRIVED = ("seat.taken", "seat.carried")
"""The events by which there is a seat more."""

TENANT = "0c0c0c0c-0000-4000-8000-00000000000c"


@dataclass(frozen=True, slots=True)
class Step:
    """One command of the season's script, when it was asked, and what it was answered."""

    number: int
    command: Command
    now: datetime
    answer: Answer


def decided(head: Head[GameState], step: Step, now: datetime) -> Tentative:
    """Decide one command on a head as a room does."""
    return decide_batch(GAME, head, [(step.command, b"")], VirtualClock(now))


@dataclass
class Table:
    """A game, everybody who looks at it, and all that has happened."""

    chance: Random
    now: datetime
    game: str = "0a0a0a0a-0000-4000-8000-00000000000a"
    head: Head[GameState] = field(default_factory=lambda: Head(GAME.initial))
    fanout: Fanout = field(default_factory=lambda: Fanout(GAME))
    register: Register = field(default_factory=Register)
    steps: list[Step] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    clients: dict[str | None, Client] = field(default_factory=dict)
    ears: dict[str | None, Ear] = field(default_factory=dict)
    away: set[str | None] = field(default_factory=set)
    refusals: dict[str, int] = field(default_factory=dict)
    accepted: dict[str, int] = field(default_factory=dict)
    accept: Callable[[Step, Head[GameState]], None] = lambda step, head: None
    """Is told of every accepted command, with the game before it."""
    before: tuple[Event, ...] = ()
    """What happened in a lobby that was closed before this one opened."""

    def __post_init__(self) -> None:
        self._greet(None)

    @property
    def state(self) -> GameState:
        """The game as it is."""
        return self.head.state

    def text(self) -> str:
        """A line that says nothing but its canary."""
        return f"{self.register.word()} {'la ' * self.chance.randint(0, 6)}".strip()

    def ask(self, payload: Any, actor: str, down_since: datetime | None = None) -> Answer:
        """Decide, fold and show one command; whatever it is answered, the laws of one command hold."""
        number = len(self.steps)
        key = str(UUID(int=(0xC << 124) | number, version=4))
        meta = Metadata(TENANT, actor, key, key, self.now, down_since)
        command = Command(key, TENANT, self.game, type(payload).name, payload, meta)
        step = Step(number, command, self.now, Answer(False))
        found = decided(self.head, step, self.now)
        answer = found.answers[key]
        assert answer.reason != "internal", f"{payload} by {actor} could not be decided"
        self.steps.append(step := Step(number, command, self.now, answer))
        self._count(payload, actor, answer)
        if not answer.ok:
            assert found.head is self.head and not found.events and not found.jobs, (
                f"a refusal of {payload} did something"
            )
            return answer
        self.accept(step, self.head)
        for ear in self.ears.values():
            ear.step = number
        for event, after in zip(found.events, found.heads, strict=True):
            self._tell(event, after)
        self._look_at_jobs(found)
        return answer

    def _count(self, payload: Any, actor: str, answer: Answer) -> None:
        if answer.ok:
            self.accepted[payload.name] = self.accepted.get(payload.name, 0) + 1
            return
        assert answer.reason is not None
        self.refusals[answer.reason] = self.refusals.get(answer.reason, 0) + 1
        told = words_in(answer.words or "") - words_in(encode(payload))
        seat = self.register.holder(actor) if actor in self.state.seats else None
        leaks = [word for word in told if not self.register.may_read(word, seat, self.state)]
        assert not leaks, f"the refusal of {payload} tells {actor} {leaks}: {answer.words}"

    def _tell(self, event: Event, after: Head[GameState]) -> None:
        before, self.head = self.head, after
        self.register.learn(event.payload, after.state)
        self.events.append(event)
        self.fanout.tell([(before, event, after)])
        self._look_at_what_is_stored(event)
        if event.type in ARRIVED:
            self._greet(event.payload.seat)
        if event.type == "holder.replaced":
            self._successor(event.payload.seat)

    def _look_at_what_is_stored(self, event: Event) -> None:
        """By its audience an event may be read in a journal as well: nothing sealed stands in one that has any."""
        if event.audience == ():
            return
        words = words_in(encode(replace(event.payload, **dict.fromkeys(UNSAID.get(type(event.payload), ()), ""))))
        for seat in (None,) if event.audience is None else event.audience:
            holder = self.register.holder(seat) if seat else None
            leaks = [word for word in words if not self.register.may_read(word, holder, self.state)]
            assert not leaks, f"{event.type} has {leaks} in it, and {seat or 'everybody'} may read it: {event.payload}"

    def look(self, seat: str | None, frame: bytes) -> None:
        """Whoever gets a frame may read all that is in it."""
        words = words_in(frame) - self.register.everybody
        holder = self.register.holder(seat) if seat else None
        leaks = [word for word in words if not self.register.may_read(word, holder, self.state)]
        assert not leaks, f"{seat or 'a spectator'} is sent {leaks}: {frame.decode()[:2000]}"

    ALLOWED = {
        "invitation_email": ("email", "code", "title"),
        "reminder": ("title", "seats"),
        "tournament.record_heat": ("entrants",),
    }
    """What a job may carry that not everybody may read. Gold goes to accounts."""

    def _look_at_jobs(self, found: Tentative) -> None:
        for job in found.jobs:
            allowed = (*self.ALLOWED.get(job.name, ()), "account")
            rest = {key: value for key, value in job.payload.items() if key not in allowed}
            leaks = words_in(encode(rest)) - self.register.everybody
            assert not leaks, f"the job {job.name} carries {leaks}: {rest}"

    def _greet(self, seat: str | None) -> None:
        self.ears[seat] = ear = Ear(seat, self.look)
        ear.step = len(self.steps) - 1
        self.fanout.members.add(ear)
        self._connect(Client(seat))

    def _successor(self, seat: str) -> None:
        """The old holder's browser is dead; the new one starts afresh."""
        old = self.clients.pop(seat)
        self.away.discard(seat)
        self.fanout.members.discard(old)
        self._connect(Client(seat))

    def _connect(self, client: Client) -> None:
        self.clients[client.seat] = client
        self.fanout.members.add(client)
        self.fanout.greet(client, self.head, client.cursor, True, EPOCH, [], self.now.isoformat())
        client.paint()

    def blink(self) -> None:
        """Somebody's connection goes, or is back: who is back gets what they missed."""
        seat = self.chance.choice(tuple(self.clients))
        if seat in self.away:
            self.come_back(seat)
        else:
            self.clients[seat].paint()
            self.fanout.members.discard(self.clients[seat])
            self.away.add(seat)

    def come_back(self, seat: str | None) -> None:
        """Connect again with the cursor that the client has."""
        self.away.discard(seat)
        self._connect(self.clients[seat])
