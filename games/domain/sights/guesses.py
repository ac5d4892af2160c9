"""Guesses: what is open to everybody, and what each has guessed."""

from __future__ import annotations

from typing import Any

from games.domain import events as e
from games.domain.destinies import DESTINIES, SUSPECTS
from games.domain.notes import notes
from games.domain.sights import Audience, Knowing, Own, Section, everybody
from games.domain.sights.destinies import said
from games.domain.sights.lobby import UNOPENED
from games.domain.standing import names_open, roles_open
from games.domain.state import GameState


def _guesser(event: e.RoleGuessed | e.IdentityGuessed, state: GameState) -> Audience:
    return (event.seat,)


AUDIENCES: dict[type[Any], Knowing] = {
    e.RoleGuessed: _guesser,
    e.IdentityGuessed: _guesser,
    e.NamesListed: everybody,
}


def _open(state: GameState) -> dict[str, Any]:
    """``names`` are all real names in the game, in alphabetical order: never whose. ``suspects`` are the roles."""
    return {
        "roles": roles_open(state),
        "names": list(state.guesses.names) if names_open(state) else None,
        "suspects": [[key, DESTINIES[key].title] for key in SUSPECTS],
    }


def _notes(state: GameState) -> dict[str, str]:
    """What players read about guesses, absence and spectators."""
    return notes(UNOPENED if state.status == "new" else state.manifest)


SECTIONS: dict[str, Section] = {"guesses": _open, "notes": _notes}


def _role(state: GameState, seat: str) -> dict[str, str] | None:
    return said(state.guesses.roles.get(seat))


def _names(state: GameState, seat: str) -> dict[str, str]:
    return state.guesses.identities.get(seat, {})


MINE: dict[str, Own] = {"role_guess": _role, "identity_guesses": _names}
