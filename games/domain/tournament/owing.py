"""What a tournament owes to others: its games open, begin and close, and the household's list follows."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from games.domain.chance import draw
from games.domain.decider import Reaction
from games.domain.entrants import Entrant, Place
from games.domain.replacing import replace
from games.domain.tournament import events as e
from games.domain.tournament.manifest import final_of
from games.domain.tournament.state import Rung, TournamentState, rung_of, standing

LISTED = (e.TournamentOpened, e.TournamentStarted, e.TournamentCancelled, e.FinalCalled, e.TournamentOver)
STATUS = {"lobby": "lobby", "running": "running", "final": "running", "over": "over", "cancelled": "cancelled"}
STAGES = ("lobby", "running", "final", "over")
MODE = "tournament"


def reactions(event: e.TournamentEvent, after: TournamentState) -> tuple[Reaction, ...]:
    """Commands to the games and to the household, and the process that sees the tournament through."""
    found: list[Reaction] = []
    match event:
        case e.TournamentOpened():
            found += [_open_heat(after, heat) for heat in after.heats]
        case e.TournamentStarted():
            found += [Reaction("heat.begin", {"carries": event.carries}, heat.game) for heat in standing(after)]
            found.append(Reaction("tournament", {}))
        case e.TournamentCancelled():
            waiting = (heat for heat in after.heats if heat.status in ("opening", "lobby"))
            found += [Reaction("heat.cancel", {}, heat.game) for heat in waiting]
        case e.FinalCalled():
            found.append(_open_final(after, (*event.finalists, *event.jury)))
        case _:
            pass
    if isinstance(event, LISTED):
        found.append(Reaction("household.record_game", _listed(after)))
    return tuple(found)


def _open_heat(state: TournamentState, heat: Rung) -> Reaction:
    payload = {
        **_about(state, heat.number),
        "title": f"{state.title}: heat {heat.number}",
        "number": heat.number,
        "manifest": asdict(state.manifest.heat),
    }
    return Reaction("heat.open", payload, heat.game)


def _open_final(state: TournamentState, places: tuple[Place, ...]) -> Reaction:
    assert state.final is not None, "a final of a tournament that was not opened"
    payload = {
        **_about(state, 0),
        "title": f"{state.title}: the final",
        "manifest": asdict(final_of(state.manifest, len(state.finalists), state.starts)),
        "entrants": [asdict(_entrant(state, place)) for place in places],
        "places": [asdict(place) for place in places],
    }
    return Reaction("final.open", payload, state.final.game)


def _about(state: TournamentState, number: int) -> dict[str, Any]:
    """What every game of the tournament is told. Its seed is a draw of the tournament's own."""
    seed = "".join(f"{draw(state.seed, 'seed of a heat', number, str(part)):016x}" for part in range(4))
    return {"tournament": state.id, "cup": state.title, "heats": len(state.heats), "seed": seed, "code": state.code}


def _entrant(state: TournamentState, place: Place) -> Entrant:
    heat = rung_of(state, place.heat)
    assert heat is not None, "a finalist of a heat that the ladder does not have"
    found = next(entrant for entrant in heat.entrants if entrant.seat == place.seat)
    return replace(found, persona=place.persona)


def _listed(state: TournamentState) -> dict[str, Any]:
    """As the household's list of games has it; its days are the rungs of the ladder."""
    day = STAGES.index(state.status) if state.status in STAGES else 0
    birds = len(state.finalists) or sum(heat.alive for heat in state.heats)
    return {
        "title": state.title,
        "status": STATUS[state.status],
        "mode": MODE,
        "day": day,
        "alive": birds,
        "winner": state.winner,
    }
