"""What everybody may know of a tournament: the ladder, by what is public in its games. Nobody knows more."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from games.domain.decider import Changes, Patch
from games.domain.entrants import Place
from games.domain.personas import BY_KEY
from games.domain.sights.wording import stamp
from games.domain.tournament import events as e
from games.domain.tournament.state import Rung, TournamentState

SEALED = (e.TournamentCreated, e.HeatSettled)
"""What nobody is shown: seed, code, names, keys."""


def _tournament(state: TournamentState) -> dict[str, Any]:
    return {"title": state.title, "status": state.status, "carries": state.carries, "starts": _starts(state)}


def _starts(state: TournamentState) -> str | None:
    """When the clock starts the heats, or the final, as long as that is to come."""
    waits = state.status == "lobby" or (state.final is not None and state.final.status in ("opening", "lobby"))
    return stamp(state.starts) if waits and state.status != "new" else None


def _heats(state: TournamentState) -> list[dict[str, Any]]:
    return [{**_rung(heat), "seats": state.manifest.heat.max_seats} for heat in state.heats]


def _rung(rung: Rung) -> dict[str, Any]:
    return {
        "number": rung.number,
        "game": rung.game,
        "status": rung.status,
        "day": rung.day,
        "days": rung.days,
        "alive": rung.alive,
        "cast": [_bird(persona, status) for persona, status in rung.cast],
        "placing": list(rung.placing),
    }


def _bird(persona: str, status: str) -> dict[str, Any]:
    return {"persona": persona, "name": BY_KEY[persona].name, "status": status}


def _final(state: TournamentState) -> dict[str, Any] | None:
    if state.final is None or not state.finalists:
        return None
    return {**_rung(state.final), "from": [_origin(place) for place in state.finalists], "jury": len(state.jury)}


def _origin(place: Place) -> dict[str, Any]:
    return {"persona": place.persona, "heat": place.heat}


def _champion(state: TournamentState) -> dict[str, Any] | None:
    if state.winner is None:
        return None
    return {"persona": state.winner, "name": BY_KEY[state.winner].name, "heat": state.winner_heat}


SECTIONS: dict[str, Callable[[TournamentState], Any]] = {
    "tournament": _tournament,
    "heats": _heats,
    "final": _final,
    "champion": _champion,
}


def audience(event: e.TournamentEvent, after: TournamentState) -> tuple[str, ...] | None:
    """None (everybody), or ``()`` for what is sealed."""
    return () if isinstance(event, SEALED) else None


def project(state: TournamentState, seat: str | None) -> dict[str, Any]:
    """The same picture for everybody: nobody has a seat in the tournament itself."""
    return {"view": {key: section(state) for key, section in SECTIONS.items()}, "mine": None}


def changes(before: TournamentState, event: e.TournamentEvent, after: TournamentState) -> Changes:
    """The sections that ``event`` has changed."""
    if audience(event, after) is not None:
        return Changes(None)
    changed = {key: now for key, section in SECTIONS.items() if (now := section(after)) != section(before)}
    patch: Patch = {"set": changed} if changed else {}
    return Changes(patch)
