"""What a heat, or the final, owes its tournament: how it stands, and in the end who came where."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from games.domain import events
from games.domain.decider import Reaction
from games.domain.entrants import Entrant
from games.domain.standing import placing, players
from games.domain.state import GameState, living

REPORTED = (
    events.HeatNamed,
    events.SeatTaken,
    events.GameStarted,
    events.GameCancelled,
    events.DayStarted,
    events.EliminationRevealed,
    events.SeatRetired,
    events.GameOver,
)
"""The events after which the ladder of a tournament says something else."""


def owed(event: events.GameEvent, after: GameState) -> Reaction | None:
    """The report that an event owes; None in a game of its own. Everything but the entrants is public."""
    heat = after.heat
    if not heat.tournament or not isinstance(event, REPORTED):
        return None
    report: dict[str, Any] = {
        "number": heat.number,
        "status": after.status,
        "day": after.day,
        "days": after.days.total,
        "alive": len(living(after)),
        "cast": [[after.seats[seat].persona, after.seats[seat].status] for seat in players(after)],
        "placing": [],
        "entrants": [],
    }
    if isinstance(event, events.GameOver):
        report["placing"] = [after.seats[seat].persona for seat in placing(after)]
        if heat.number:
            report["entrants"] = [asdict(_entrant(after, seat)) for seat in placing(after)]
    return Reaction("tournament.record_heat", report, heat.tournament)


def _entrant(after: GameState, seat: str) -> Entrant:
    row = after.seats[seat]
    return Entrant(seat, row.persona, row.bio, row.kind, row.character, row.real_name, row.account, row.credential)
