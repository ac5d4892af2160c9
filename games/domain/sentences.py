"""What players read about talk and powers: each sentence says this game's own numbers, and is played in a test."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from functools import lru_cache
from types import MappingProxyType

from games.domain.allowances import POWERS, Prices, Talking
from games.domain.languages import spoken

REACTIONS = ("heart", "laugh", "gasp", "tear", "crown")
"""The five reactions, in the order in which they are offered."""

SENTENCES = {
    "private": "While private conversations are open, invite one player or a group of up to {group_size} in all. Each"
    " day you may start or accept {started} conversations, {groups} of them new groups, and write {characters}"
    " characters; a post costs {price} silver, the first one too. If all whom you invite decline that day, you get the"
    " conversation back. Everybody hears that you talk, nobody with whom.",
    "whisper": "While private conversations are open, whisper to one player in the main conversation: {whispers} a day,"
    " up to {whisper_length} characters. Everybody sees that you whisper, not what and not to whom.",
    "nudge": "Nudge a player, once a day each. Everybody sees it.",
    "gift": "Give anybody any whole amount of your silver, at any time, also when you are out. Everybody sees it at"
    " once; only late on a night that silver decides it shows at the reveal.",
    "booth": "While the booth is open, confess under a handle that is dealt anew each day, up to {booth_length}"
    " characters at a time. All players read it; nobody learns whose it is before the season ends.",
    "nest": "When you are out, you read the main conversation and talk with the others who are out.",
    "spy": "{spy} silver, once a day: the last {spy_posts} private posts of somebody still in, not to whom. Nobody is"
    " told. If there are none, that is what you learn.",
    "words": "{words} silver, once a day: {words_more} more characters in private today.",
    "conversation": "{conversation} silver, once a day: {conversation_more} more to start or accept today.",
    "feather": "{feather} silver, one a game: if a vote names you, you stay and the next in the tally goes. Secret and"
    " kept until then. One feather acts a night: the one bought first.",
}
"""By mechanic, with places for the numbers."""


@lru_cache(maxsize=64)
def sentences(talking: Talking, prices: Prices, language: str = "en") -> Mapping[str, str]:
    """The sentence of each mechanic, by its key; of powers, those that are sold. Kept, and the same for all who ask."""
    numbers = {field.name: getattr(part, field.name) for part in (talking, prices) for field in fields(part)}
    said = {key: spoken(language, words).format_map(numbers) for key, words in SENTENCES.items()}
    return MappingProxyType({key: words for key, words in said.items() if key not in POWERS or key in prices.sold})
