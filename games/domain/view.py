"""What one seat may know: the one place that puts it together.

``project`` is the whole picture, ``audience`` who may know an event, ``changes`` what an event changes in
the picture. Seeds, codes, keys, addresses, real names and who is a bot are in none of them before the end.
"""

from __future__ import annotations

from typing import Any

from games.domain.decider import Changes, OwnPush, Patch
from games.domain.events import BY_NAME, GameEvent
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

merged("a view", (SECTIONS, PUSHED))
merged("a seat's own part", (MINE, OWN_PUSHED))


def audience(event: GameEvent, after: GameState) -> Audience:
    """The seats that may know ``event``, sorted; None for everybody, ``()`` for nobody."""
    return AUDIENCES[type(event)](event, after)


def project(state: GameState, seat: str | None) -> dict[str, Any]:
    """The whole picture: ``view`` for everybody, ``mine`` for ``seat`` alone (None for a spectator)."""
    return {
        "view": {
            **{key: section(state) for key, section in SECTIONS.items()},
            **{key: pushed.kept(state) for key, pushed in PUSHED.items()},
        },
        "mine": _mine(state, seat) if seat is not None and seat in state.seats else None,
    }


def changes(before: GameState, event: GameEvent, after: GameState) -> Changes:
    """What ``event`` changes in the picture of everybody and of single seats."""
    own = CHANGES.get(type(event))
    if own is not None:
        return own(before, event, after)
    seats = audience(event, after)
    if seats is not None:
        return _to_seats(before, after, seats)
    private = {seat: {**_mine_changed(before, after, seat), **_whole(before, after, seat)} for seat in after.order}
    return Changes(_public(before, after), {seat: mine for seat, mine in private.items() if mine})


def _to_seats(before: GameState, after: GameState, seats: tuple[str, ...]) -> Changes:
    private: dict[str, dict[str, Any]] = {}
    pushed: dict[str, OwnPush] = {}
    for seat in seats:
        private[seat] = _mine_changed(before, after, seat)
        fresh = {key: own.fresh(before, after, seat) for key, own in OWN_PUSHED.items()}
        private[seat] |= {key: OWN_PUSHED[key].kept(after, seat) for key, items in fresh.items() if items is None}
        if pushes := {key: items for key, items in fresh.items() if items}:
            pushed[seat] = pushes
    return Changes(None, private, pushed)


def _whole(before: GameState, after: GameState, seat: str) -> dict[str, Any]:
    """The pushed keys of a seat's own part that have changed, whole: what goes beside a public event only sets."""
    if seat not in before.seats:
        return {}
    return {key: own.kept(after, seat) for key, own in OWN_PUSHED.items() if own.fresh(before, after, seat) != {}}


def _public(before: GameState, after: GameState) -> Patch:
    patch: Patch = {}
    changed = {}
    for key, section in SECTIONS.items():
        now = section(after)
        if now != section(before):
            changed[key] = now
    if changed:
        patch["set"] = changed
    fresh = {key: pushed.fresh(before, after) for key, pushed in PUSHED.items()}
    if any(fresh.values()):
        patch["push"] = {key: items for key, items in fresh.items() if items}
    return patch


def _mine_changed(before: GameState, after: GameState, seat: str) -> dict[str, Any]:
    if seat not in before.seats:
        return {}
    return {key: now for key, own in MINE.items() if (now := own(after, seat)) != own(before, seat)}


def _mine(state: GameState, seat: str) -> dict[str, Any]:
    return {
        **{key: own(state, seat) for key, own in MINE.items()},
        **{key: own.kept(state, seat) for key, own in OWN_PUSHED.items()},
    }
