"""What one seat may know, one subject a file. Secrets are in none of it before the end.

Each file has a table ``AUDIENCES``, from the class of an event to who may know it, and where the subject
shows something: ``SECTIONS`` (keys of the public view), ``PUSHED`` (its lists that only grow), ``MINE`` (keys
of a seat's own part), ``OWN_PUSHED`` (lists by name in it that only grow). What an event changes is found by
comparing all of it, unless a subject knows better: ``TOUCHES`` (the only keys that it can change) and ``CHANGES``
(events that say what they change).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from games.domain.decider import Changes
from games.domain.state import GameState

Audience = tuple[str, ...] | None
"""Seats, sorted; None for everybody, ``()`` for nobody."""

Section = Callable[[GameState], Any]
Own = Callable[[GameState, str], Any]
Knowing = Callable[[Any, GameState], Audience]
Changing = Callable[[GameState, Any, GameState], Changes]


@dataclass(frozen=True, slots=True)
class Pushed:
    """A list of the view that is sent item by item: all that is kept, and what is new between two states."""

    kept: Callable[[GameState], list[Any]]
    fresh: Callable[[GameState, GameState], list[Any]]


@dataclass(frozen=True, slots=True)
class OwnPushed:
    """A key of a seat's own part that holds lists by name: all that is kept, and what is new between two states.

    ``fresh`` is None when something else than new items has changed, so that the key must be sent whole.
    """

    kept: Callable[[GameState, str], dict[str, list[Any]]]
    fresh: Callable[[GameState, GameState, str], dict[str, list[Any]] | None]


def everybody(event: Any, state: GameState) -> Audience:
    """The audience of what is public."""
    return None


def nobody(event: Any, state: GameState) -> Audience:
    """The audience of what is sealed."""
    return ()
