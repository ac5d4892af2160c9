"""What bots make of destinies and masks: moods by character, knowing only what their seat is shown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from games.domain.characters import Dice
from games.domain.commands.destinies import Accuse
from games.domain.commands.guesses import GuessIdentity, GuessRole
from games.domain.commands.silver import GiveSilver
from games.domain.commands.talk import PostInMain
from games.domain.destinies import SUSPECTS

Suspicion = Accuse | GuessRole | GuessIdentity
Devotion = GiveSilver | PostInMain


@dataclass(frozen=True, slots=True)
class Mood:
    """How readily a bot suspects (percent of turns), names somebody behind a mask, and plays its destiny."""

    suspects: int
    names: int
    devoted: int


MOODS: dict[str, Mood] = {
    "gossip": Mood(suspects=80, names=90, devoted=40),
    "loyalist": Mood(suspects=30, names=40, devoted=60),
    "schemer": Mood(suspects=60, names=80, devoted=80),
    "sleeper": Mood(suspects=15, names=20, devoted=20),
    "peacock": Mood(suspects=40, names=60, devoted=50),
}
PLAIN = Mood(suspects=40, names=50, devoted=40)
"""The mood of a character without one of its own."""

HINTS = {
    "fanatic": ("Somebody has to be first. Why not somebody with style?", "I would not even mind if it were me."),
    "decoy": ("I would make a splendid mole, if you think about it.", "I know nothing about the gold. Nothing at all."),
}
"""What a bot lets slip when its destiny gains by it."""

PATIENCE = 1
"""A detective looks on for so many days before it accuses."""


def wishes(character: str, seen: dict[str, Any], dice: Dice) -> tuple[Suspicion, ...]:
    """What the bot would do in secret about destinies and masks in this turn."""
    view, mine = seen["view"], seen["mine"]
    mood = MOODS.get(character, PLAIN)
    others = [row["seat"] for row in view["cast"] if row["seat"] != mine["seat"]]
    return (
        *_accusation(mood, view, mine, others, dice),
        *_role(mood, view, mine, others, dice),
        *_names(mood, view, mine, dice),
    )


def _suspect(others: Sequence[str], dice: Dice) -> tuple[str, str]:
    return max(others, key=lambda seat: dice(f"suspect {seat}")), SUSPECTS[dice("role") % len(SUSPECTS)]


def _accusation(
    mood: Mood, view: dict[str, Any], mine: dict[str, Any], others: Sequence[str], dice: Dice
) -> tuple[Suspicion, ...]:
    detective = mine["destiny"] is not None and mine["destiny"]["key"] == "detective"
    if not detective or mine["accusation"] or view["game"]["day"] <= PATIENCE or not others:
        return ()
    return (Accuse(*_suspect(others, dice)),) if dice("accuse") % 100 < mood.suspects else ()


def _role(
    mood: Mood, view: dict[str, Any], mine: dict[str, Any], others: Sequence[str], dice: Dice
) -> tuple[Suspicion, ...]:
    if not view["guesses"]["roles"] or mine["role_guess"] or not others:
        return ()
    return (GuessRole(*_suspect(others, dice)),) if dice("guess") % 100 < mood.suspects else ()


def _names(mood: Mood, view: dict[str, Any], mine: dict[str, Any], dice: Dice) -> tuple[Suspicion, ...]:
    names = view["guesses"]["names"]
    if not names or dice("name") % 100 >= mood.names:
        return ()
    finalists = [row["seat"] for row in view["cast"] if row["status"] == "in" and row["seat"] != mine["seat"]]
    return tuple(
        GuessIdentity(seat, names[dice(f"name of {seat}") % len(names)])
        for seat in finalists
        if seat not in mine["identity_guesses"]
    )


def devoted(character: str, seen: dict[str, Any], dice: Dice) -> tuple[Devotion, ...]:
    """What the bot does for its own destiny: a penitent gives silver away, others drop a hint not heard yet."""
    view, mine = seen["view"], seen["mine"]
    mood = MOODS.get(character, PLAIN)
    destiny = mine["destiny"]["key"] if mine["destiny"] else ""
    living = [row["seat"] for row in view["cast"] if row["status"] == "in"]
    if mine["seat"] not in living or dice("devotion") % 100 >= mood.devoted or view["game"]["status"] != "running":
        return ()
    if destiny == "self_hate" and mine["silver"] > 1 and len(living) > 1:
        friend = max((seat for seat in living if seat != mine["seat"]), key=lambda seat: dice(f"heir {seat}"))
        return (GiveSilver(friend, 1 + dice("alms") % min(9, mine["silver"])),)
    said = {post["text"] for post in view["posts"]}
    return tuple(PostInMain(hint) for hint in HINTS.get(destiny, ()) if hint not in said)[:1]
