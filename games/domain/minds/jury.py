"""A juror: whom to crown, and the reason that is given for it."""

from __future__ import annotations

from collections.abc import Sequence

from games.domain.commands.nest import PostInNest
from games.domain.commands.votes import CastVote
from games.domain.languages import spoken
from games.domain.minds.dice import Dice
from games.domain.minds.feelings import gifts, grudges, kindness
from games.domain.minds.outlook import Outlook

REASONS = {
    "gift": (
        "{name} shared silver with me when it counted. I share my vote.",
        "My vote is {name}'s. A gift is a gift, and I was hungry that day.",
        "{name}, for the silver. I can be bought once, and it was nicely done.",
    ),
    "talked": (
        "{name} talked with me when nobody else did. That is my reason.",
        "I choose {name}: we had an understanding, and I liked the company.",
        "{name} took the time for a quiet word. I take mine now.",
    ),
    "spared": (
        "{name} was good to me and never said so. I noticed.",
        "{name} stood by me when it was cheaper not to. My vote for that.",
        "For {name}. I looked through the ballots, and they look better than most.",
    ),
    "grace": (
        "Neither did me a favour. {name} did me less of the other thing.",
        "{name}, then. It was close, and I sat far away.",
        "I vote for {name}. One of them sent me up here more politely.",
    ),
}
"""By what the chosen one has done for the juror; ``{name}`` is theirs."""


def verdict(outlook: Outlook, options: Sequence[str], dice: Dice) -> tuple[str, str]:
    """Whom this juror crowns, and the key of the reason."""
    liked, given = kindness(outlook), gifts(outlook)
    chosen = max(options, key=lambda seat: (liked[seat], dice(f"crown {seat}")))
    if liked[chosen] <= 0:
        return chosen, "grace"
    if given.get(chosen, 0) and not grudges(outlook, chosen):
        return chosen, "gift"
    heard = (post["seat"] for posts in outlook.mine["said"].values() for post in posts)
    return chosen, "talked" if chosen in set(heard) else "spared"


def crown(outlook: Outlook, options: Sequence[str], dice: Dice) -> tuple[CastVote | PostInNest, ...]:
    """The vote of a juror, with a word about it to the others in the nest."""
    chosen, why = verdict(outlook, options, dice)
    pattern = dice.pick(REASONS[why], "reason")
    text = spoken(outlook.language, pattern).replace("{name}", outlook.names[chosen])
    said = {post["text"] for post in outlook.mine["nest"].get("posts", ())}
    return (CastVote(chosen), *(() if text in said else (PostInNest(text),)))
