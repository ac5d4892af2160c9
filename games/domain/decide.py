"""From a wish to what happens, or to a reason why not: one table of all subjects' rules."""

from __future__ import annotations

from typing import Any

from games.domain.commands import BY_NAME, GameCommand
from games.domain.envelope import Context
from games.domain.rules import (
    Asking,
    Rule,
    absence,
    arrivals,
    booth,
    bots,
    clock,
    destinies,
    duels,
    ending,
    guesses,
    heats,
    lobby,
    nest,
    pauses,
    powers,
    private,
    seats,
    silver,
    talk,
    votes,
    whispers,
)
from games.domain.state import GameState
from games.domain.story import Decision, Story
from games.domain.subjects import merged

SUBJECTS = (
    talk,
    votes,
    duels,
    silver,
    clock,
    pauses,
    bots,
    seats,
    lobby,
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
    ending,
)

ACTORS: dict[type[Any], Asking] = merged("ACTORS", (subject.ACTORS for subject in SUBJECTS), BY_NAME.values())
DECIDES: dict[type[Any], Rule] = merged("DECIDES", (subject.DECIDES for subject in SUBJECTS), BY_NAME.values())


def decide(command: GameCommand, state: GameState, context: Context) -> Decision:
    """The events that ``command`` leads to, or a rejection."""
    kind = type(command)
    refused = ACTORS[kind](state, context)
    if refused is not None:
        return refused
    story = Story(state, decide)
    refused = DECIDES[kind](story, command, context)
    return tuple(story.events) if refused is None else refused
