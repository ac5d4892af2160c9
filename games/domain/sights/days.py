"""The clock, as everybody sees it: what has passed, what comes next, and tonight's vote."""

from __future__ import annotations

from typing import Any

from games.domain import events as e
from games.domain import timeline
from games.domain.cartridges import VOTES
from games.domain.sights import Knowing, Section, everybody
from games.domain.sights.wording import stamp
from games.domain.state import GameState
from games.domain.state.days import Entry

AUDIENCES: dict[type[Any], Knowing] = {
    e.DayStarted: everybody,
    e.DayEnded: everybody,
    e.TimelineReached: everybody,
    e.TimelineMoved: everybody,
    e.GamePaused: everybody,
    e.GameResumed: everybody,
}


def _entry(entry: Entry) -> dict[str, Any]:
    return {"key": entry.key, "label": timeline.LABELS[entry.key], "at": stamp(entry.at)}


def _clock(state: GameState) -> dict[str, Any]:
    due = timeline.awaited(state)
    held = [entry for entry in state.days.plan if state.days.tonight or entry.key not in timeline.NIGHTLY]
    return {
        "day": state.day,
        "entries": [_entry(entry) for entry in held],
        "passed": list(state.days.passed),
        "next": _entry(due[1]) if due else None,
        "paused": state.days.paused_at is not None,
        "tonight": _tonight(state),
    }


def _tonight(state: GameState) -> dict[str, Any] | None:
    """The vote that the morning has announced."""
    mechanic = VOTES.get(state.days.tonight)
    if mechanic is None or state.status != "running":
        return None
    return {"kind": mechanic.key, "title": mechanic.title, "rule": mechanic.rule, "leaving": state.days.leaving}


SECTIONS: dict[str, Section] = {"clock": _clock}
