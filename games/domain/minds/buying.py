"""What bots buy: by their wants and their fear, never below the purse that they keep."""

from __future__ import annotations

from games.domain.characters import Character
from games.domain.commands.powers import BuyPower
from games.domain.minds.dice import Dice
from games.domain.minds.outlook import Outlook

TALKS, WORDS = 5, 1140
"""With less left for the day than this, conversations and characters, a bot thinks of buying more."""


def buy(character: Character, outlook: Outlook, dice: Dice) -> tuple[BuyPower, ...]:
    """The first power that the bot wants, may have and can use."""
    left = outlook.mine["silver"] - character.temper.purse
    for power in character.temper.wants:
        if power in outlook.view["rules"] and left >= _price(power, outlook) and _useful(power, outlook):
            target = dice.pick(outlook.others, "spied on") if power == "spy" else None
            return (BuyPower(power, target),)
    return ()


def _in_danger(outlook: Outlook) -> bool:
    """Whether the last night had a ballot against this bot, or somebody speaks of voting for it."""
    last = outlook.view["reveals"][-1:]
    named = any(target == outlook.me for night in last for _, target in night["ballots"])
    return named or any(outlook.me in post.get("mentions", ()) and "vote" in post["text"] for post in outlook.lately)


def _price(power: str, outlook: Outlook) -> int:
    """What the power's sentence says that it costs."""
    return int(outlook.view["rules"][power].split()[0])


def _useful(power: str, outlook: Outlook) -> bool:
    powers, budget = outlook.mine["powers"], outlook.mine["budget"]
    if power == "feather":
        return powers["feather"] is None and outlook.tonight != "finals" and _in_danger(outlook)
    if power in powers["today"]:
        return False
    if power == "spy":
        return bool(outlook.others)
    return bool(budget["conversations"] < TALKS if power == "conversation" else budget["characters"] < WORDS)
