"""What travels between the layers: a command, an event, and what both carry beside their payload.

All identifiers are strings in the spelling of RFC 9562 (lower-case, with hyphens); all times are aware
datetimes in UTC. The envelopes know nothing of what a payload means: that is the decider's affair.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from games.domain.records import record


@record(frozen=True, slots=True)
class Metadata:
    """Who asked, because of what, and when.

    ``actor`` is a seat ("s3"), "host", "clock", "lobby", "operator" or "reaction". ``causation_id`` is the
    command that caused this, ``correlation_id`` the first message of the conversation it belongs to.
    """

    tenant: str
    actor: str
    causation_id: str
    correlation_id: str
    time: datetime
    down_since: datetime | None = None


@record(frozen=True, slots=True)
class Command:
    """A wish. ``id`` makes a repeat harmless: it is answered, for the life of the game, as it was first."""

    id: str
    tenant: str
    aggregate_id: str
    type: str
    payload: Any
    metadata: Metadata


@record(frozen=True, slots=True)
class Event:
    """A fact: the ``version``-th of its stream, and who may know it.

    ``audience`` is None when everybody may know, otherwise the seats that may (none of them: ``()``).
    """

    id: str
    tenant: str
    type: str
    payload: Any
    aggregate_id: str
    version: int
    audience: tuple[str, ...] | None
    day: int | None
    target: str | None
    metadata: Metadata


@record(frozen=True, slots=True)
class Context:
    """What decide may know beside the state.

    ``now`` is the database's time, never below the stream's last event. ``down_since`` is set when the
    platform is back from an outage: the last moment at which it is known to have been alive.
    """

    now: datetime
    actor: str
    command_id: str
    down_since: datetime | None = None
