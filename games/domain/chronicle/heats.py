"""Heats and finals in words."""

from __future__ import annotations

from typing import Any

from games.domain import events as e
from games.domain.chronicle.reader import Reader, Telling


def _named(event: e.HeatNamed, reader: Reader) -> str:
    if not event.number:
        return reader.say("This was the final of {title}.", title=event.title)
    return reader.say(
        "This was heat {number} of {heats} of {title}.", number=event.number, heats=event.heats, title=event.title
    )


def _begun(event: e.HeatBegun, reader: Reader) -> str:
    if event.carries == 1:
        return reader.say("A place in the final was announced for the best of this heat.")
    return reader.say("A place in the final was announced for the best {count} of this heat.", count=event.carries)


def _carried(event: e.SeatCarried, reader: Reader) -> str:
    came = "{name} came from heat {heat} to judge." if event.juror else "{name} came from heat {heat} to play."
    return reader.say(came, name=reader.name(event.seat), heat=event.heat)


TELLINGS: dict[type[Any], Telling] = {
    e.HeatNamed: _named,
    e.HeatBegun: _begun,
    e.SeatCarried: _carried,
}
