"""How a bot fills a ballot, picks, saves, trusts and crowns: by weights of its character and what it has seen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from games.domain.characters import Character
from games.domain.commands.nest import PostInNest
from games.domain.commands.votes import CastVote, MakePick
from games.domain.minds.dice import Dice
from games.domain.minds.feelings import grudges, kindness, partner
from games.domain.minds.jury import crown
from games.domain.minds.outlook import Outlook
from games.domain.minds.schooling import pupil

Choice = CastVote | MakePick | PostInNest

KINDLY = ("save", "elect")
"""What a ballot may ask that is meant well."""


def ballot(character: Character, outlook: Outlook, dice: Dice) -> tuple[Choice, ...]:
    """The ballot or pick that this bot owes now, if it owes one."""
    vote, me = outlook.view["vote"], outlook.me
    if vote is None or me not in vote["voters"]:
        return ()
    options = [seat for seat in vote["choices"] if seat != me]
    if not options:
        return ()
    if vote["asks"] == "winner":
        return crown(outlook, options, dice)
    if vote["asks"] in KINDLY:
        return (CastVote(friend(outlook, options, dice)),)
    if vote["asks"] == "pick":
        return (MakePick(against(character, outlook, options, dice)),)
    if not vote["trusts"] or len(options) < 2:
        return (CastVote(against(character, outlook, options, dice)),)
    return (_trusting(character, outlook, options, dice),)


def against(character: Character, outlook: Outlook, options: Sequence[str], dice: Dice) -> str:
    """Whom the bot would rather see leave: the highest score; its word protects whom it has given it to."""
    spared = pupil(outlook)
    open_to_it = [seat for seat in options if seat != spared] or list(options)
    ally = partner(outlook)
    if ally in open_to_it and len(open_to_it) > 1 and dice.percent("faithful", character.temper.faithful):
        open_to_it.remove(ally)
    scores = _scores(character, outlook, open_to_it, dice)
    return max(open_to_it, key=lambda seat: (scores[seat], seat))


def _trusting(character: Character, outlook: Outlook, options: Sequence[str], dice: Dice) -> CastVote:
    """Two names: whoever keeps faith trusts its partner, whoever does not names a partner to leave instead."""
    ally = partner(outlook)
    if ally is None or ally not in options:
        trusted = friend(outlook, options, dice)
        rest = [seat for seat in options if seat != trusted]
        return CastVote(against(character, outlook, rest, dice), trusted)
    rest = [seat for seat in options if seat != ally]
    if dice.percent("faithful", character.temper.faithful):
        return CastVote(against(character, outlook, rest, dice), ally)
    return CastVote(ally, friend(outlook, rest, dice))


def _scores(character: Character, outlook: Outlook, options: Sequence[str], dice: Dice) -> Mapping[str, int]:
    temper, liked = character.temper, kindness(outlook)
    rich, loud, named = _places(outlook.silver, options), _places(_said(outlook), options), _named(outlook)
    return {
        seat: temper.envy * rich[seat]
        + temper.noise * loud[seat]
        + temper.grudge * min(100, 50 * grudges(outlook, seat))
        + temper.herd * min(100, 40 * named.get(seat, 0))
        - temper.warmth * min(100, max(0, 40 + 10 * liked[seat]))
        + temper.whim * (dice(f"whim {seat}") % 100)
        for seat in options
    }


def _places(counts: Mapping[str, int], options: Sequence[str]) -> dict[str, int]:
    """From 0 to 100, by how many of the others each of ``options`` is above."""
    most = max(1, len(options) - 1)
    return {
        seat: 100 * sum(1 for other in options if counts.get(other, 0) < counts.get(seat, 0)) // most
        for seat in options
    }


def _said(outlook: Outlook) -> dict[str, int]:
    counts: dict[str, int] = {}
    for post in outlook.spoken:
        counts[post["seat"]] = counts.get(post["seat"], 0) + 1
    return counts


def _named(outlook: Outlook) -> dict[str, int]:
    """How often each was named of late by others who spoke of the vote."""
    counts: dict[str, int] = {}
    for post in outlook.lately:
        if post["seat"] != outlook.me and "vote" in post["text"].lower():
            for seat in post.get("mentions", ()):
                counts[seat] = counts.get(seat, 0) + 1
    return counts


def friend(outlook: Outlook, options: Sequence[str], dice: Dice) -> str:
    """Whoever was kindest to this bot."""
    liked = kindness(outlook)
    return max(options, key=lambda seat: (liked[seat], dice(f"friend {seat}")))
