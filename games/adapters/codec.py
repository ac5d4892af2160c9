"""Between the domain's dataclasses and JSON, by stable stored names; and the digest that seals a stream."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import UTC, datetime
from functools import cache
from typing import Any

import orjson
from pydantic import TypeAdapter, ValidationError

from games.adapters.upcasters import upcast
from games.domain.decider import Decider
from games.domain.envelope import Command, Event, Metadata
from games.ports import Malformed, UnknownEvent

_JSON = orjson.OPT_UTC_Z


@cache
def adapter(kind: type[Any]) -> TypeAdapter[Any]:
    return TypeAdapter(kind)


@cache
def _field_names(kind: type[Any]) -> frozenset[str]:
    return frozenset(field.name for field in fields(kind))


def encode(value: Any) -> bytes:
    """A dataclass (or plain data) as JSON bytes; datetimes in UTC with a Z."""
    return orjson.dumps(value, option=_JSON)


def decode(kind: type[Any], data: Any) -> Any:
    """Plain data as a ``kind``; used for what we stored ourselves."""
    return adapter(kind).validate_python(data)


def command_payload(decider: Decider[Any], name: str, data: Any) -> Any:
    """The payload object of a command that came from outside.

    :raises Malformed: unknown command, unknown or missing field, or a value of another type.
    """
    kind = decider.commands.get(name)
    if kind is None:
        raise Malformed(f"There is no command {name[:40]!r}.")
    if not isinstance(data, dict):
        raise Malformed("The payload must be an object.")
    unknown = set(data) - _field_names(kind)
    if unknown:
        raise Malformed(f"{name} has no field {sorted(unknown)[0][:40]!r}.")
    try:
        return adapter(kind).validate_json(encode(data), strict=True)
    except orjson.JSONEncodeError:
        raise Malformed(f"{name}: this cannot be written as JSON.") from None
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        where = ".".join(str(part) for part in first["loc"]) or "payload"
        raise Malformed(f"{name}: {where[:120]}: {first['msg'][:120].lower()}.") from None


def body_hash(command: Command) -> bytes:
    """SHA-256 over stream, type, actor and payload: tells a repeat from another command under the same id."""
    plain = orjson.loads(encode(command.payload))
    return stored_hash(command.aggregate_id, command.type, command.metadata.actor, plain)


def stored_hash(stream: str, name: str, actor: str, payload: Any) -> bytes:
    """The same of a command as it is stored: fields that its type was given later are not among its payload."""
    return hashlib.sha256(orjson.dumps([stream, name, actor, payload], option=orjson.OPT_SORT_KEYS)).digest()


def hash_by_now(decider: Decider[Any], stream: str, row: Mapping[str, Any]) -> bytes:
    """The hash of a stored command as a repeat has it today: with the fields that its type was given since."""
    stored, kind = bytes(row["body_hash"]), decider.commands.get(row["type"])
    if kind is None or stored != stored_hash(stream, row["type"], row["actor"], row["payload"]):
        return stored
    try:
        payload = decode(kind, row["payload"])
    except ValidationError:
        return stored
    return stored_hash(stream, row["type"], row["actor"], orjson.loads(encode(payload)))


@dataclass(slots=True)
class EventRow:
    """An event as its table has it: the payload is plain data, the digest seals it to all before it."""

    id: str
    aggregate_id: str
    version: int
    type: str
    schema: int
    payload: Any
    day: int | None
    actor: str
    target: str | None
    audience: list[str] | None
    causation_id: str
    correlation_id: str
    created_at: datetime
    digest: str = ""

    def seal(self, previous: str) -> str:
        """Hex SHA-256 of the previous digest and every column but the digest."""
        body = orjson.dumps(
            [
                self.id, self.aggregate_id, self.version, self.type, self.schema, self.payload, self.day,
                self.actor, self.target, self.audience, self.causation_id, self.correlation_id,
                self.created_at.astimezone(UTC),
            ],
            option=_JSON | orjson.OPT_SORT_KEYS,
        )  # fmt: skip
        return hashlib.sha256(previous.encode() + body).hexdigest()


def event_row(event: Event) -> EventRow:
    """The columns of an event; its digest is set by who knows the one before."""
    meta = event.metadata
    return EventRow(
        id=event.id,
        aggregate_id=event.aggregate_id,
        version=event.version,
        type=event.type,
        schema=type(event.payload).schema,
        payload=orjson.loads(encode(event.payload)),
        day=event.day,
        actor=meta.actor,
        target=event.target,
        audience=None if event.audience is None else list(event.audience),
        causation_id=meta.causation_id,
        correlation_id=meta.correlation_id,
        created_at=meta.time,
    )


def event_from_row(decider: Decider[Any], tenant: str, row: Mapping[str, Any]) -> Event:
    """The event of a row, its payload brought to today's schema.

    :raises UnknownEvent: this process does not know the name or the schema.
    """
    kind = decider.events.get(row["type"])
    if kind is None:
        raise UnknownEvent(f"{row['type']} {row['schema']}")
    payload = upcast(row["type"], row["schema"], kind.schema, row["payload"])
    audience = row["audience"]
    return Event(
        id=str(row["id"]),
        tenant=tenant,
        type=row["type"],
        payload=decode(kind, payload),
        aggregate_id=str(row["aggregate_id"]),
        version=row["version"],
        audience=None if audience is None else tuple(audience),
        day=row["day"],
        target=row["target"],
        metadata=Metadata(
            tenant, row["actor"], str(row["causation_id"]), str(row["correlation_id"]), row["created_at"]
        ),
    )


def command_from_bytes(decider: Decider[Any], data: bytes) -> Command:
    """The command that another process of ours sent."""
    raw = orjson.loads(data)
    payload = decode(decider.commands[raw["type"]], raw["payload"])
    metadata = decode(Metadata, raw["metadata"])
    return Command(raw["id"], raw["tenant"], raw["aggregate_id"], raw["type"], payload, metadata)
