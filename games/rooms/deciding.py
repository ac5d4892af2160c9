"""From waiting commands to one append: decide each on the state that the one before it left.

Pure but for the derived ids: the same commands on the same head at the same time give the same append.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from operator import is_
from typing import Any, Literal

from games.domain.decider import Decider, Due, SeatRow
from games.domain.envelope import Command, Context, Event, Metadata
from games.domain.rejections import Reason, Rejection, words
from games.ports import Alarm, Answer, Append, Clock, Decision, Job, Schedule
from games.rooms.heads import Head, advance
from games.rooms.naming import named

log = logging.getLogger(__name__)

Kind = Literal["reaction", "workflow"]

UNSTORED = frozenset({Reason.NOT_DUE, Reason.BUSY})
WORKFLOWS = frozenset({"invitation_email", "reminder", "season_digest", "tournament", "web_push", "webhook"})
INTERNAL = Answer(False, Reason.INTERNAL.value, words(Reason.INTERNAL))


@dataclass(slots=True)
class Tentative:
    """What a batch would do to a stream; nothing of it counts before it is stored."""

    head: Head[Any]
    time: datetime
    answers: dict[str, Answer] = field(default_factory=dict)
    decisions: list[Decision] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    heads: list[Head[Any]] = field(default_factory=list)
    jobs: list[Job] = field(default_factory=list)


def refuse(reason: Reason) -> Answer:
    return Answer(False, reason.value, words(reason))


def decide_batch(
    decider: Decider[Any], head: Head[Any], commands: Iterable[tuple[Command, bytes]], clock: Clock
) -> Tentative:
    """Decide ``(command, body hash)`` pairs one after the other and at one time, on a state not yet committed."""
    batch = Tentative(head, max(clock.now(), head.time))
    for command, body_hash in commands:
        try:
            answer = _decide(decider, batch, command)
        except Exception:
            log.exception("command %s (%s) could not be decided", command.id, command.type)
            batch.answers[command.id] = INTERNAL
            continue
        batch.answers[command.id] = answer
        if batch.head.version > 0 and (answer.ok or answer.reason not in UNSTORED):
            batch.decisions.append(Decision(command, body_hash, answer))
    return batch


def _decide(decider: Decider[Any], batch: Tentative, command: Command) -> Answer:
    meta = command.metadata
    if meta.actor == "clock" and meta.time > batch.time:  # the runner has seen this time at the database
        batch.time = meta.time
    now = batch.time
    outcome = decider.decide(command.payload, batch.head.state, Context(now, meta.actor, command.id, meta.down_since))
    if isinstance(outcome, Rejection):
        return Answer(False, outcome.reason.value, words(outcome))
    metadata = Metadata(meta.tenant, meta.actor, command.id, meta.correlation_id, now)
    head = batch.head
    events: list[Event] = []
    heads: list[Head[Any]] = []
    jobs: list[Job] = []
    for index, payload in enumerate(outcome):
        event, head = _record(decider, head, command, metadata, payload, named(command.id, str(index)))
        events.append(event)
        heads.append(head)
        for reaction in decider.reactions(payload, head.state):
            kind: Kind = "workflow" if reaction.name in WORKFLOWS else "reaction"
            job_id = named(event.id, f"{reaction.name} {len(jobs)}")
            about = {"stream": reaction.stream} if reaction.stream else {"game": command.aggregate_id}
            owed = {**about, **reaction.payload}
            jobs.append(Job(job_id, kind, reaction.name, owed, event.id, command.id, len(jobs)))
    data = {"first": events[0].version, "last": events[-1].version} if events else {}
    batch.events += events
    batch.heads += heads
    batch.jobs += jobs
    batch.head = head
    return Answer(True, data=data)


def _record(
    decider: Decider[Any], head: Head[Any], command: Command, metadata: Metadata, payload: Any, event_id: str
) -> tuple[Event, Head[Any]]:
    """The event of a payload. Its audience is decided on the state after it and never changes later."""
    state = decider.evolve(head.state, payload)
    event = Event(
        id=event_id,
        tenant=command.tenant,
        type=type(payload).name,
        payload=payload,
        aggregate_id=command.aggregate_id,
        version=head.version + 1,
        audience=decider.audience(payload, state),
        day=decider.day(state),
        target=decider.target(payload),
        metadata=metadata,
    )
    return event, advance(decider, head, event, state)


@dataclass(frozen=True, slots=True)
class Tables:
    """What tables beside the events say of a stream: what the clock owes it, its seats, its line in lists.

    ``seen`` is what of the state says so.
    """

    due: tuple[Due, ...]
    seats: tuple[SeatRow, ...]
    summary: Mapping[str, Any]
    seen: tuple[Any, ...]


def tables_of(decider: Decider[Any], state: Any, before: Tables | None = None) -> Tables:
    """What they have to say of this state: the same as ``before``, unless what they look at has changed since."""
    seen = decider.tabled(state)
    if before is not None and all(map(is_, seen, before.seen)):
        return before
    return Tables(decider.upcoming(state), decider.seats(state), decider.summary(state), seen)


def append_of(
    decider: Decider[Any], tenant: str, aggregate_id: str, before: Head[Any], old: Tables, new: Tables, batch: Tentative
) -> Append:
    """The append that stores a batch; of the tables beside the events only what has changed."""
    return Append(
        tenant=tenant,
        aggregate_id=aggregate_id,
        type=decider.type,
        state_version=decider.state_version,
        expected=before.version,
        time=batch.time,
        decisions=tuple(batch.decisions),
        events=tuple(batch.events),
        summary=None if before.version and new.summary == old.summary else new.summary,
        seats=() if new.seats == old.seats else tuple(row for row in new.seats if row not in old.seats),
        schedule=None if new.due == old.due else _schedule(aggregate_id, old.due, new.due, batch),
        jobs=tuple(batch.jobs),
    )


def alarm_id(aggregate_id: str, due: Due) -> str:
    """The id of an alarm, and of the command it dispatches: the same deadline has its effect once."""
    return named(aggregate_id, f"{due.day} {due.task} {due.revision}")


def _schedule(aggregate_id: str, before: Sequence[Due], after: Sequence[Due], batch: Tentative) -> Schedule:
    old = {alarm_id(aggregate_id, due): due for due in before}
    new = {alarm_id(aggregate_id, due): due for due in after}
    gone = [key for key in old if key not in new]
    ran = {key for key in gone if key in batch.answers or old[key].at <= batch.time}
    return Schedule(
        new=tuple(Alarm(key, due) for key, due in new.items() if old.get(key) != due),
        done=tuple(key for key in gone if key in ran),
        cancelled=tuple(key for key in gone if key not in ran),
        next_due=after[0].at if after else None,
    )
