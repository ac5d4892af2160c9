"""How bots answer whoever speaks to them: in private, by whisper, or before everybody, to what was said."""

from __future__ import annotations

from typing import Any

from games.domain.characters import Character
from games.domain.commands.private import AcceptInvitation, DeclineInvitation, PostInPrivate
from games.domain.commands.talk import NudgePlayer, PostInMain
from games.domain.commands.whispers import SendWhisper
from games.domain.minds.dice import Dice
from games.domain.minds.feelings import gift
from games.domain.minds.hearing import heard_as
from games.domain.minds.outlook import Outlook
from games.domain.minds.wording import line

Answer = AcceptInvitation | DeclineInvitation | NudgePlayer | PostInMain | PostInPrivate | SendWhisper

AT_ONCE = 2
"""How many of those who have spoken to it a bot answers in one turn."""

A_DAY = 4
"""How many lines a bot has for one private conversation, for each day of the season so far."""

BACK = 25
"""A bot takes up what was said to it among the last so many lines of the main conversation."""

STARVING = 2
"""With less silver than this a bot keeps its beak shut where talk costs."""


def answers(character: Character, outlook: Outlook, dice: Dice) -> tuple[Answer, ...]:
    """What the bot says to those who wait for it; the closer the talk, the sooner."""
    found = [
        *_invitations(character, outlook, dice),
        *_private(character, outlook, dice),
        *_whispers(character, outlook, dice),
        *_main(character, outlook, dice),
        *_gifts(character, outlook, dice),
        *_nudged(outlook, dice),
    ]
    return tuple(wish for each in found[:AT_ONCE] for wish in each)


def _worded(character: Character, outlook: Outlook, dice: Dice, text: str, to: str, close: bool) -> str | None:
    """A line that fits what was said, else one that fits anything."""
    pools = [getattr(character.lines, heard_as(text))] if heard_as(text) else []
    for pool in (*pools, character.lines.going if close else character.lines.reply):
        found = line(outlook, dice, pool, to)
        if found is not None:
            return found
    return None


def _invitations(character: Character, outlook: Outlook, dice: Dice) -> list[tuple[Answer, ...]]:
    waiting = [each for each in outlook.mine["conversations"] if each["status"] == "invited"]
    if not outlook.private_open or outlook.out:
        return []
    found: list[tuple[Answer, ...]] = []
    for each in waiting[:1]:
        welcome = dice.always(f"join {each['id']}") % 100 < character.temper.joins
        if not welcome or not set(each["members"]) & set(outlook.others) or not outlook.mine["budget"]["conversations"]:
            found.append((DeclineInvitation(each["id"]),))
            continue
        text = _worded(character, outlook, dice, "pact?", each["by"], close=True)
        says = text is not None and outlook.mine["silver"] > STARVING
        found.append((AcceptInvitation(each["id"]), *((PostInPrivate(each["id"], text),) if says and text else ())))
    return found


def _private(character: Character, outlook: Outlook, dice: Dice) -> list[tuple[Answer, ...]]:
    """In each talk whose last word is somebody else's: always to a question, mostly otherwise."""
    if not outlook.private_open or outlook.out or outlook.mine["silver"] <= STARVING:
        return []
    found: list[tuple[Answer, ...]] = []
    for each in outlook.mine["conversations"]:
        posts = outlook.mine["said"].get(each["id"], ())
        if each["status"] != "in" or not posts or posts[-1]["seat"] not in outlook.others:
            continue
        last, two = posts[-1], len(each["members"]) == 2
        own = sum(1 for post in posts if post["seat"] == outlook.me)
        share = 100 if two and "?" in last["text"] else 75 if two else 45
        if own >= A_DAY * max(1, outlook.day) or dice.always(f"answer {last['id']}") % 100 >= share:
            continue
        text = _worded(character, outlook, dice, last["text"], last["seat"], close=True)
        if text is not None and len(text) <= outlook.mine["budget"]["characters"]:
            found.append((PostInPrivate(each["id"], text, None if two else last["id"]),))
    return found


def _whispers(character: Character, outlook: Outlook, dice: Dice) -> list[tuple[Answer, ...]]:
    if not outlook.private_open or outlook.out or not outlook.mine["budget"]["whispers"]:
        return []
    found: list[tuple[Answer, ...]] = []
    for other, rows in outlook.mine["whispers"].items():
        if other not in outlook.others or not rows or rows[-1]["seat"] != other:
            continue
        if dice.always(f"answer whisper {rows[-1]['n']}") % 100 < (100 if "?" in rows[-1]["text"] else 70):
            text = _worded(character, outlook, dice, rows[-1]["text"], other, close=True)
            if text is not None and len(text) <= 140:
                found.append((SendWhisper(other, text),))
    return found


def _main(character: Character, outlook: Outlook, dice: Dice) -> list[tuple[Answer, ...]]:
    """To the newest line of each who has mentioned this bot, or replied to it, and has no answer yet."""
    if outlook.out and outlook.view["game"]["status"] == "running":
        return []
    own = {post["n"] for post in outlook.spoken if post["seat"] == outlook.me}
    answered = {post.get("reply_to") for post in outlook.spoken if post["seat"] == outlook.me}
    newest: dict[str, dict[str, Any]] = {}
    for post in outlook.spoken[-BACK:]:
        if post["seat"] != outlook.me and (_mentions(post, outlook.me) or post.get("reply_to") in own):
            newest[post["seat"]] = post
    found: list[tuple[Answer, ...]] = []
    for seat, post in newest.items():
        if post["n"] in answered or dice.always(f"answer line {post['n']}") % 100 >= _share(outlook, post, seat):
            continue
        text = _worded(character, outlook, dice, post["text"], seat, close=False)
        if text is not None:
            found.append((PostInMain(text, post["n"]),))
    return found


def _mentions(post: dict[str, Any], me: str) -> bool:
    return me in post.get("mentions", ())


def _share(outlook: Outlook, post: dict[str, Any], seat: str) -> int:
    """In how many of a hundred cases a line gets its answer: talk back and forth dies down by itself."""
    theirs = {each["n"] for each in outlook.lately if each["seat"] == seat}
    already = sum(1 for each in outlook.lately if each["seat"] == outlook.me and each.get("reply_to") in theirs)
    if _mentions(post, outlook.me):
        return 100 if already < 2 else 60
    return 50 if already == 0 else 25


def _gifts(character: Character, outlook: Outlook, dice: Dice) -> list[tuple[Answer, ...]]:
    """Thanks for silver, once a gift."""
    if outlook.out:
        return []
    answered = {post.get("reply_to") for post in outlook.spoken if post["seat"] == outlook.me}
    given = [post for post in outlook.view["posts"][-15:] if gift(outlook, post) and post["n"] not in answered]
    if not given or dice.always(f"thanks {given[-1]['n']}") % 100 >= character.temper.chatter:
        return []
    text = line(outlook, dice, character.lines.thanks, given[-1]["seat"])
    return [(PostInMain(text, given[-1]["n"]),)] if text else []


def _nudged(outlook: Outlook, dice: Dice) -> list[tuple[Answer, ...]]:
    """Now and then a nudge for a nudge."""
    if outlook.out or not outlook.has_private:
        return []
    name = outlook.names[outlook.me]
    by = [
        post for post in outlook.view["posts"][-10:] if post["kind"] == "nudge" and post["text"].endswith(f" {name}.")
    ]
    back = [
        post for post in by if post["seat"] in outlook.others and post["seat"] not in outlook.mine["budget"]["nudged"]
    ]
    found: list[tuple[Answer, ...]] = []
    found += [(NudgePlayer(post["seat"]),) for post in back if dice.always(f"nudge {post['n']}") % 100 < 40]
    return found[:1]
