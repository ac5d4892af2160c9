"""The characters that bots play: a motive for the vote, and lines of their own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

Dice = Callable[[str], int]
"""A draw for one bot in one turn, by subject."""

Motive = Callable[[dict[str, Any], str, Sequence[str], Dice], str]
"""From the public view, one's own seat, whom one may choose and the dice: whom to vote out."""


@dataclass(frozen=True, slots=True)
class Character:
    """A way to play. ``talk`` is said in the day, ``after`` a reveal; {name} is somebody still in.

    ``chatter`` and ``generous`` are percent of the turns in which the bot talks, or gives silver instead.
    """

    key: str
    title: str
    bios: tuple[str, ...]
    talk: tuple[str, ...]
    after: tuple[str, ...]
    chatter: int
    generous: int
    motive: Motive


def _loudness(view: dict[str, Any], seat: str) -> int:
    return sum(1 for post in view["posts"] if post["kind"] == "post" and post["seat"] == seat)


KIND = ("shield", "executioner")
"""Votes in which a name on a ballot is meant well."""


def grudges(view: dict[str, Any], me: str, seat: str) -> int:
    nights = (night for night in view["reveals"] if night["kind"] not in KIND)
    return sum(1 for night in nights for voter, target in night["ballots"] if voter == seat and target == me)


def _silver(view: dict[str, Any], seat: str) -> int:
    return next(int(row["silver"]) for row in view["cast"] if row["seat"] == seat)


def _loudest(view: dict[str, Any], me: str, options: Sequence[str], dice: Dice) -> str:
    return max(options, key=lambda seat: (_loudness(view, seat), dice(seat)))


def _quietest(view: dict[str, Any], me: str, options: Sequence[str], dice: Dice) -> str:
    return min(options, key=lambda seat: (_loudness(view, seat), dice(seat)))


def _rival(view: dict[str, Any], me: str, options: Sequence[str], dice: Dice) -> str:
    return max(options, key=lambda seat: (grudges(view, me, seat), dice(seat)))


def _richest(view: dict[str, Any], me: str, options: Sequence[str], dice: Dice) -> str:
    return max(options, key=lambda seat: (_silver(view, seat), dice(seat)))


def _whim(view: dict[str, Any], me: str, options: Sequence[str], dice: Dice) -> str:
    return max(options, key=dice)


CHARACTERS: tuple[Character, ...] = (
    Character(
        key="gossip",
        title="the gossip",
        bios=(
            "I heard it from a very reliable bird. I am the very reliable bird.",
            "If you have nothing nice to say, perch next to me.",
            "I never repeat a rumour, so listen carefully the first time.",
        ),
        talk=(
            "Has anyone else noticed how quiet {name} has become? I notice quiet.",
            "I am not saying anything about {name}. I am only saying it loudly.",
            "Two of you have a pact. One of you told me. Guess which.",
            "{name}, somebody asked about you. I said only good things. Mostly.",
            "What happens on the bar stays on the bar, until I get bored.",
            "I would vote for somebody who says nothing. Silence has feathers.",
        ),
        after=(
            "Well. I would love to know who talked. It was not me, for once.",
            "I saw that coming, and I told three of you.",
            "{name}, you owe me an explanation and possibly a worm.",
        ),
        chatter=95,
        generous=5,
        motive=_quietest,
    ),
    Character(
        key="loyalist",
        title="the loyalist",
        bios=(
            "I remember who shared their grain with me. I remember who did not.",
            "One flock, one word. I keep mine.",
            "Loyal to a fault, and I have been told which fault.",
        ),
        talk=(
            "I keep my word. {name}, you have it today.",
            "Whoever votes for me hears from me. Whoever does not has a friend.",
            "{name} has been straight with me. That counts for something.",
            "I would rather leave honest than stay crooked. I would rather stay, though.",
            "We said we would look out for each other. I meant it.",
        ),
        after=(
            "I read every ballot. Thank you to those who kept their word.",
            "Noted. I do not forget and I do not shout.",
            "{name}, we are still good.",
        ),
        chatter=70,
        generous=15,
        motive=_rival,
    ),
    Character(
        key="schemer",
        title="the schemer",
        bios=(
            "I play chess. You are all lovely pieces.",
            "Plans within plans within a nest.",
            "I count silver, votes and exits, in that order.",
        ),
        talk=(
            "Let us be practical: who here has the most silver, and why is it not us?",
            "{name}, we should agree on something before the vote does it for us.",
            "Nobody wins this by being liked. Well, somebody might. Watch {name}.",
            "I have done the arithmetic. Some of you should be nervous.",
            "If we all vote alike, it is nobody's fault. Think about it.",
        ),
        after=(
            "As planned. Or close enough that I will claim it.",
            "One fewer to convince.",
            "{name}, that leaves you and me in an interesting place.",
        ),
        chatter=65,
        generous=8,
        motive=_richest,
    ),
    Character(
        key="sleeper",
        title="the sleeper",
        bios=(
            "Wake me when it is over.",
            "I am not asleep, I am listening with my eyes closed.",
            "Somebody has to be the calm one. It is tiring.",
        ),
        talk=(
            "Mm. Is it the vote already?",
            "You all talk so much. It is like rain. I like rain.",
            "{name}, could you think a little more quietly?",
            "I have opinions. They are resting.",
        ),
        after=(
            "Somebody left? I felt the bar move.",
            "Goodnight, then.",
            "That was loud. I approve of the result, I think.",
        ),
        chatter=30,
        generous=3,
        motive=_loudest,
    ),
    Character(
        key="peacock",
        title="the show-off",
        bios=(
            "Please, no photographs. Very well, one.",
            "I came for the gold and stayed for the mirror.",
            "Some birds sing. I am the song.",
        ),
        talk=(
            "Good day to all, and to my reflection in particular.",
            "{name}, you look well. Not this well, but well.",
            "If I ever leave, lower the lights and play something slow.",
            "I voted for beauty once. It was my own name, they did not allow it.",
            "Who is winning? It is hard to see from up here.",
        ),
        after=(
            "A dreadful evening, beautifully lit.",
            "I shall wear something dark in their honour.",
            "{name}, do not cry. It ruins the plumage.",
        ),
        chatter=75,
        generous=6,
        motive=_whim,
    ),
)

BY_KEY = {character.key: character for character in CHARACTERS}
