"""How bots play a duel: from the question that their seat is shown, with a skill and a speed of their own."""

from __future__ import annotations

from typing import Any

from games.domain.minds.dice import Dice

SKILL = 80
"""Percent of the questions that a bot answers as well as it can."""

SLOWEST, QUICKEST = 6000, 900
"""Milliseconds that a bot thinks about a question."""


def thinks(duel: dict[str, Any], dice: Dice) -> int:
    """The milliseconds that a bot lets pass before it answers the question that is open."""
    return QUICKEST + dice(f"think {_name(duel)}") % (SLOWEST - QUICKEST)


def answers(duel: dict[str, Any], looked: str, dice: Dice) -> str:
    """The answer to the question that is open. ``looked`` are the digits that the bot has looked at."""
    asked = duel["question"]
    if dice(f"skill {_name(duel)}") % 100 >= SKILL:
        return ""
    if asked["kind"] == "sum":
        return str(sum(int(term) for term in asked["text"].split(" + ")))
    return looked if asked["kind"] == "recall" else str(asked["text"])


def _name(duel: dict[str, Any]) -> str:
    return f"{duel['question']['round']}.{duel['question']['number']}"
