"""What everybody is told of what is said in private: that it happens, and among how many; never with whom."""

from __future__ import annotations

from games.domain import rooster
from games.domain.state import GameState

TALKS = (
    "{name} has begun a private talk with somebody.",
    "{name} takes somebody aside.",
    "{name} and somebody else are no longer talking to all of us.",
)
PLOTS = (
    "{name} is plotting with {others} others.",
    "{name} has called {others} others into a corner.",
)
ALLIANCES = (
    "{name} is gathering an alliance of {count}.",
    "A circle of {count} has formed around {name}.",
)
GROWS = (
    "{name} has let one more into a private talk.",
    "{name} is making room for one more in a corner.",
)
WHISPERS = (
    "{name} whispers to somebody.",
    "{name} leans over and whispers.",
)
FEATHERS = (
    "A feather drifts down. {name} would have left tonight, and stays.",
    "{name} was named, and held a feather. {name} stays; the feather is spent.",
)

NUDGE = "{name} nudges {to}."
GIFT = "{name} gives {to} {amount} silver."


def started(state: GameState, seat: str, invited: int) -> str:
    """The line about a conversation that ``seat`` starts with ``invited`` others."""
    lines = TALKS if invited == 1 else PLOTS if invited <= 3 else ALLIANCES
    return rooster.say(
        state, lines, state.talk.said, name=rooster.name_of(state, seat), others=invited, count=invited + 1
    )


def grown(state: GameState, seat: str) -> str:
    """The line about a conversation to which ``seat`` invites one more."""
    return rooster.say(state, GROWS, state.talk.said, name=rooster.name_of(state, seat))


def whispered(state: GameState, seat: str) -> str:
    """The line that others read where somebody whispers."""
    return rooster.say(state, WHISPERS, state.talk.said, name=rooster.name_of(state, seat))


def spared(state: GameState, seat: str) -> str:
    """The line about a feather that acts."""
    return rooster.say(state, FEATHERS, state.talk.said, name=rooster.name_of(state, seat))
