"""Who a new bot is: its character, and what it says about itself."""

from __future__ import annotations

from games.domain.chance import pick, shuffle
from games.domain.characters import BY_KEY, Character
from games.domain.languages import spoken
from games.domain.state import GameState


def character_for(state: GameState, seat: str) -> Character:
    """A character for a new bot: each once before any comes again, in drawn order."""
    order = shuffle(BY_KEY, state.seed, "characters", 0)
    seated = sum(1 for row in state.seats.values() if row.kind == "bot")
    return BY_KEY[order[seated % len(order)]]


def bio_of(state: GameState, seat: str, character: Character) -> str:
    """What the bot says about itself; not what another bot has said already, while there is a choice."""
    used = {row.bio for row in state.seats.values()}
    fresh = [bio for bio in character.bios if spoken(state.manifest.language, bio) not in used]
    return spoken(state.manifest.language, pick(fresh or character.bios, state.seed, "bio", 0, seat))


def title_of(state: GameState, character: Character) -> str:
    """The name behind a bot."""
    return spoken(state.manifest.language, "a bot, {title}").format(
        title=spoken(state.manifest.language, character.title)
    )
