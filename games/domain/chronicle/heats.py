"""Heats and finals in words."""

from __future__ import annotations

from typing import Any

from games.domain import events as e
from games.domain.chronicle.reader import Reader, Telling


def _named(event: e.HeatNamed, reader: Reader) -> str:
    which = f"heat {event.number} of {event.heats}" if event.number else "the final"
    return f"This was {which} of {event.title}."


def _begun(event: e.HeatBegun, reader: Reader) -> str:
    best = "the best" if event.carries == 1 else f"the best {event.carries}"
    return f"A place in the final was announced for {best} of this heat."


def _carried(event: e.SeatCarried, reader: Reader) -> str:
    came = "to judge" if event.juror else "to play"
    return f"{reader.name(event.seat)} came from heat {event.heat} {came}."


TELLINGS: dict[type[Any], Telling] = {
    e.HeatNamed: _named,
    e.HeatBegun: _begun,
    e.SeatCarried: _carried,
}
