"""The balance report as data: the figures of many seasons, for machines."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from games.balance import mole
from games.balance.figures import BEAKS, THIRDS, Figures
from games.balance.wording import interval
from games.domain.cartridges import VOTES
from games.domain.destinies import DESTINIES
from games.domain.manifest import Manifest


def as_json(figures: Figures, asked: Mapping[str, Any]) -> dict[str, Any]:
    """Everything counted, by name; ``asked`` is what was simulated."""
    votes = [key for key in VOTES if figures.of("drawn", key)]
    return {
        **asked,
        "finished": figures.games,
        "stuck": figures.stuck,
        "winner_by_silver": [
            {"day": day, **_named(figures.under("winner by silver", day), THIRDS)}
            for day in sorted(figures.under("winner by silver"))
        ],
        "winner_by_character": [_rate(key, figures.of("wins", key), seats) for key, seats in characters(figures)],
        "votes": [_vote(figures, key) for key in votes],
        "destinies": [
            _rate(key, figures.of("destinies", key, True), sum(figures.under("destinies", key).values()))
            for key in DESTINIES
        ],
        "mole_with_games": modelled(figures),
        "days": {str(day): count for day, count in sorted(figures.under("days").items())},
        "ended_early": figures.of("early", True),
        "won_how": figures.under("won how"),
        "feathers": {
            "bought": figures.of("powers", "feather"),
            "acted": sum(figures.under("feathers acted").values()),
            "unspent": figures.of("feathers unspent"),
        },
        "powers": figures.under("powers"),
        "silver": figures.under("silver"),
        "final_silver": figures.under("final silver"),
        "gold": figures.under("gold"),
        "absence": {key: figures.of(key) for key in ("deserted", "stand-ins", "retired")},
        "events": dict(sorted(figures.under("events").items())),
    }


def modelled(figures: Figures) -> dict[str, Any]:
    """How many moles would make it if mini-games paid as the model has it, and the share that would fit best."""
    ratios, now = figures.under("modelled"), Manifest().mole_share
    rate = _rate("mole", mole.under(ratios, now), sum(ratios.values()))
    return {**rate, "share": now, "fitting": mole.fitting(ratios)}


def _named(counts: Mapping[Any, int], names: tuple[str, ...]) -> dict[str, int]:
    return {name: counts.get(place, 0) for place, name in enumerate(names)}


def _rate(key: str, part: int, whole: int) -> dict[str, Any]:
    low, high = interval(part, whole)
    percent = round(100 * part / whole, 1) if whole else None
    return {"key": key, "count": part, "of": whole, "percent": percent, "low": low, "high": high}


def characters(figures: Figures) -> list[tuple[str, int]]:
    """Each character that was seen, with how many seats it had."""
    return sorted((key, seats) for key, seats in figures.under("seats").items() if key)


def _vote(figures: Figures, key: str) -> dict[str, Any]:
    return {
        "key": key,
        "drawn": figures.of("drawn", key),
        "how": figures.under("how", key),
        "run_offs": figures.of("run-offs", key),
        "left_by_silver": _named(figures.under("left by silver", key), THIRDS),
        "left_by_talk": _named(figures.under("left by talk", key), BEAKS),
        "winner_at_risk": _rate("", figures.of("winner at risk", key, True), figures.of("drawn", key)),
        "at_risk": _rate("", figures.of("at risk", key, "at risk"), figures.of("at risk", key, "living")),
        "feathers": figures.of("feathers acted", key),
    }
