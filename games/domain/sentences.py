"""What players read about talk and powers: each sentence says this game's own numbers, and is played in a test."""

from __future__ import annotations

from functools import lru_cache

from games.domain.allowances import POWERS, Prices, Talking

REACTIONS = ("heart", "laugh", "gasp", "tear", "crown")
"""The five reactions, in the order in which they are offered."""

WINDOW = "While private conversations are open"


@lru_cache(maxsize=64)
def sentences(talking: Talking, prices: Prices) -> dict[str, str]:
    """The sentence of each mechanic, by its key; of powers, those that are sold."""
    found = {
        "private": (
            f"{WINDOW}, invite one player or a group of up to {talking.group_size} in all. Each day you may start or"
            f" accept {talking.started} conversations, {talking.groups} of them new groups, and write"
            f" {talking.characters} characters; a post costs {talking.price} silver, the first one too. If all"
            " whom you invite decline that day, you get the conversation back. Everybody hears that you talk, nobody"
            " with whom."
        ),
        "whisper": (
            f"{WINDOW}, whisper to one player in the main conversation: {talking.whispers} a day, up to"
            f" {talking.whisper_length} characters. Everybody sees that you whisper, not what and not to whom."
        ),
        "nudge": "Nudge a player, once a day each. Everybody sees it.",
        "gift": (
            "Give anybody any whole amount of your silver, at any time, also when you are out. Everybody sees it at"
            " once; only late on a night that silver decides it shows at the reveal."
        ),
        "booth": (
            f"While the booth is open, confess under a handle that is dealt anew each day, up to"
            f" {talking.booth_length} characters at a time. All players read it; nobody learns whose it is before the"
            " season ends."
        ),
        "nest": "When you are out, you read the main conversation and talk with the others who are out.",
        "spy": (
            f"{prices.spy} silver, once a day: the last {prices.spy_posts} private posts of somebody still in, not to"
            " whom."
            " Nobody is told. If there are none, that is what you learn."
        ),
        "words": f"{prices.words} silver, once a day: {prices.words_more} more characters in private today.",
        "conversation": (
            f"{prices.conversation} silver, once a day: {prices.conversation_more} more to start or accept today."
        ),
        "feather": (
            f"{prices.feather} silver, one a game: if a vote names you, you stay and the next in the tally goes."
            " Secret and kept until then. One feather acts a night: the one bought first."
        ),
    }
    return {key: words for key, words in found.items() if key not in POWERS or key in prices.sold}
