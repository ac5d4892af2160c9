"""Old event payloads brought to today's shape, one step at a time, before anything decodes them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from games.ports import UnknownEvent

Step = Callable[[dict[str, Any]], dict[str, Any]]


def _main_posted_1(payload: dict[str, Any]) -> dict[str, Any]:
    """Before replies and mentions."""
    return {**payload, "reply_to": None, "mentions": []}


def _standin_voted_1(payload: dict[str, Any]) -> dict[str, Any]:
    """Before stand-ins trusted somebody."""
    return {**payload, "trust": None}


def _game_created_1(payload: dict[str, Any]) -> dict[str, Any]:
    """Before games had a language."""
    return {**payload, "manifest": {**payload["manifest"], "language": "en"}}


def _tournament_created_1(payload: dict[str, Any]) -> dict[str, Any]:
    """The same, of its heats and its final."""
    rules = payload["manifest"]
    english = {part: {**rules[part], "language": "en"} for part in ("heat", "final")}
    return {**payload, "manifest": {**rules, **english}}


STEPS: Mapping[tuple[str, int], Step] = {
    ("game.created", 1): _game_created_1,
    ("tournament.created", 1): _tournament_created_1,
    ("main.posted", 1): _main_posted_1,
    ("standin.voted", 1): _standin_voted_1,
}
"""``(stored name, schema)`` to the function that makes the next schema's payload of it."""


def upcast(name: str, schema: int, wanted: int, payload: dict[str, Any]) -> dict[str, Any]:
    """The payload in the ``wanted`` schema.

    :raises UnknownEvent: written by a newer program, or a step is missing.
    """
    while schema < wanted:
        step = STEPS.get((name, schema))
        if step is None:
            raise UnknownEvent(f"{name} {schema}")
        payload = step(payload)
        schema += 1
    if schema > wanted:
        raise UnknownEvent(f"{name} {schema}")
    return payload
