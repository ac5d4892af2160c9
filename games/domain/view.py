"""What one seat may know: the one place that puts it together.

``project`` is the whole picture, ``audience`` who may know an event, ``changes`` what an event changes in
the picture. Seeds, codes, keys, addresses, real names and who is a bot are in none of them before the end.
"""

from __future__ import annotations

from typing import Any

from games.domain.decider import Changes
from games.domain.events import BY_NAME, GameEvent
from games.domain.picture import Picture
from games.domain.sights import (
    Audience,
    Changing,
    Knowing,
    Own,
    OwnPushed,
    Pushed,
    Section,
    absence,
    arrivals,
    booth,
    bots,
    days,
    destinies,
    duels,
    ending,
    guesses,
    heats,
    lobby,
    master,
    nest,
    powers,
    private,
    seats,
    silver,
    talk,
    votes,
    whispers,
)
from games.domain.state import GameState
from games.domain.subjects import merged

SUBJECTS = (
    lobby,
    seats,
    days,
    silver,
    votes,
    duels,
    master,
    ending,
    talk,
    bots,
    private,
    whispers,
    nest,
    booth,
    powers,
    destinies,
    guesses,
    absence,
    arrivals,
    heats,
)
"""In the order in which a picture shows them."""


AUDIENCES: dict[type[Any], Knowing] = merged("AUDIENCES", (subject.AUDIENCES for subject in SUBJECTS), BY_NAME.values())
"""Every event is listed: one that is not shown to anybody by mistake fails loudly instead."""

CHANGES: dict[type[Any], Changing] = merged("CHANGES", (getattr(subject, "CHANGES", {}) for subject in SUBJECTS))
SECTIONS: dict[str, Section] = merged("SECTIONS", (getattr(subject, "SECTIONS", {}) for subject in SUBJECTS))
PUSHED: dict[str, Pushed] = merged("PUSHED", (getattr(subject, "PUSHED", {}) for subject in SUBJECTS))
MINE: dict[str, Own] = merged("MINE", (getattr(subject, "MINE", {}) for subject in SUBJECTS))
OWN_PUSHED: dict[str, OwnPushed] = merged("OWN_PUSHED", (getattr(subject, "OWN_PUSHED", {}) for subject in SUBJECTS))

TOUCHES: dict[type[Any], frozenset[str]] = merged("TOUCHES", (getattr(each, "TOUCHES", {}) for each in SUBJECTS))

merged("a view", (SECTIONS, PUSHED))
merged("a seat's own part", (MINE, OWN_PUSHED))

WHOLE = Picture(SECTIONS, PUSHED, MINE, OWN_PUSHED)
NARROW: dict[type[Any], Picture] = {kind: WHOLE.only(keys) for kind, keys in TOUCHES.items()}


def audience(event: GameEvent, after: GameState) -> Audience:
    """The seats that may know ``event``, sorted; None for everybody, ``()`` for nobody."""
    return AUDIENCES[type(event)](event, after)


def project(state: GameState, seat: str | None) -> dict[str, Any]:
    """The whole picture: ``view`` for everybody, ``mine`` for ``seat`` alone (None for a spectator)."""
    mine = WHOLE.of(state, seat) if seat is not None and seat in state.seats else None
    return {"view": WHOLE.of_everybody(state), "mine": mine}


def changes(before: GameState, event: GameEvent, after: GameState) -> Changes:
    """What ``event`` changes in the picture of everybody and of single seats."""
    kind = type(event)
    own = CHANGES.get(kind)
    if own is not None:
        return own(before, event, after)
    return NARROW.get(kind, WHOLE).changes(before, after, audience(event, after))
