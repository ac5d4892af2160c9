"""Between the domain's dataclasses and JSON."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import orjson
import pytest

from games.adapters.codec import (
    body_hash,
    command_from_bytes,
    command_payload,
    encode,
    event_from_row,
    event_row,
    stored_hash,
)
from games.domain.commands import GiveSilver, PostInMain
from games.domain.envelope import Command, Metadata
from games.domain.events import MainPosted
from games.domain.game import GAME
from games.ports import Malformed, UnknownEvent
from tests.appends import AT, an_event
from tests.platforms import new_id

TENANT, STREAM = new_id(), new_id()
HELLO = PostInMain("hello")


def a_command(payload: Any = HELLO, actor: str = "s1") -> Command:
    meta = Metadata(TENANT, actor, "a", "b", AT, AT - timedelta(hours=1))
    return Command("0f0f0f0f-0000-4000-8000-00000000000f", TENANT, STREAM, type(payload).name, payload, meta)


NESTED: Any = "x"
for _ in range(900):
    NESTED = [NESTED]

MALFORMED = {
    "an unknown command": ("vote.eat", {}),
    "no object": ("main.post", ["text"]),
    "an unknown field": ("main.post", {"text": "a", "seat": "s2"}),
    "a missing field": ("main.post", {}),
    "another type": ("main.post", {"text": 7}),
    "a whole number in words": ("silver.give", {"to": "s1", "amount": "7"}),
    "half a coin": ("silver.give", {"to": "s1", "amount": 1.5}),
    "a truth for a number": ("silver.give", {"to": "s1", "amount": True}),
    "too many coins for JSON": ("silver.give", {"to": "s1", "amount": 10**30}),
    "half a surrogate pair": ("main.post", {"text": "\ud800"}),
    "a deep nest": ("main.post", {"text": NESTED}),
}


@pytest.mark.parametrize(("name", "data"), MALFORMED.values(), ids=MALFORMED.keys())
def test_a_payload_that_is_none_is_refused_in_words(name: str, data: Any) -> None:
    with pytest.raises(Malformed) as refusal:
        command_payload(GAME, name, data)
    assert str(refusal.value).endswith(".")


def test_a_payload_is_read() -> None:
    assert command_payload(GAME, "silver.give", {"to": "s2", "amount": 7}) == GiveSilver("s2", 7)


def test_a_command_travels_between_processes_whole() -> None:
    assert command_from_bytes(GAME, encode(a_command())) == a_command()


def test_a_repeat_is_told_from_any_other_command_under_its_id() -> None:
    same = body_hash(a_command())
    assert body_hash(replace(a_command(), metadata=replace(a_command().metadata, time=AT + timedelta(1)))) == same
    others = [
        a_command(PostInMain("hello ")),
        a_command(actor="s2"),
        a_command(GiveSilver("hello", 1)),
        replace(a_command(), aggregate_id=new_id()),
    ]
    assert len({same, *map(body_hash, others)}) == 5


def test_an_event_comes_back_from_its_row() -> None:
    event = an_event(TENANT, STREAM, 3, MainPosted(1, "s1", "hello", AT), new_id(), ("s1",))
    row = event_row(event)
    assert event_from_row(GAME, TENANT, {name: getattr(row, name) for name in row.__slots__}) == event


CHANGES = {
    "payload": {"n": 1, "seat": "s2", "text": "hello", "at": "2026-03-02T12:00:00.123456Z"},
    "actor": "s2",
    "audience": None,
    "target": "s2",
    "day": 2,
    "version": 4,
    "created_at": AT + timedelta(microseconds=1),
    "causation_id": new_id(),
    "type": "main.unsaid",
}


@pytest.mark.parametrize(("column", "value"), CHANGES.items(), ids=CHANGES.keys())
def test_a_seal_breaks_with_any_column_and_with_what_came_before(column: str, value: Any) -> None:
    row = event_row(an_event(TENANT, STREAM, 3, MainPosted(1, "s1", "hello", AT), new_id(), ("s1",)))
    seal = row.seal("before")
    assert replace(row, digest="other").seal("before") == seal
    assert replace(row, **{column: value}).seal("before") != seal
    assert row.seal("another before") != seal


@pytest.mark.parametrize("change", [{"type": "egg.laid"}, {"schema": 99}])
def test_an_event_of_a_newer_program_is_never_guessed(change: dict[str, Any]) -> None:
    row = event_row(an_event(TENANT, STREAM, 3, MainPosted(1, "s1", "hello", AT), new_id()))
    with pytest.raises(UnknownEvent):
        event_from_row(GAME, TENANT, {**{name: getattr(row, name) for name in row.__slots__}, **change})


def test_the_hash_of_a_stored_command_holds_though_its_type_has_a_field_more_by_now() -> None:
    command = a_command()
    plain = orjson.loads(encode(command.payload))
    whole = (command.aggregate_id, command.type, command.metadata.actor)
    assert stored_hash(*whole, plain) == body_hash(command)
    before = {name: plain[name] for name in plain if name != next(iter(plain))}
    assert stored_hash(*whole, before) != body_hash(command)
