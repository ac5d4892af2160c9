"""The contract between the rules of one kind of stream and everything that runs them.

A decider is data: pure functions beside the names under which their commands and events are stored.
The service, the rooms and the tests know streams by this contract only.
"""

from __future__ import annotations

import builtins
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Generic, TypeVar

from games.domain.envelope import Context
from games.domain.records import record
from games.domain.rejections import Rejection

S = TypeVar("S")

Patch = dict[str, dict[str, Any]]
"""``{"set": {key: value}, "push": {key: [items]}}``, each part optional, over the top-level keys of a view."""

OwnPush = Mapping[str, Mapping[str, list[Any]]]
"""``{key: {list: [items]}}``: a key of a seat's own part that holds lists by name, and what each gets more."""

PUSHED_KEPT = 100
"""How many items a pushed list of a view keeps, newest last."""


@record(frozen=True, slots=True)
class Due:
    """One thing that the clock owes a stream: ``task`` of ``day`` at ``at``; ``revision`` grows when it moves."""

    task: str
    day: int
    at: datetime
    revision: int = 0


@dataclass(frozen=True, slots=True)
class Reaction:
    """Work owed because of an event, written with it: a command to another stream, or a Temporal workflow.

    A command goes to the household's own stream unless ``stream`` names another.
    """

    name: str
    payload: dict[str, Any]
    stream: str | None = None


@record(frozen=True, slots=True)
class SeatRow:
    """What the ``seats`` table says of one seat. ``credential`` is the SHA-256 (hex) of the seat's key."""

    seat: str
    persona: str
    status: str
    kind: str
    account: str | None
    credential: str | None


@record(frozen=True, slots=True)
class Changes:
    """What one event changes in what people see.

    ``public`` is the patch that everybody gets (None: the event is not public). ``private`` holds, by seat,
    the keys to set in that seat's own part; for a private event exactly the seats of its audience. ``pushed``
    holds, by seat, what is added to the lists of its own part: only for private events, whose one frame moves
    the cursor. What a seat is sent beside a public event can come twice after a cut connection, so it only sets.
    """

    public: Patch | None
    private: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    pushed: Mapping[str, OwnPush] = field(default_factory=dict)


def read_by_nobody(state: Any, seat: str, where: str) -> tuple[str, ...] | None:
    """Where nobody writes, nobody can be told of it."""
    return ()


def nobody_awake(state: Any, now: datetime) -> tuple[str, ...]:
    """In most kinds of stream whoever is not connected is not there."""
    return ()


def whole(state: Any) -> tuple[Any, ...]:
    """Everything: a state that is another object may say something else."""
    return (state,)


@dataclass(frozen=True, slots=True)
class Decider(Generic[S]):
    """The rules of one kind of stream.

    ``commands`` and ``events`` map stored names to payload classes. For every seat, and for nobody's seat:
    the projection before an event, patched by its changes, equals the projection after it. ``day`` and
    ``target`` (of an event's payload) are for the journal's columns. ``typing`` is who could read what a seat is
    writing somewhere: None for everybody, ``()`` for nobody. ``awake`` is who else than the connected looks present.
    ``tabled`` is what ``upcoming``, ``seats`` and ``summary`` look at: while each part of it is the same object, they
    say the same.
    """

    type: str
    state_type: builtins.type[S]
    state_version: int
    commands: Mapping[str, builtins.type[Any]]
    events: Mapping[str, builtins.type[Any]]
    initial: S
    decide: Callable[[Any, S, Context], tuple[Any, ...] | Rejection]
    evolve: Callable[[S, Any], S]
    is_terminal: Callable[[S], bool]
    upcoming: Callable[[S], tuple[Due, ...]]
    due_command: Callable[[Due], Any]
    reactions: Callable[[Any, S], tuple[Reaction, ...]]
    audience: Callable[[Any, S], tuple[str, ...] | None]
    project: Callable[[S, str | None], dict[str, Any]]
    changes: Callable[[S, Any, S], Changes]
    seats: Callable[[S], tuple[SeatRow, ...]]
    summary: Callable[[S], dict[str, Any]]
    day: Callable[[S], int | None]
    target: Callable[[Any], str | None]
    typing: Callable[[S, str, str], tuple[str, ...] | None] = read_by_nobody
    awake: Callable[[S, datetime], tuple[str, ...]] = nobody_awake
    tabled: Callable[[S], tuple[Any, ...]] = whole
