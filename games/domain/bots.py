"""Players without a person: simple motives, lines of their own, and no more knowledge than a seat has."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from typing import Any

from games.domain import courting
from games.domain.chance import between, draw, pick, shuffle
from games.domain.characters import BY_KEY, Character, Dice, grudges
from games.domain.commands.silver import GiveSilver
from games.domain.commands.talk import PostInMain
from games.domain.commands.votes import CastVote, MakePick
from games.domain.standing import names_open
from games.domain.state import GameState, fallen, living

BotWish = PostInMain | CastVote | MakePick | GiveSilver | courting.Wish

MORNING, AFTERNOON, VOTE, RUNOFF, AFTER = 1, 2, 3, 4, 5
"""The turns of a day, in order: two to talk, one for each round or step of the vote, one after the reveal."""

PHASES = {
    MORNING: ("evening", "talk", "vote", "count", "runoff", "step", "aftermath", "night"),
    AFTERNOON: ("talk", "vote", "count", "runoff", "step", "aftermath", "night"),
    VOTE: ("vote", "count", "runoff", "step", "aftermath", "night"),
    RUNOFF: ("runoff", "step", "count", "aftermath", "night"),
    AFTER: ("aftermath", "night"),
}
"""In which phases a turn may be taken: its own, and later ones when the clock is late."""

AWAKE = 4
"""A bot says its evening line in the first 1/AWAKE of the night before day one."""


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
    if state.status != "running" or state.days.paused_at is not None:
        return
    parts = []
    for turn in PHASES:
        window = _window(state, turn)
        if window is not None:
            parts.append((turn, _players(state, turn), *window))
    for seat in state.order:
        if state.seats[seat].kind != "bot":
            continue
        last = state.bots.turns.get(seat, 0)
        for turn, players, start, length in parts:
            if turn > last and seat in players:
                share = between(50, 900, state.seed, "turn", state.day, f"{seat}.{turn}")
                yield seat, turn, start + length * share / 1000
                break


def _players(state: GameState, turn: int) -> tuple[str, ...]:
    if turn in (VOTE, RUNOFF):
        if state.votes.now is not None:
            return state.votes.now.players if state.votes.now.step else state.votes.now.voters
        return fallen(state) if state.days.tonight == "finals" else living(state)
    return state.order if turn == AFTER or names_open(state) else living(state)


def _window(state: GameState, turn: int) -> tuple[datetime, timedelta] | None:
    """From when on, and for how long, this turn may come due today; None when it does not."""
    vote = state.votes.now
    if turn == RUNOFF and (vote is None or not (vote.runoff or vote.step)):
        return None
    if turn in (VOTE, AFTER) and not state.days.tonight:
        return None
    if state.manifest.scheduling == "manual":
        on = state.phase in PHASES[turn]
        return (state.phase_at, timedelta()) if on and state.phase_at is not None else None
    if state.phase == "evening":
        window = _between(state.phase_at, state.days.dawn.at if state.days.dawn else None)
        return (window[0], window[1] / AWAKE) if window is not None and turn == MORNING else None
    at = {entry.key: entry.at for entry in state.days.plan}
    if turn == RUNOFF and vote is not None:
        return _between(vote.since, at.get("runoff.closes"))
    if turn == VOTE and state.days.revision and vote is not None and vote.taking and not vote.runoff:
        return _between(vote.since, at.get("vote.closes"))
    if turn in (VOTE, AFTER):
        opens, closes = ("vote.opens", "vote.closes") if turn == VOTE else ("reveal", "day.ends")
        return _between(at.get(opens), at.get(closes))
    day = _between(at.get("day.starts"), at.get("main.closes") or at.get("vote.opens"))
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
    out = [row["seat"] for row in view["cast"] if row["status"] == "out"]
    if turn in (VOTE, RUNOFF):
        return _ballot(character, view, me, dice)
    if turn == AFTER and me in out:
        return courting.nest(mine, dice)
    if turn == AFTER:
        return _line(character.after, view, others, dice) if dice("after") % 2 else ()
    quietly = courting.court(character, view, mine, others, dice) if turn == AFTERNOON else ()
    if quietly:
        return quietly
    if others and mine["silver"] > 5 and dice("gift") % 100 < character.generous:
        friend = min(others, key=lambda seat: dice(f"friend {seat}"))
        return (GiveSilver(friend, 1 + dice("amount") % 5),)
    talks = dice("talk") % 100 < character.chatter
    return _line(character.talk, view, others, dice) if talks else ()


def _line(pool: Sequence[str], view: dict[str, Any], others: Sequence[str], dice: Dice) -> tuple[BotWish, ...]:
    names = {row["seat"]: row["name"] for row in view["cast"]}
    about = max(others, key=lambda seat: dice(f"about {seat}")) if others else None
    name = names[about] if about else "everyone"
    said = {post["text"] for post in view["posts"]}
    for pattern in sorted(pool, key=dice):
        line = pattern.replace("{name}", name)
        if line not in said:
            named = (about,) if about and line != pattern else ()
            return (PostInMain(line, _answered(view, about) if named else None, named),)
    return ()


def _answered(view: dict[str, Any], about: str | None) -> int | None:
    """The last line of whom the bot speaks about, if it is a recent one."""
    lines = [post["n"] for post in view["posts"][-6:] if post["kind"] == "post" and post["seat"] == about]
    return lines[-1] if lines else None


def _ballot(character: Character, view: dict[str, Any], me: str, dice: Dice) -> tuple[BotWish, ...]:
    vote = view["vote"]
    if vote is None or me not in vote["voters"]:
        return ()
    options = [seat for seat in vote["choices"] if seat != me]
    if not options:
        return ()
    if vote["asks"] in ("winner", "save", "elect"):
        return (CastVote(_friend(options, view, me, dice)),)
    target = character.motive(view, me, options, dice)
    if vote["asks"] == "pick":
        return (MakePick(target),)
    others = [seat for seat in options if seat != target]
    return (CastVote(target, _friend(others, view, me, dice) if vote["trusts"] and others else None),)


def _friend(options: Sequence[str], view: dict[str, Any], me: str, dice: Dice) -> str:
    """Whoever has voted least for this bot so far."""
    return min(options, key=lambda seat: (grudges(view, me, seat), dice(seat)))
