"""What has happened in private conversations. ``to`` is who learns of it, sorted: always written down."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

__all__ = [
    "ConversationJoined",
    "ConversationStarted",
    "InvitationDeclined",
    "MemberAdded",
    "PrivateEvent",
    "PrivatePosted",
]


@dataclass(frozen=True, slots=True)
class ConversationStarted:
    """Those in it: ``by`` has invited the others."""

    name: ClassVar[str] = "conversation.started"
    schema: ClassVar[int] = 1
    id: str
    day: int
    by: str
    invited: tuple[str, ...]
    to: tuple[str, ...]
    at: datetime


@dataclass(frozen=True, slots=True)
class PrivatePosted:
    """Those who may read it: a line of a private conversation."""

    name: ClassVar[str] = "private.posted"
    schema: ClassVar[int] = 1
    conversation: str
    id: str
    seat: str
    text: str
    reply_to: str | None
    to: tuple[str, ...]
    at: datetime


@dataclass(frozen=True, slots=True)
class ConversationJoined:
    """Those in it: an invitation was accepted."""

    name: ClassVar[str] = "conversation.joined"
    schema: ClassVar[int] = 1
    conversation: str
    seat: str
    to: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class InvitationDeclined:
    """Those in it, and who declined. ``refunded`` says that the starter has the conversation free again."""

    name: ClassVar[str] = "conversation.declined"
    schema: ClassVar[int] = 1
    conversation: str
    seat: str
    refunded: bool
    to: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MemberAdded:
    """Those in it: one more is invited. ``grouped`` says that two have become a group by it."""

    name: ClassVar[str] = "conversation.grown"
    schema: ClassVar[int] = 1
    conversation: str
    by: str
    seat: str
    grouped: bool
    to: tuple[str, ...]


PrivateEvent = ConversationStarted | PrivatePosted | ConversationJoined | InvitationDeclined | MemberAdded
