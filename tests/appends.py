"""Appends as rooms make them, for tests of what stores them."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime
from typing import Any

from games.domain.commands import PostInMain
from games.domain.envelope import Command, Event, Metadata
from games.domain.events import MainPosted
from games.domain.game import GAME
from games.ports import Answer, Append, Decision
from tests.platforms import new_id

AT = datetime(2026, 3, 2, 12, 0, 0, 123456, tzinfo=UTC)


def body(text: str) -> bytes:
    """What stands for a body hash."""
    return hashlib.sha256(text.encode("utf-8")).digest()


def an_event(
    tenant: str, stream: str, version: int, payload: Any, cause: str, audience: tuple[str, ...] | None = None
) -> Event:
    """The ``version``-th event of a stream."""
    meta = Metadata(tenant, "s1", cause, cause, AT)
    return Event(new_id(), tenant, type(payload).name, payload, stream, version, audience, 1, None, meta)


def a_decision(tenant: str, stream: str, text: str, answer: Answer, command_id: str | None = None) -> Decision:
    """A decided post."""
    command_id = command_id or new_id()
    meta = Metadata(tenant, "s1", command_id, command_id, AT)
    return Decision(Command(command_id, tenant, stream, "main.post", PostInMain(text), meta), body(text), answer)


def posts(
    tenant: str, stream: str, expected: int, *texts: str, command_ids: tuple[str, ...] = (), **parts: Any
) -> Append:
    """An append of one post each, to a stream at version ``expected``."""
    ids = command_ids or tuple(new_id() for _ in texts)
    decisions, events = [], []
    for index, (text, command_id) in enumerate(zip(texts, ids, strict=True)):
        version = expected + index + 1
        answer = Answer(True, data={"first": version, "last": version})
        decisions.append(a_decision(tenant, stream, text, answer, command_id))
        events.append(an_event(tenant, stream, version, MainPosted(version, "s1", text, AT), command_id))
    parts.setdefault("summary", {"title": "Sunday", "status": "running"} if expected == 0 else None)
    given = {"decisions": tuple(decisions), "events": tuple(events), **parts}
    return Append(tenant, stream, "game", GAME.state_version, expected, AT, **given)
