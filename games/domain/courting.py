"""What bots do where not everybody looks: they talk in private, whisper, nudge, react and buy."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from games.domain.characters import Character, Dice
from games.domain.commands.nest import PostInNest
from games.domain.commands.powers import BuyPower
from games.domain.commands.private import (
    AcceptInvitation,
    AddMember,
    DeclineInvitation,
    PostInPrivate,
    StartConversation,
)
from games.domain.commands.talk import NudgePlayer, ToggleReaction
from games.domain.commands.whispers import SendWhisper
from games.domain.confidences import HABITS, NEST, PRIVATE, WHISPERS
from games.domain.sentences import REACTIONS

Wish = (
    AcceptInvitation
    | AddMember
    | BuyPower
    | DeclineInvitation
    | NudgePlayer
    | PostInNest
    | PostInPrivate
    | SendWhisper
    | StartConversation
    | ToggleReaction
)

THRIFT = 8
"""With less silver than this a bot buys nothing and starts no conversation."""


def court(
    character: Character, view: dict[str, Any], mine: dict[str, Any], others: Sequence[str], dice: Dice
) -> tuple[Wish, ...]:
    """What the bot does in private this turn; nothing when it would rather speak up."""
    passed = view["clock"]["passed"]
    if not others or "private.opens" not in passed or "private.closes" in passed:
        return ()
    invited = [each for each in mine["conversations"] if each["status"] == "invited"]
    if invited:
        alone = not set(invited[0]["members"]) & set(others)
        return _answer(character, mine, invited[0]["id"], alone, dice)
    friend, rich = min(others, key=lambda seat: dice(f"court {seat}")), mine["silver"] >= THRIFT
    match _habit(character, dice):
        case "talk" if rich:
            return _talk(character, mine, others, friend, dice)
        case "whisper" if mine["budget"]["whispers"]:
            return (SendWhisper(friend, min(WHISPERS, key=dice)),)
        case "nudge" if friend not in mine["budget"]["nudged"]:
            return (NudgePlayer(friend),)
        case "buy" if rich:
            return _buy(mine, friend, dice)
        case "react":
            return _react(view, mine, dice)
        case _:
            return ()


def _habit(character: Character, dice: Dice) -> str:
    roll = dice("court") % 100
    for habit, share in HABITS[character.key].items():
        if roll < share:
            return habit
        roll -= share
    return ""


def _answer(character: Character, mine: dict[str, Any], conversation: str, alone: bool, dice: Dice) -> tuple[Wish, ...]:
    if alone or dice("accept") % 100 >= character.chatter or not mine["budget"]["conversations"]:
        return (DeclineInvitation(conversation),)
    if mine["silver"] < THRIFT:
        return (AcceptInvitation(conversation),)
    return AcceptInvitation(conversation), PostInPrivate(conversation, _line(character, mine, dice))


def _talk(
    character: Character, mine: dict[str, Any], others: Sequence[str], friend: str, dice: Dice
) -> tuple[Wish, ...]:
    """Go on with a conversation that has somebody in it, or start one; now and then with two at once."""
    going = [each["id"] for each in mine["conversations"] if set(each["members"]) & set(others)]
    small = [each["id"] for each in mine["conversations"] if each["id"] in going and _small(each, mine["seat"], friend)]
    if small and mine["budget"]["groups"] and dice("let in") % 4 == 0:
        return (AddMember(min(small, key=dice), friend),)
    if going and dice("go on") % 2:
        return (PostInPrivate(min(going, key=dice), _line(character, mine, dice)),)
    known = [{*each["members"], *each["invited"]} - {mine["seat"]} for each in mine["conversations"]]
    to = [friend]
    if dice("group") % 4 == 0 and mine["budget"]["groups"]:
        to += [seat for seat in others if seat != friend][:1]
    if set(to) in known or not mine["budget"]["conversations"]:
        return ()
    return (StartConversation(tuple(to), _line(character, mine, dice)),)


def _small(conversation: dict[str, Any], me: str, friend: str) -> bool:
    """Whether this is a talk of two that the bot has started, and ``friend`` is not one of them."""
    members = conversation["members"]
    return conversation["by"] == me and len(members) == 2 and not conversation["invited"] and friend not in members


def _line(character: Character, mine: dict[str, Any], dice: Dice) -> str:
    said = {post["text"] for posts in mine["said"].values() for post in posts if post["seat"] == mine["seat"]}
    pool = PRIVATE[character.key]
    return min([line for line in pool if line not in said] or pool, key=dice)


def _buy(mine: dict[str, Any], friend: str, dice: Dice) -> tuple[Wish, ...]:
    """A feather when there is silver for it, more room when little is left, otherwise a spy."""
    powers, budget = mine["powers"], mine["budget"]
    if mine["silver"] >= 40 and powers["feather"] is None:
        return (BuyPower("feather"),)
    if budget["conversations"] < 2 and "conversation" not in powers["today"]:
        return (BuyPower("conversation"),)
    if budget["characters"] < 200 and "words" not in powers["today"]:
        return (BuyPower("words"),)
    return (BuyPower("spy", friend),) if "spy" not in powers["today"] else ()


def _react(view: dict[str, Any], mine: dict[str, Any], dice: Dice) -> tuple[Wish, ...]:
    posts = [post["n"] for post in view["posts"][-10:] if post["kind"] == "post" and post["seat"] != mine["seat"]]
    return (ToggleReaction(min(posts, key=lambda n: dice(f"post {n}")), min(REACTIONS, key=dice)),) if posts else ()


def nest(mine: dict[str, Any], dice: Dice) -> tuple[Wish, ...]:
    """What a bot that is out says to the others who are."""
    said = {post["text"] for post in mine["nest"].get("posts", ())}
    lines = [line for line in sorted(NEST, key=dice) if line not in said]
    return (PostInNest(lines[0]),) if lines and dice("nest") % 3 == 0 else ()
