"""The confession booth: its door, and the handles behind which people speak.

Whose handle is whose follows from nothing that the game knows: the door deals them, by a key that no table holds.
"""

from __future__ import annotations

from collections.abc import Sequence

from games.domain import timeline
from games.domain.chance import shuffle
from games.domain.languages import spoken
from games.domain.state import GameState

DOOR = "booth"
"""The actor that passes confessions on. It has seen whose each is, and says so to nobody."""

HANDLES = tuple(f"Confessor {number}" for number in range(1, 100))
"""All handles there are: many more than birds, so that which of them speak says nothing of how many could."""


def handle_in(language: str, handle: str) -> str:
    """A handle as it reads in a language."""
    name, _, number = handle.partition(" ")
    return f"{spoken(language, name)} {number}".strip()


def is_open(state: GameState) -> bool:
    """Whether the booth takes confessions now."""
    return timeline.is_open(state, "booth")


def own_handles(state: GameState) -> tuple[str, ...]:
    """Today's handles of the lines that nobody wrote but the Coop, where bots play."""
    return shuffle(HANDLES, state.seed, "booth", state.day)


def dealt(state: GameState, order: Sequence[str]) -> dict[str, str]:
    """A handle for each seat, the first of ``order`` (all handles, as the door has shuffled them) that are free."""
    taken = {post.handle for post in state.booth.posts if post.day == state.day and not post.sealed_author}
    return dict(zip(state.order, (handle for handle in order if handle not in taken), strict=False))
