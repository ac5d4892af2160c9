"""From a tournament's state and an event to its next state. It only assigns."""

from __future__ import annotations

from typing import assert_never

from games.domain.replacing import replace
from games.domain.tournament import events as e
from games.domain.tournament.state import Rung, TournamentState, rung_of


def evolve(state: TournamentState, event: e.TournamentEvent) -> TournamentState:
    """The state after ``event``."""
    match event:
        case e.TournamentCreated(seed, code, manifest):
            return replace(state, seed=seed, code=code, manifest=manifest, starts=manifest.start_at)
        case e.TournamentOpened():
            heats = tuple(Rung(number, game) for number, game in enumerate(event.heats, start=1))
            return replace(
                state, status="lobby", id=event.id, title=event.title, heats=heats, final=Rung(0, event.final)
            )
        case e.TournamentStarted(carries):
            return replace(state, status="running", carries=carries, starts=None)
        case e.TournamentCancelled():
            return replace(state, status="cancelled", starts=None)
        case e.HeatReported():
            return _with_rung(state, _reported(_rung(state, event.number), event))
        case e.HeatSettled(number, entrants):
            return _with_rung(state, replace(_rung(state, number), entrants=entrants))
        case e.FinalCalled():
            state = replace(state, status="final", finalists=event.finalists, jury=event.jury, starts=event.starts)
            cast = tuple((place.persona, "in") for place in event.finalists)
            return _with_rung(state, replace(_rung(state, 0), alive=len(cast), cast=cast))
        case e.TournamentOver(winner, heat):
            return replace(state, status="over", winner=winner, winner_heat=heat, starts=None)
        case _:
            assert_never(event)


def _rung(state: TournamentState, number: int) -> Rung:
    rung = rung_of(state, number)
    assert rung is not None, "a report of a game that the ladder does not have"
    return rung


def _reported(rung: Rung, event: e.HeatReported) -> Rung:
    return replace(
        rung,
        status=event.status,
        day=event.day,
        days=event.days,
        alive=event.alive,
        cast=event.cast,
        placing=event.placing,
    )


def _with_rung(state: TournamentState, rung: Rung) -> TournamentState:
    if rung.number == 0:
        return replace(state, final=rung)
    return replace(state, heats=tuple(rung if heat.number == rung.number else heat for heat in state.heats))
