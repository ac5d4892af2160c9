"""Players without a person: simple motives, lines of their own, and no more knowledge than a seat has."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from games.domain.chance import between, draw, pick, shuffle
from games.domain.commands import CastVote, GiveSilver, PostInMain
from games.domain.state import GameState, fallen, living

Dice = Callable[[str], int]
"""A draw for this bot and this turn, by subject."""

BotWish = PostInMain | CastVote | GiveSilver

MORNING, AFTERNOON, VOTE, RUNOFF, AFTER = 1, 2, 3, 4, 5
"""The turns of a day, in order: two to talk, one for each round of the vote, one after the reveal."""

PHASES = {
    MORNING: ("evening", "talk", "vote", "count", "runoff", "aftermath", "night"),
    AFTERNOON: ("talk", "vote", "count", "runoff", "aftermath", "night"),
    VOTE: ("vote", "count", "runoff", "aftermath", "night"),
    RUNOFF: ("runoff", "count", "aftermath", "night"),
    AFTER: ("aftermath", "night"),
}
"""In which phases a turn may be taken: its own, and later ones when the clock is late."""

AWAKE = 4
"""A bot says its evening line in the first 1/AWAKE of the night before day one."""


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
    motive: Callable[[dict[str, Any], str, Sequence[str], Dice], str]


def _loudness(view: dict[str, Any], seat: str) -> int:
    return sum(1 for post in view["posts"] if post["kind"] == "post" and post["seat"] == seat)


def _grudges(view: dict[str, Any], me: str, seat: str) -> int:
    return sum(1 for night in view["reveals"] for voter, target in night["ballots"] if voter == seat and target == me)


def _silver(view: dict[str, Any], seat: str) -> int:
    return next(int(row["silver"]) for row in view["cast"] if row["seat"] == seat)


def _loudest(view: dict[str, Any], me: str, options: Sequence[str], dice: Dice) -> str:
    return max(options, key=lambda seat: (_loudness(view, seat), dice(seat)))


def _quietest(view: dict[str, Any], me: str, options: Sequence[str], dice: Dice) -> str:
    return min(options, key=lambda seat: (_loudness(view, seat), dice(seat)))


def _rival(view: dict[str, Any], me: str, options: Sequence[str], dice: Dice) -> str:
    return max(options, key=lambda seat: (_grudges(view, me, seat), dice(seat)))


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


def character_for(state: GameState, seat: str) -> Character:
    """A character for a new bot: each once before any comes again, in drawn order."""
    order = shuffle(BY_KEY, state.seed, "characters", 0)
    seated = sum(1 for row in state.seats.values() if row.kind == "bot")
    return BY_KEY[order[seated % len(order)]]


def bio_of(state: GameState, seat: str, character: Character) -> str:
    """What the bot says about itself; not what another bot has said already, while there is a choice."""
    used = {row.bio for row in state.seats.values()}
    fresh = [bio for bio in character.bios if bio not in used]
    return pick(fresh or character.bios, state.seed, "bio", 0, seat)


def turns(state: GameState) -> Iterator[tuple[str, int, datetime]]:
    """Each bot's next turn of the day and when it is due. A turn whose part of the day never comes is skipped."""
    if state.status != "running":
        return
    parts = []
    for turn in PHASES:
        window = _window(state, turn)
        if window is not None:
            parts.append((turn, _players(state, turn), *window))
    for seat in state.order:
        if state.seats[seat].kind != "bot":
            continue
        last = state.turns.get(seat, 0)
        for turn, players, start, length in parts:
            if turn > last and seat in players:
                share = between(50, 900, state.seed, "turn", state.day, f"{seat}.{turn}")
                yield seat, turn, start + length * share / 1000
                break


def _players(state: GameState, turn: int) -> tuple[str, ...]:
    if turn in (VOTE, RUNOFF):
        if state.vote is not None:
            return state.vote.voters
        return fallen(state) if state.tonight == "finals" else living(state)
    return living(state)


def _window(state: GameState, turn: int) -> tuple[datetime, timedelta] | None:
    """From when on, and for how long, this turn may come due today; None when it does not."""
    if turn == RUNOFF and (state.vote is None or not state.vote.runoff):
        return None
    if state.manifest.scheduling == "manual":
        on = state.phase in PHASES[turn]
        return (state.phase_at, timedelta()) if on and state.phase_at is not None else None
    if state.phase == "evening":
        window = _between(state.phase_at, state.dawn.at if state.dawn else None)
        return (window[0], window[1] / AWAKE) if window is not None and turn == MORNING else None
    at = {entry.key: entry.at for entry in state.plan}
    if turn == RUNOFF and state.vote is not None:
        return _between(state.vote.since, at.get("runoff.closes"))
    if turn == VOTE and state.revision and state.vote is not None and not state.vote.runoff:
        return _between(state.vote.since, at.get("vote.closes"))
    if turn in (VOTE, AFTER):
        opens, closes = ("vote.opens", "vote.closes") if turn == VOTE else ("reveal", "day.ends")
        return _between(at.get(opens), at.get(closes))
    day = _between(at.get("day.starts"), at.get("vote.opens"))
    if day is None:
        return None
    start, half = day[0], day[1] / 2
    return (start, half) if turn == MORNING else (start + half, half)


def _between(start: datetime | None, end: datetime | None) -> tuple[datetime, timedelta] | None:
    return (start, end - start) if start is not None and end is not None else None


def ready(state: GameState, seat: str, turn: int, now: datetime) -> bool:
    """Whether this turn may be taken now: still open, its phase on, its time come."""
    if state.phase not in PHASES.get(turn, ()):
        return False
    return any((seat, turn) == (who, which) and at <= now for who, which, at in turns(state))


def dice_of(state: GameState, seat: str, turn: int) -> Dice:
    """The bot's own draws for one turn."""
    return lambda subject: draw(state.seed, f"bot {seat} {turn}", state.day, subject)


def play(character: Character, seen: dict[str, Any], turn: int, dice: Dice) -> tuple[BotWish, ...]:
    """What the bot does in its turn, knowing only what its seat is shown."""
    view, mine = seen["view"], seen["mine"]
    me = mine["seat"]
    others = [row["seat"] for row in view["cast"] if row["status"] == "in" and row["seat"] != me]
    if turn in (VOTE, RUNOFF):
        return _ballot(character, view, me, dice)
    if turn == AFTER:
        return _line(character.after, view, others, dice) if dice("after") % 2 else ()
    if others and mine["silver"] > 5 and dice("gift") % 100 < character.generous:
        friend = min(others, key=lambda seat: dice(f"friend {seat}"))
        return (GiveSilver(friend, 1 + dice("amount") % 5),)
    talks = dice("talk") % 100 < character.chatter
    return _line(character.talk, view, others, dice) if talks else ()


def _line(pool: Sequence[str], view: dict[str, Any], others: Sequence[str], dice: Dice) -> tuple[BotWish, ...]:
    names = {row["seat"]: row["name"] for row in view["cast"]}
    about = names[max(others, key=lambda seat: dice(f"about {seat}"))] if others else "everyone"
    said = {post["text"] for post in view["posts"]}
    lines = (line.replace("{name}", about) for line in sorted(pool, key=dice))
    return tuple(PostInMain(line) for line in lines if line not in said)[:1]


def _ballot(character: Character, view: dict[str, Any], me: str, dice: Dice) -> tuple[BotWish, ...]:
    vote = view["vote"]
    if vote is None or me not in vote["voters"]:
        return ()
    options = [seat for seat in vote["at_risk"] if seat != me]
    if not options:
        return ()
    if vote["kind"] == "finals":
        return (CastVote(min(options, key=lambda seat: (_grudges(view, me, seat), dice(seat)))),)
    return (CastVote(character.motive(view, me, options, dice)),)
