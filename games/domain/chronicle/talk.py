"""What was said and traded, in words."""

from __future__ import annotations

from typing import Any

from games.domain import events as e
from games.domain.chronicle.reader import Reader, Telling, text


def _post(event: e.MainPosted, reader: Reader) -> str:
    return f"{reader.name(event.seat)} said: “{event.text}”"


def _rooster(event: e.RoosterSpoke, reader: Reader) -> str:
    return f"The Rooster: {event.line}"


def _reaction(event: e.ReactionToggled, reader: Reader) -> str:
    did = "put" if event.on else "took back"
    return f"{reader.name(event.seat)} {did} a {event.kind} on line {event.n}."


def _whisper(event: e.WhisperSent, reader: Reader) -> str:
    return f"{reader.name(event.seat)} whispered to {reader.name(event.to)}: “{event.text}”"


def _started(event: e.ConversationStarted, reader: Reader) -> str:
    return f"{reader.name(event.by)} invited {reader.all(event.invited)} to a private conversation."


def _private(event: e.PrivatePosted, reader: Reader) -> str:
    others = reader.others(event.to, event.seat)
    return f"{reader.name(event.seat)} said in private{f' to {others}' if others else ''}: “{event.text}”"


def _joined(event: e.ConversationJoined, reader: Reader) -> str:
    return f"{reader.name(event.seat)} came into the private conversation with {reader.others(event.to, event.seat)}."


def _declined(event: e.InvitationDeclined, reader: Reader) -> str:
    return f"{reader.name(event.seat)} declined a private conversation."


def _grown(event: e.MemberAdded, reader: Reader) -> str:
    return f"{reader.name(event.by)} invited {reader.name(event.seat)} to join a private conversation."


def _nest(event: e.NestPosted, reader: Reader) -> str:
    return f"{reader.name(event.seat)} said in the nest: “{event.text}”"


def _booth(event: e.BoothPosted, reader: Reader) -> str:
    return f"{event.handle} said in the confession booth: “{event.text}”"


def _bought(event: e.PowerBought, reader: Reader) -> str:
    return f"{reader.name(event.seat)} bought the power “{event.power.replace('_', ' ')}” for {event.price} silver."


def _spied(event: e.SpyReported, reader: Reader) -> str:
    heard = " ".join(f"“{post.text}”" for post in event.posts) or "nothing was said."
    return f"A spy on {reader.name(event.target)} reported to {reader.name(event.seat)}: {heard}"


def _moved(event: e.SilverMoved, reader: Reader) -> str:
    cause = event.cause.replace("_", " ")
    return f"{event.amount} silver went from {reader.name(event.source)} to {reader.name(event.to)} ({cause})."


def _published(event: e.SilverPublished, reader: Reader) -> str:
    return "Silver was counted: " + ", ".join(f"{reader.name(s)} {n}" for s, n in event.balances.items()) + "."


def _pooled(event: e.GoldPooled, reader: Reader) -> str:
    return f"{event.amount} gold went into the pool ({event.cause.replace('_', ' ')}); it held {event.pool}."


TELLINGS: dict[type[Any], Telling] = {
    e.MainPosted: _post,
    e.RoosterSpoke: _rooster,
    e.NarratorSpoke: text,
    e.NudgeSent: text,
    e.ReactionToggled: _reaction,
    e.WhisperNoticed: text,
    e.WhisperSent: _whisper,
    e.ConversationStarted: _started,
    e.PrivatePosted: _private,
    e.ConversationJoined: _joined,
    e.InvitationDeclined: _declined,
    e.MemberAdded: _grown,
    e.NestPosted: _nest,
    e.BoothPosted: _booth,
    e.PowerBought: _bought,
    e.SpyReported: _spied,
    e.FeatherActed: text,
    e.SilverMoved: _moved,
    e.SilverGiven: text,
    e.SilverPublished: _published,
    e.GoldPooled: _pooled,
}
