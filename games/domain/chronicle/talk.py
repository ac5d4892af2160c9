"""What was said and traded, in words."""

from __future__ import annotations

from typing import Any

from games.domain import events as e
from games.domain.booth import handle_in
from games.domain.chronicle.reader import Reader, Telling, text


def _post(event: e.MainPosted, reader: Reader) -> str:
    return reader.say("{name} said: “{text}”", name=reader.name(event.seat), text=event.text)


def _rooster(event: e.RoosterSpoke, reader: Reader) -> str:
    return reader.say("The Rooster: {line}", line=event.line)


def _reaction(event: e.ReactionToggled, reader: Reader) -> str:
    did = "{name} put a {kind} on line {n}." if event.on else "{name} took back a {kind} on line {n}."
    return reader.say(did, name=reader.name(event.seat), kind=reader.say(event.kind), n=event.n)


def _whisper(event: e.WhisperSent, reader: Reader) -> str:
    name, whom = reader.name(event.seat), reader.name(event.to)
    return reader.say("{name} whispered to {whom}: “{text}”", name=name, whom=whom, text=event.text)


def _started(event: e.ConversationStarted, reader: Reader) -> str:
    name, names = reader.name(event.by), reader.all(event.invited)
    return reader.say("{name} invited {names} to a private conversation.", name=name, names=names)


def _private(event: e.PrivatePosted, reader: Reader) -> str:
    name, others = reader.name(event.seat), reader.others(event.to, event.seat)
    if not others:
        return reader.say("{name} said in private: “{text}”", name=name, text=event.text)
    return reader.say("{name} said in private to {names}: “{text}”", name=name, names=others, text=event.text)


def _joined(event: e.ConversationJoined, reader: Reader) -> str:
    name, others = reader.name(event.seat), reader.others(event.to, event.seat)
    return reader.say("{name} came into the private conversation with {names}.", name=name, names=others)


def _declined(event: e.InvitationDeclined, reader: Reader) -> str:
    return reader.say("{name} declined a private conversation.", name=reader.name(event.seat))


def _grown(event: e.MemberAdded, reader: Reader) -> str:
    name, whom = reader.name(event.by), reader.name(event.seat)
    return reader.say("{name} invited {whom} to join a private conversation.", name=name, whom=whom)


def _nest(event: e.NestPosted, reader: Reader) -> str:
    return reader.say("{name} said in the nest: “{text}”", name=reader.name(event.seat), text=event.text)


def _booth(event: e.BoothPosted, reader: Reader) -> str:
    handle = handle_in(reader.language, event.handle)
    return reader.say("{name} said in the confession booth: “{text}”", name=handle, text=event.text)


def _bought(event: e.PowerBought, reader: Reader) -> str:
    name, power = reader.name(event.seat), reader.cause(f"power {event.power}").removeprefix("power ")
    return reader.say("{name} bought the power “{power}” for {n} silver.", name=name, power=power, n=event.price)


def _spied(event: e.SpyReported, reader: Reader) -> str:
    heard = " ".join(reader.say("“{text}”", text=post.text) for post in event.posts) or reader.say("nothing was said.")
    name, whom = reader.name(event.seat), reader.name(event.target)
    return reader.say("A spy on {whom} reported to {name}: {heard}", whom=whom, name=name, heard=heard)


def _moved(event: e.SilverMoved, reader: Reader) -> str:
    said = "{amount} silver went from {source} to {to} ({cause})."
    source, to, cause = reader.name(event.source), reader.name(event.to), reader.cause(event.cause)
    return reader.say(said, amount=event.amount, source=source, to=to, cause=cause)


def _published(event: e.SilverPublished, reader: Reader) -> str:
    counted = ", ".join(f"{reader.name(seat)} {n}" for seat, n in event.balances.items())
    return reader.say("Silver was counted: {counted}.", counted=counted)


def _pooled(event: e.GoldPooled, reader: Reader) -> str:
    went, cause = "{amount} gold went into the pool ({cause}); it held {pool}.", reader.cause(event.cause)
    return reader.say(went, amount=event.amount, cause=cause, pool=event.pool)


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
