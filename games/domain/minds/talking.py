"""What bots say to everybody, unasked: a good morning, a thought, whom they would vote out, what they made of it."""

from __future__ import annotations

from collections.abc import Sequence

from games.domain.characters import Character
from games.domain.commands.nest import PostInNest
from games.domain.commands.silver import GiveSilver
from games.domain.commands.talk import PostInMain, ToggleReaction
from games.domain.minds.choosing import against, friend
from games.domain.minds.dice import Dice
from games.domain.minds.feelings import kindness
from games.domain.minds.outlook import Outlook
from games.domain.minds.wording import line

Saying = PostInMain | PostInNest | ToggleReaction | GiveSilver

MARKET = "second_to_last"
"""The vote in which the second-lowest silver leaves."""

RECENT = 6
"""A bot takes a line up as a reply when it is one of the last so many."""


def speak(
    character: Character, outlook: Outlook, dice: Dice, pool: Sequence[str], about: str | None, often: int = 1
) -> tuple[Saying, ...]:
    """One line for everybody; a mention where it names somebody, a reply where they have just spoken."""
    text = line(outlook, dice, pool, about, often)
    if text is None:
        return ()
    named = (about,) if about is not None and outlook.names[about] in text else ()
    return (PostInMain(text, _just_said(outlook, about) if named else None, named),)


def _just_said(outlook: Outlook, about: str | None) -> int | None:
    lines = [post["n"] for post in outlook.spoken[-RECENT:] if post["seat"] == about]
    return int(lines[-1]) if lines else None


def somebody(outlook: Outlook, dice: Dice) -> str | None:
    """Whom a bot speaks of: often whoever has spoken lately, otherwise anybody still in."""
    spoke = [post["seat"] for post in outlook.lately[-10:] if post["seat"] in outlook.others]
    if spoke and dice.percent("take up", 60):
        return str(dice.pick(sorted(set(spoke)), "about"))
    return dice.pick(outlook.others, "about") if outlook.others else None


def morning(character: Character, outlook: Outlook, dice: Dice) -> tuple[Saying, ...]:
    """The first turn of a day: last words on Finals day, otherwise a good morning, or a thought as on evenings."""
    if outlook.tonight == "finals":
        rival = outlook.others[0] if outlook.others else None
        return speak(character, outlook, dice, character.lines.last, rival)
    if not dice.percent("talk", character.temper.chatter):
        return ()
    greets = not outlook.first_evening and dice.percent("morning", 70)
    pool = character.lines.morning if greets else character.lines.talk
    return speak(character, outlook, dice, pool, somebody(outlook, dice))


def afternoon(character: Character, outlook: Outlook, dice: Dice) -> tuple[Saying, ...]:
    """The hours before the vote: silver where it may save, a name where one is ripe, otherwise a thought."""
    if outlook.tonight == MARKET:
        dealt = _market(outlook, dice)
        if dealt:
            return dealt
    if outlook.others and outlook.mine["silver"] > 5 and dice.percent("gift", character.temper.generous):
        return (GiveSilver(friend(outlook, outlook.others, dice), 1 + dice("amount") % 5),)
    if not dice.percent("talk", character.temper.chatter):
        return ()
    ballots = outlook.tonight not in ("", "finals", MARKET, "shield", "executioner")
    if ballots and outlook.others and dice.percent("names", 40):
        target = against(character, outlook, outlook.others, dice)
        return speak(character, outlook, dice, character.lines.vote, target)
    return speak(character, outlook, dice, character.lines.talk, somebody(outlook, dice), often=2)


def _market(outlook: Outlook, dice: Dice) -> tuple[Saying, ...]:
    """The second-lowest slips below the lowest by a gift, and friends help out a friend who stands there."""
    ranks = sorted(outlook.living, key=lambda seat: outlook.silver[seat])
    if len(ranks) < 3:
        return ()
    poorest, doomed, owned = ranks[0], ranks[1], outlook.mine["silver"]
    if outlook.me == doomed:
        gap = owned - outlook.silver[poorest] + 1
        richest = ranks[-1]
        return (GiveSilver(richest, gap),) if 0 < gap <= owned and dice.percent("slip", 60) else ()
    if kindness(outlook)[doomed] > 1 and owned > 10 and outlook.me != poorest:
        gap = outlook.silver[ranks[2]] - outlook.silver[doomed] + 1
        return (GiveSilver(doomed, gap),) if gap < owned // 2 and dice.percent("help", 50) else ()
    return ()


def evening(character: Character, outlook: Outlook, dice: Dice) -> tuple[Saying, ...]:
    """After the reveal: a line, or a reaction to what somebody has said about it."""
    if outlook.out:
        return nest(character, outlook, dice)
    if dice.percent("after", character.temper.chatter - 10):
        return speak(character, outlook, dice, character.lines.after, somebody(outlook, dice))
    return react(outlook, dice)


def nest(character: Character, outlook: Outlook, dice: Dice) -> tuple[Saying, ...]:
    """What a bot that is out says to the others who are."""
    about = dice.pick(outlook.living, "seen from above") if outlook.living else None
    text = line(outlook, dice, character.lines.nest, about)
    return (PostInNest(text),) if text is not None and dice.percent("nest", character.temper.chatter // 2 + 20) else ()


def farewell(character: Character, outlook: Outlook, dice: Dice) -> tuple[Saying, ...]:
    """When all is over: a word to the winner, or to the flock."""
    winner = outlook.view["finale"]["winner"] if outlook.view["finale"] else None
    return speak(character, outlook, dice, character.lines.farewell, winner if winner != outlook.me else None)


def react(outlook: Outlook, dice: Dice) -> tuple[Saying, ...]:
    """A heart or a crown for a friend, for others whatever fits their line."""
    posts = [post for post in outlook.spoken[-8:] if post["seat"] != outlook.me]
    if not posts or not outlook.has_private:
        return ()
    post = max(posts, key=lambda each: dice(f"post {each['n']}"))
    liked = kindness(outlook).get(post["seat"], 0)
    kinds = ("heart", "crown") if liked > 1 else ("gasp", "tear") if liked < 0 else ("laugh", "gasp", "heart")
    kind = dice.pick(kinds, "kind")
    already = outlook.me in outlook.view["reactions"].get(str(post["n"]), {}).get(kind, ())
    return () if already else (ToggleReaction(post["n"], kind),)
