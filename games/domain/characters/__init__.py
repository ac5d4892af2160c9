"""The characters that bots play: a temper each, and lines of their own. One file and one line here a character."""

from __future__ import annotations

from games.domain.characters import gossip, loyalist, peacock, schemer, sleeper, worrier
from games.domain.characters.temper import Character

__all__ = ["BY_KEY", "CHARACTERS", "Character"]

CHARACTERS: tuple[Character, ...] = (
    gossip.CHARACTER,
    loyalist.CHARACTER,
    schemer.CHARACTER,
    sleeper.CHARACTER,
    peacock.CHARACTER,
    worrier.CHARACTER,
)

BY_KEY = {character.key: character for character in CHARACTERS}
