"""Destinies, guesses and the end in words."""

from __future__ import annotations

from typing import Any

from games.domain import awards
from games.domain import events as e
from games.domain.chronicle.reader import Reader, Telling, text
from games.domain.destinies import DESTINIES


def _title(destiny: str, reader: Reader) -> str:
    found = DESTINIES.get(destiny)
    return reader.within(found.title) if found else destiny


def _dealt(event: e.DestinyDealt, reader: Reader) -> str:
    found, name = DESTINIES.get(event.destiny), reader.name(event.seat)
    drew = reader.say("{name} drew a destiny: {title}.", name=name, title=_title(event.destiny, reader))
    return f"{drew} {reader.rule(found.rule) if found else ''}".strip()


def _role(event: e.AccusationMade | e.RoleGuessed, reader: Reader) -> str:
    accused = isinstance(event, e.AccusationMade)
    did = "{name} accused {whom} of being {role}." if accused else "{name} suspected {whom} of being {role}."
    name, whom = reader.name(event.seat), reader.name(event.target)
    return reader.say(did, name=name, whom=whom, role=_title(event.role, reader))


def _identity(event: e.IdentityGuessed, reader: Reader) -> str:
    name, whom = reader.name(event.seat), reader.name(event.target)
    return reader.say("{name} guessed {guess} behind {whom}.", name=name, guess=event.real_name, whom=whom)


def _names(event: e.NamesListed, reader: Reader) -> str:
    return reader.say("The names in this game: {names}.", names=", ".join(event.names))


def _identities(event: e.IdentitiesRevealed, reader: Reader) -> str:
    behind = (reader.say("behind {bird}: {name}", bird=reader.name(seat), name=name) for seat, name in event.identities)
    return reader.say("The masks fell: {behind}.", behind="; ".join(behind))


def _awards(event: e.AwardsGiven, reader: Reader) -> str:
    given = "; ".join(f"{reader.say(awards.BY_KEY[each.key].title)}: {reader.all(each.seats)}" for each in event.awards)
    return reader.say("The awards: {given}.", given=given) if given else reader.say("There were no awards.")


def _fates(event: e.DestiniesRevealed, reader: Reader) -> str:
    told = "; ".join(
        f"{reader.name(fate.seat)}: {_title(fate.destiny, reader)},"
        f" {reader.say('fulfilled' if fate.fulfilled else 'not fulfilled')}"
        for fate in event.fates
    )
    return reader.say("The destinies: {told}.", told=told) if told else reader.say("There were no destinies.")


def _gold(event: e.GoldEarned, reader: Reader) -> str:
    name, cause = reader.name(event.seat), reader.cause(event.cause)
    return reader.say("{name} earned {amount} gold ({cause}).", name=name, amount=event.amount, cause=cause)


def _over(event: e.GameOver, reader: Reader) -> str:
    name = reader.name(event.winner)
    return reader.say("The game was over. {amount} gold went to {name}.", amount=event.pool, name=name)


def _closed(event: e.ConversationClosed, reader: Reader) -> str:
    return reader.say("The conversation after the game was closed.")


def _reopened(event: e.RematchOpened, reader: Reader) -> str:
    return reader.say("The lobby of the rematch opened.")


TELLINGS: dict[type[Any], Telling] = {
    e.DestinyDealt: _dealt,
    e.AccusationMade: _role,
    e.RoleGuessed: _role,
    e.IdentityGuessed: _identity,
    e.NamesListed: _names,
    e.IdentitiesRevealed: _identities,
    e.AwardsGiven: _awards,
    e.DestiniesRevealed: _fates,
    e.GoldEarned: _gold,
    e.GameOver: _over,
    e.ConversationClosed: _closed,
    e.RematchAsked: text,
    e.RematchOpened: _reopened,
}
