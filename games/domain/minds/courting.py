"""What bots do around noon where not everybody looks: they talk in private, whisper, nudge, react and buy."""

from __future__ import annotations

from typing import Any

from games.domain.characters import Character
from games.domain.commands.powers import BuyPower
from games.domain.commands.private import AddMember, PostInPrivate, StartConversation
from games.domain.commands.talk import NudgePlayer, ToggleReaction
from games.domain.commands.whispers import SendWhisper
from games.domain.minds.buying import buy
from games.domain.minds.dice import Dice
from games.domain.minds.feelings import kindness
from games.domain.minds.outlook import Outlook
from games.domain.minds.talking import Saying, react
from games.domain.minds.wording import line

Wish = AddMember | BuyPower | NudgePlayer | PostInPrivate | Saying | SendWhisper | StartConversation | ToggleReaction

FEW = 2
"""With no more than so many others left there are no circles."""


def court(character: Character, outlook: Outlook, dice: Dice) -> tuple[Wish, ...]:
    """One quiet thing, by the character's habits; nothing when none of them comes up."""
    if not outlook.others or not outlook.private_open:
        return ()
    other = confidant(outlook, dice)
    match _habit(character, dice):
        case "private" if outlook.mine["silver"] > character.temper.purse:
            return _talk(character, outlook, other, dice)
        case "whisper" if outlook.mine["budget"]["whispers"]:
            text = line(outlook, dice, character.lines.whisper, other)
            return (SendWhisper(other, text),) if text else ()
        case "nudge" if other not in outlook.mine["budget"]["nudged"]:
            return (NudgePlayer(other),)
        case "buy":
            return buy(character, outlook, dice)
        case "react":
            return react(outlook, dice)
        case _:
            return ()


def _habit(character: Character, dice: Dice) -> str:
    roll, temper = dice("habit") % 100, character.temper
    for habit in ("private", "whisper", "nudge", "buy", "react"):
        share = int(getattr(temper, habit))
        if roll < share:
            return habit
        roll -= share
    return ""


def confidant(outlook: Outlook, dice: Dice) -> str:
    """Whom to turn to: mostly somebody who was kind, sometimes anybody."""
    if dice.percent("anybody", 40):
        return dice.pick(outlook.others, "confidant")
    liked = kindness(outlook)
    return max(outlook.others, key=lambda seat: (liked[seat], dice(f"confidant {seat}")))


def _talk(character: Character, outlook: Outlook, other: str, dice: Dice) -> tuple[Wish, ...]:
    """Go on with a talk, let somebody in, or begin one; a circle where three make sense."""
    mine = outlook.mine
    going = [
        each for each in mine["conversations"] if each["status"] == "in" and set(each["members"]) & set(outlook.others)
    ]
    small = [each for each in going if _own_pair(each, outlook.me, other)]
    if small and mine["budget"]["groups"] and dice.percent("let in", 20):
        return (AddMember(small[0]["id"], other),)
    pair = next((each for each in going if set(each["members"]) == {outlook.me, other}), None)
    if pair is not None:
        text = line(outlook, dice, character.lines.going, other)
        return (PostInPrivate(pair["id"], text),) if text else ()
    to: tuple[str, ...] = (other,)
    if len(outlook.others) > FEW and mine["budget"]["groups"] and dice.percent("circle", 25):
        rest = [seat for seat in outlook.others if seat != other]
        to = (other, dice.pick(rest, "third"))
    text = line(outlook, dice, character.lines.opener, other)
    known = [{*each["members"], *each["invited"]} for each in mine["conversations"]]
    if text is None or {outlook.me, *to} in known or not mine["budget"]["conversations"]:
        return ()
    return (StartConversation(to, text),)


def _own_pair(conversation: dict[str, Any], me: str, other: str) -> bool:
    """Whether this is a talk of two that the bot has started, and ``other`` is not one of them."""
    members = conversation["members"]
    return conversation["by"] == me and len(members) == 2 and not conversation["invited"] and other not in members
