"""What a player may ask of private conversations."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

__all__ = [
    "AcceptInvitation",
    "AddMember",
    "DeclineInvitation",
    "PostInPrivate",
    "PrivateCommand",
    "StartConversation",
]


@dataclass(frozen=True, slots=True)
class StartConversation:
    """Invite one or more others; ``text`` is the first post."""

    name: ClassVar[str] = "private.start"
    to: tuple[str, ...]
    text: str


@dataclass(frozen=True, slots=True)
class AcceptInvitation:
    """Join a conversation that one is invited to."""

    name: ClassVar[str] = "private.accept"
    conversation: str


@dataclass(frozen=True, slots=True)
class DeclineInvitation:
    """Stay out of a conversation that one is invited to."""

    name: ClassVar[str] = "private.decline"
    conversation: str


@dataclass(frozen=True, slots=True)
class AddMember:
    """Invite one more to a conversation that one has started."""

    name: ClassVar[str] = "private.add"
    conversation: str
    seat: str


@dataclass(frozen=True, slots=True)
class PostInPrivate:
    """Say something in a conversation. ``reply_to`` is the id of a post in it."""

    name: ClassVar[str] = "private.post"
    conversation: str
    text: str
    reply_to: str | None = None


PrivateCommand = StartConversation | AcceptInvitation | DeclineInvitation | AddMember | PostInPrivate
