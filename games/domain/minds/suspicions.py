"""What bots make of destinies and masks, knowing only what their seat is shown."""

from __future__ import annotations

from collections.abc import Sequence

from games.domain.characters import Character
from games.domain.commands.destinies import Accuse
from games.domain.commands.guesses import GuessIdentity, GuessRole
from games.domain.commands.silver import GiveSilver
from games.domain.commands.talk import PostInMain
from games.domain.destinies import SUSPECTS
from games.domain.languages import spoken
from games.domain.minds.dice import Dice
from games.domain.minds.outlook import Outlook

Suspicion = Accuse | GuessRole | GuessIdentity
Devotion = GiveSilver | PostInMain

HINTS = {
    "fanatic": (
        "Somebody has to be first. Why not somebody with style?",
        "I would not even mind if it were me.",
        "Vote for whom you like. I am easy to spell.",
    ),
    "decoy": (
        "I would make a splendid mole, if you think about it.",
        "I know nothing about the gold. Nothing at all.",
        "If somebody here is a fanatic, they would behave exactly like me.",
    ),
    "mole": (
        "Gold is heavy, if you ask me. Do we need quite so much of it?",
        "Nobody has ever slept better on a bigger pot of gold.",
        "Let us not be greedy about the gold. It would still be a fine game without.",
    ),
}
"""What a bot lets slip: fanatic and decoy because they gain by it, the mole because nobody can hide everything."""

FREE = 40
"""A role guess costs nothing: so many percent more often than an accusation a bot makes one."""

TELLING = ("mole", "fanatic", "gold", "be first", "maulwurf", "fanatiker")
"""Words that make others prick up their ears."""

NAMES, SELDOM = 4, 6
"""With fewer real names in the game bots guess none, and otherwise each in only a part of its readiness."""

PATIENCE = 1
"""A detective looks on for so many days before it accuses."""


def wishes(character: Character, outlook: Outlook, dice: Dice) -> tuple[Suspicion, ...]:
    """What the bot would do in secret about destinies and masks in this turn."""
    everybody = [seat for seat in outlook.names if seat != outlook.me]
    return (
        *_accusation(character, outlook, everybody, dice),
        *_role(character, outlook, everybody, dice),
        *_names(character, outlook, dice),
    )


def _suspect(outlook: Outlook, everybody: Sequence[str], dice: Dice) -> tuple[str, str]:
    """The first to have left may well have wanted it; whoever talks of moles may be one; else anybody."""
    first = outlook.view["reveals"][0]["out"][0] if outlook.view["reveals"] else outlook.me
    if first != outlook.me and dice.percent("first out", 30):
        return first, "fanatic"
    telling = {post["seat"] for post in outlook.spoken if any(word in post["text"].lower() for word in TELLING)}
    heard = [seat for seat in everybody if seat in telling]
    whom = dice.pick(heard if heard and dice.percent("telling", 40) else everybody, "suspect")
    return whom, SUSPECTS[dice("role") % len(SUSPECTS)]


def _accusation(character: Character, outlook: Outlook, everybody: Sequence[str], dice: Dice) -> tuple[Suspicion, ...]:
    destiny = outlook.mine["destiny"]
    detective = destiny is not None and destiny["key"] == "detective"
    if not detective or outlook.mine["accusation"] or outlook.day <= PATIENCE or not everybody or outlook.out:
        return ()
    ready = dice.percent("accuse", character.temper.suspects)
    return (Accuse(*_suspect(outlook, everybody, dice)),) if ready else ()


def _role(character: Character, outlook: Outlook, everybody: Sequence[str], dice: Dice) -> tuple[Suspicion, ...]:
    if not outlook.view["guesses"]["roles"] or outlook.mine["role_guess"] or not everybody:
        return ()
    ready = dice.percent("guess", character.temper.suspects + FREE)
    return (GuessRole(*_suspect(outlook, everybody, dice)),) if ready else ()


def _names(character: Character, outlook: Outlook, dice: Dice) -> tuple[Suspicion, ...]:
    """Seldom, and never where few names make a guess a certainty: a bot has nothing to go by."""
    names = outlook.view["guesses"]["names"] or ()
    if len(names) < NAMES or not dice.percent("name", character.temper.names // SELDOM):
        return ()
    return tuple(
        GuessIdentity(seat, names[dice(f"name of {seat}") % len(names)])
        for seat in outlook.others
        if seat not in outlook.mine["identity_guesses"]
    )


def devoted(character: Character, outlook: Outlook, dice: Dice) -> tuple[Devotion, ...]:
    """What the bot does for its own destiny: a penitent gives silver away, others drop a hint not heard yet."""
    destiny = outlook.mine["destiny"]["key"] if outlook.mine["destiny"] else ""
    devoted = dice.percent("devotion", character.temper.devoted)
    if outlook.out or not devoted or outlook.view["game"]["status"] != "running":
        return ()
    if destiny == "self_hate" and outlook.mine["silver"] > 1 and outlook.others:
        return (GiveSilver(dice.pick(outlook.others, "heir"), 1 + dice("alms") % min(9, outlook.mine["silver"])),)
    said = {post["text"] for post in outlook.spoken}
    hints = (spoken(outlook.language, hint) for hint in HINTS.get(destiny, ()))
    return tuple(PostInMain(hint) for hint in hints if hint not in said)[:1]
