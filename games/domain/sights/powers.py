"""Powers: each seat sees its own; a feather shows to others when it acts."""

from __future__ import annotations

from typing import Any

from games.domain import budgets
from games.domain.events import powers as e
from games.domain.sights import Audience, Knowing, Own, Section, everybody, nobody
from games.domain.sights.lobby import UNOPENED
from games.domain.sights.wording import stamp
from games.domain.state import GameState
from games.domain.state.powers import Report

DAILY = ("spy", "words", "conversation")


def _buyer(event: Any, state: GameState) -> Audience:
    return (event.seat,)


AUDIENCES: dict[type[Any], Knowing] = {
    e.PowerBought: _buyer,
    e.SpyReported: _buyer,
    e.FeatherCaught: nobody,
    e.FeatherActed: everybody,
}


def _prices(state: GameState) -> dict[str, int]:
    """What each power that is sold costs."""
    of = (UNOPENED if state.status == "new" else state.manifest).prices
    return {power: getattr(of, power) for power in of.sold}


SECTIONS: dict[str, Section] = {"prices": _prices}


def _report(report: Report) -> dict[str, Any]:
    posts = [{"text": post.text, "at": stamp(post.at)} for post in report.posts]
    return {"day": report.day, "target": report.target, "posts": posts, "at": stamp(report.at)}


def _powers(state: GameState, seat: str) -> dict[str, Any]:
    """``today`` is what was bought today; ``feather`` is None, "held" or "spent"; ``reports`` are of one's spies."""
    held = seat in state.powers.feathers
    return {
        "today": [power for power in DAILY if budgets.used(state, seat, f"power {power}")],
        "feather": "held" if held else "spent" if seat in state.powers.bought else None,
        "reports": [_report(report) for report in state.powers.reports.get(seat, ())],
    }


MINE: dict[str, Own] = {"powers": _powers}
