"""The ports of the hexagon: what the rules' side asks of the world, and what the world may ask of it.

Adapters implement these; tests hand in fakes. All identifiers are uuid strings, all times aware UTC.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal, Protocol

from games.domain.decider import Due, SeatRow
from games.domain.envelope import Command, Event
from games.domain.records import record


@record(frozen=True, slots=True)
class Answer:
    """What became of a command. A refusal has a ``reason`` (closed list) and ``words`` for the person."""

    ok: bool
    reason: str | None = None
    words: str | None = None
    data: Mapping[str, Any] = field(default_factory=dict)


NOT_MINE = Answer(False, "not_mine")
"""What the process says that owned a stream until just now: the one who asks for it need not wait for an answer."""


@record(frozen=True, slots=True)
class Decision:
    """A decided command with its answer, as it goes into the ``commands`` table.

    ``body_hash`` is the SHA-256 of stream, type, actor and payload: the same id with another body is not a repeat.
    """

    command: Command
    body_hash: bytes
    answer: Answer


@dataclass(frozen=True, slots=True)
class Job:
    """One outbox row: a reaction (a command to another stream) or a Temporal workflow, owed by ``event_id``."""

    id: str
    kind: Literal["reaction", "workflow"]
    name: str
    payload: Mapping[str, Any]
    event_id: str
    command_id: str
    position: int


@dataclass(frozen=True, slots=True)
class Alarm:
    """One row of a stream's alarm queue. Its id is also the id of the command that it will dispatch."""

    id: str
    due: Due


@dataclass(frozen=True, slots=True)
class Schedule:
    """What an append does to the alarm queue: rows that are new, done and dropped, and the next due time."""

    new: tuple[Alarm, ...] = ()
    done: tuple[str, ...] = ()
    cancelled: tuple[str, ...] = ()
    next_due: datetime | None = None


@record(frozen=True, slots=True)
class Append:
    """One stream's share of a batch: all of it is written, or nothing.

    ``expected`` is the version that the stream must have. ``summary`` and ``schedule`` are None when the
    batch leaves them as they are; ``seats`` holds the changed rows only.
    """

    tenant: str
    aggregate_id: str
    type: str
    state_version: int
    expected: int
    time: datetime
    decisions: tuple[Decision, ...]
    events: tuple[Event, ...]
    summary: Mapping[str, Any] | None = None
    seats: tuple[SeatRow, ...] = ()
    schedule: Schedule | None = None
    jobs: tuple[Job, ...] = ()


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A stored fold: the state after ``version``, and how many events each audience has had by then."""

    version: int
    state: Any
    public: int
    private: Mapping[str, int]
    time: datetime


@dataclass(frozen=True, slots=True)
class Stream:
    """What is stored of a stream: its latest snapshot (if any) and every event after it, in order."""

    snapshot: Snapshot | None
    events: tuple[Event, ...]


class Malformed(ValueError):
    """What came from outside is no command of ours; the text says in words what is wrong with it."""


class StoreError(Exception):
    """The event store could not do what was asked."""


class VersionConflict(StoreError):
    """The stream is not at the expected version: somebody else has written to it."""


class RightLost(VersionConflict):
    """The right to write was lost while this waited for its turn: somebody else may have written."""


class CommandSeen(StoreError):
    """A command id of the batch is already stored."""


class InDoubt(StoreError):
    """The connection was lost while a batch was under way: it may be stored or not. Ask before deciding again."""


class Unavailable(StoreError):
    """The database cannot be reached."""


class UnknownHousehold(StoreError):
    """No household has this id, or it is closed."""


class UnknownEvent(StoreError):
    """A stored event has a name or schema that this process does not know: it must let the stream go."""


class BrokenStream(StoreError):
    """A stored stream has a gap: nothing may be decided on it before somebody has looked."""


class CommandPort(Protocol):
    """The one way in for every command, whoever sends it."""

    async def dispatch(self, command: Command) -> Answer:
        """Decide and store the command; answer only what is durable. Never raises for a refusal."""
        ...


class EventPort(Protocol):
    """The way in for what an event owes to another stream."""

    async def on(self, job: Job, tenant: str) -> Answer:
        """Carry out a reaction from the outbox. Repeats have no further effect."""
        ...


class EventStorePort(Protocol):
    """Streams of events, one writer each."""

    async def own(self, aggregate_id: str) -> bool:
        """Take the right to write this stream; False when another process has it. Raises Unavailable."""
        ...

    def owns(self, aggregate_id: str) -> bool:
        """Whether the right is still held: it is lost with the connection."""
        ...

    async def disown(self, aggregate_id: str) -> None:
        """Give the right back."""
        ...

    async def ready(self) -> None:
        """Wait while a batch is on its way: who decides only then takes along all that came meanwhile."""
        ...

    async def append(self, append: Append) -> None:
        """Store one stream's share, durable on return.

        :raises VersionConflict, CommandSeen, InDoubt, Unavailable, UnknownHousehold: nothing of it is stored
            (InDoubt: unknown).
        """
        ...

    async def load(self, tenant: str, aggregate_id: str, after: int = 0) -> Stream:
        """The stream after version ``after``; with ``after=0`` from its latest snapshot on."""
        ...

    async def answers(self, tenant: str, aggregate_id: str, ids: Sequence[str]) -> Mapping[str, tuple[Answer, bytes]]:
        """The stored answers (and body hashes) among these command ids."""
        ...

    async def commands_since(self, tenant: str, aggregate_id: str, since: datetime) -> Mapping[str, int]:
        """How many commands of each actor are stored of this stream since then."""
        ...

    async def save_snapshot(self, tenant: str, aggregate_id: str, snapshot: Snapshot) -> None:
        """Keep a fold, in a transaction of its own."""
        ...

    async def heads(self, tenant: str, ids: Sequence[str]) -> Mapping[str, int]:
        """The stored version of each of these streams; many households' are looked up together.

        :raises UnknownHousehold, StoreError:
        """
        ...


class EventPublisherPort(Protocol):
    """Tells other processes that streams have advanced: no content, no promise of delivery."""

    async def publish(self, heads: Mapping[str, int]) -> None: ...


class ForwarderPort(Protocol):
    """Brings a command to the process that owns its stream, and word of who is here and who types to all."""

    async def enter(self, tenant: str) -> None:
        """A room of this household is live here now; each enter wants one leave."""
        ...

    async def leave(self, tenant: str) -> None: ...

    async def tell_presence(self, tenant: str, room: str, here: list[str]) -> None: ...

    async def ask_presence(self, tenant: str, room: str) -> None:
        """Let every process that has members in a room say again who they are."""
        ...

    async def tell_typing(self, tenant: str, room: str, seat: str, where: str) -> None: ...

    async def forward(self, command: Command, timeout: float) -> Answer | None:
        """The owner's answer, or None when nobody answered within ``timeout`` seconds."""
        ...


class CodePort(Protocol):
    """The codes that lead to lobbies."""

    async def code_of(self, tenant: str, game: str) -> str:
        """The code of this game's lobby, made if it has none yet; the same at each call."""
        ...


@dataclass(frozen=True, slots=True)
class Note:
    """A few kind words to one person outside the game, fit for a lock screen: there is no secret in them.

    ``key`` is the same for the same words, ``thread`` for all that is to be shown as one.
    """

    key: str
    account: str
    thread: str
    title: str
    words: str
    link: str


class MessengerPort(Protocol):
    """A way to reach people outside the game: a letter, a push."""

    def send(self, note: Note) -> bool:
        """Send it; False when this person cannot be reached this way. Raises when another try may help."""
        ...


class JobSchedulerPort(Protocol):
    """Starts the workflow that an outbox row asks for; a repeat of the same row is harmless."""

    async def schedule(self, tenant: str, job: Job) -> None:
        """Start it. Raises ConnectionError when the scheduler is away: the job waits, nobody has failed."""
        ...


class Clock(Protocol):
    def now(self) -> datetime:
        """The database's time (aware, UTC), never going back."""
        ...
