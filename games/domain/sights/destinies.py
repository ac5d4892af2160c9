"""Destinies: one's own at once, everybody's at the end."""

from __future__ import annotations

from typing import Any

from games.domain import events as e
from games.domain.destinies import DESTINIES
from games.domain.sights import Audience, Knowing, Own, Section, everybody, nobody
from games.domain.state import GameState
from games.domain.state.destinies import Accusation


def _holder(event: e.DestinyDealt | e.AccusationMade, state: GameState) -> Audience:
    return (event.seat,)


AUDIENCES: dict[type[Any], Knowing] = {
    e.DestinyDealt: _holder,
    e.AccusationMade: _holder,
    e.DayWeighed: nobody,
    e.DestiniesRevealed: everybody,
    e.GoldEarned: everybody,
}


def said(found: Accusation | None) -> dict[str, str] | None:
    """An accusation or role guess as frames spell it."""
    return None if found is None else {"target": found.target, "role": found.role}


def _fates(state: GameState) -> dict[str, Any] | None:
    """All that was secret about destinies, once it is not."""
    fates = state.destinies.fates
    if fates is None:
        return None
    return {
        "fates": [
            {
                "seat": fate.seat,
                "destiny": fate.destiny,
                "title": DESTINIES[fate.destiny].title,
                "fulfilled": fate.fulfilled,
            }
            for fate in fates
        ],
        "accusation": said(state.destinies.accusation),
        "guesses": {seat: said(guess) for seat, guess in sorted(state.guesses.roles.items())},
    }


SECTIONS: dict[str, Section] = {"destinies": _fates}


def _destiny(state: GameState, seat: str) -> dict[str, str] | None:
    held = state.destinies.dealt.get(seat)
    if held is None:
        return None
    rules, destiny = state.manifest, DESTINIES[held]
    return {"key": held, "title": destiny.title, "rule": destiny.sentence(rules.mole_share, rules.game_cap > 0)}


def _accusation(state: GameState, seat: str) -> dict[str, str] | None:
    return said(state.destinies.accusation) if state.destinies.dealt.get(seat) == "detective" else None


MINE: dict[str, Own] = {"destiny": _destiny, "accusation": _accusation}
