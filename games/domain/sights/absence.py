"""Absence: one's own will and leave; of the others only who was retired."""

from __future__ import annotations

from typing import Any

from games.domain import events as e
from games.domain.sights import Audience, Knowing, Own, everybody, nobody
from games.domain.state import GameState


def _seat(event: e.WillStated | e.AwayAnnounced | e.LeaveSpent, state: GameState) -> Audience:
    return (event.seat,)


def _voter(event: e.StandInVoted, state: GameState) -> Audience:
    return (event.voter,)


AUDIENCES: dict[type[Any], Knowing] = {
    e.WillStated: _seat,
    e.AwayAnnounced: _seat,
    e.LeaveSpent: _seat,
    e.AbsentReminded: nobody,
    e.StandInVoted: _voter,
    e.AbsenceCounted: nobody,
    e.SeatRetired: everybody,
}


def _will(state: GameState, seat: str) -> dict[str, Any] | None:
    will = state.absence.wills.get(seat)
    return {"ranked": list(will.ranked), "default": will.default} if will else None


def _away(state: GameState, seat: str) -> int | None:
    """The last day of an announced absence."""
    leave = state.absence.leaves.get(seat)
    return leave.until if leave else None


def _left(state: GameState, seat: str) -> int:
    """How many days of absence the seat may still announce."""
    leave = state.absence.leaves.get(seat)
    return max(0, state.manifest.away_days - (leave.used if leave else 0))


MINE: dict[str, Own] = {"will": _will, "away_until": _away, "away_left": _left}
