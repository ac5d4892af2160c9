"""How views spell what several subjects show."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any, TypeVar

from games.domain.state.ending import SPECTATORS
from games.domain.state.votes import Round

T = TypeVar("T")


def stamp(at: datetime | None) -> str | None:
    """A time as frames spell it: UTC, milliseconds, Z."""
    return None if at is None else f"{at.isoformat(timespec='milliseconds')[:23]}Z"


def counted(found: Round) -> dict[str, Any]:
    """The ballots of a round by seat of the voter, and its tally; the spectators' one voice is only in the tally."""
    ballots = sorted(
        (pair for pair in found.ballots.items() if pair[0] != SPECTATORS), key=lambda pair: int(pair[0][1:])
    )
    return {"ballots": [list(pair) for pair in ballots], "tally": [list(pair) for pair in found.tally]}


def grown(before: Mapping[str, tuple[T, ...]], after: Mapping[str, tuple[T, ...]]) -> dict[str, tuple[T, ...]] | None:
    """What each named list has got more at its end; None when something else has changed, such as a list gone."""
    if before is after:
        return {}
    if before.keys() - after.keys():
        return None
    found: dict[str, tuple[T, ...]] = {}
    for name, items in after.items():
        fresh = _added(before.get(name, ()), items)
        if fresh is None:
            return None
        if fresh or name not in before:
            found[name] = fresh
    return found


def _added(old: tuple[T, ...], items: tuple[T, ...]) -> tuple[T, ...] | None:
    if old is items:
        return ()
    for gone in range(max(1, len(old))):
        kept = len(old) - gone
        if old[gone:] == items[:kept]:
            return items[kept:]
    return None
