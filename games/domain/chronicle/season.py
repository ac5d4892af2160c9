"""Destinies, guesses and the end in words."""

from __future__ import annotations

from typing import Any

from games.domain import awards
from games.domain import events as e
from games.domain.chronicle.reader import Reader, Telling, text
from games.domain.destinies import DESTINIES


def _title(destiny: str) -> str:
    found = DESTINIES.get(destiny)
    return found.title.lower() if found else destiny


def _dealt(event: e.DestinyDealt, reader: Reader) -> str:
    found = DESTINIES.get(event.destiny)
    return f"{reader.name(event.seat)} drew a destiny: {_title(event.destiny)}. {found.rule if found else ''}".strip()


def _role(event: e.AccusationMade | e.RoleGuessed, reader: Reader) -> str:
    did = "accused" if isinstance(event, e.AccusationMade) else "suspected"
    return f"{reader.name(event.seat)} {did} {reader.name(event.target)} of being {_title(event.role)}."


def _identity(event: e.IdentityGuessed, reader: Reader) -> str:
    return f"{reader.name(event.seat)} guessed {event.real_name} behind {reader.name(event.target)}."


def _names(event: e.NamesListed, reader: Reader) -> str:
    return f"The names in this game: {', '.join(event.names)}."


def _identities(event: e.IdentitiesRevealed, reader: Reader) -> str:
    behind = "; ".join(f"behind {reader.name(seat)}: {name}" for seat, name in event.identities)
    return f"The masks fell: {behind}."


def _awards(event: e.AwardsGiven, reader: Reader) -> str:
    given = "; ".join(f"{awards.BY_KEY[each.key].title}: {reader.all(each.seats)}" for each in event.awards)
    return f"The awards: {given}." if given else "There were no awards."


def _fates(event: e.DestiniesRevealed, reader: Reader) -> str:
    told = "; ".join(
        f"{reader.name(fate.seat)}: {_title(fate.destiny)}, {'fulfilled' if fate.fulfilled else 'not fulfilled'}"
        for fate in event.fates
    )
    return f"The destinies: {told}." if told else "There were no destinies."


def _gold(event: e.GoldEarned, reader: Reader) -> str:
    return f"{reader.name(event.seat)} earned {event.amount} gold ({event.cause.replace('_', ' ')})."


def _over(event: e.GameOver, reader: Reader) -> str:
    return f"The game was over. {event.pool} gold went to {reader.name(event.winner)}."


def _closed(event: e.ConversationClosed, reader: Reader) -> str:
    return "The conversation after the game was closed."


def _reopened(event: e.RematchOpened, reader: Reader) -> str:
    return "The lobby of the rematch opened."


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
