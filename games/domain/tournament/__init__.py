"""TOURNAMENT: the decider of a tournament's stream. Several games, heats, whose best meet in one more, the final."""

from __future__ import annotations

from typing import Any

from games.domain.decider import Decider, Due, SeatRow
from games.domain.tournament import commands, events
from games.domain.tournament.decide import decide
from games.domain.tournament.evolve import evolve
from games.domain.tournament.owing import MODE, STAGES, reactions
from games.domain.tournament.sights import audience, changes, project
from games.domain.tournament.state import FINISHED, TournamentState, standing

STARTS = "heats.start"


def is_terminal(state: TournamentState) -> bool:
    """Whether nothing can happen any more."""
    return state.status in FINISHED


def upcoming(state: TournamentState) -> tuple[Due, ...]:
    """The set start of the heats, while they wait for it."""
    at = state.manifest.start_at
    waits = state.status == "lobby" and at is not None and len(standing(state)) > 1
    return (Due(STARTS, 0, at),) if waits and at is not None else ()


def due_command(due: Due) -> commands.TournamentCommand:
    """The clock starts the heats."""
    return commands.StartTournament()


def seats(state: TournamentState) -> tuple[SeatRow, ...]:
    """Seats are in the heats and in the final, none in the tournament."""
    return ()


def summary(state: TournamentState) -> dict[str, Any]:
    """What lists say; public. ``over`` counts the heats that are, ``seats`` is those of a heat."""
    return {
        "title": state.title,
        "status": state.status,
        "mode": MODE,
        "day": STAGES.index(state.status) if state.status in STAGES else 0,
        "seats": state.manifest.heat.max_seats,
        "heats": [heat.game for heat in standing(state)],
        "over": sum(heat.status == "over" for heat in state.heats),
        "final": state.final.game if state.final else None,
        "tempo": state.manifest.heat.tempo,
        "winner": state.winner,
    }


def day(state: TournamentState) -> int | None:
    """A tournament has no days of its own."""
    return None


def target(event: events.TournamentEvent) -> str | None:
    """No event of a tournament is about one seat of it."""
    return None


TOURNAMENT: Decider[TournamentState] = Decider(
    type="tournament",
    state_type=TournamentState,
    state_version=2,
    commands=commands.BY_NAME,
    events=events.BY_NAME,
    initial=TournamentState(),
    decide=decide,
    evolve=evolve,
    is_terminal=is_terminal,
    upcoming=upcoming,
    due_command=due_command,
    reactions=reactions,
    audience=audience,
    project=project,
    changes=changes,
    seats=seats,
    summary=summary,
    day=day,
    target=target,
)
