"""Players without a person: who sits where, and when each has its turns. What they do then: ``minds``."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta
from enum import IntEnum
from zoneinfo import ZoneInfo

from games.domain.chance import between, pick, shuffle
from games.domain.characters import BY_KEY, Character
from games.domain.manifest import Manifest, Tempo, settled
from games.domain.standing import names_open
from games.domain.state import GameState, fallen, living
from games.domain.state.bots import ANSWERS


class Part(IntEnum):
    """The turns of a day, in order: three to talk, one for each round or step of the vote, one after the reveal.

    The last is for the conversation after the game.
    """

    MORNING = 1
    NOON = 2
    AFTERNOON = 3
    VOTE = 4
    RUNOFF = 5
    EVENING = 6
    FAREWELL = 7


LATE = ("vote", "count", "runoff", "step", "aftermath", "night")
PHASES: dict[int, tuple[str, ...]] = {
    Part.MORNING: ("evening", "talk", *LATE),
    Part.NOON: ("talk", *LATE),
    Part.AFTERNOON: ("talk", *LATE),
    Part.VOTE: LATE,
    Part.RUNOFF: LATE[1:],
    Part.EVENING: LATE[4:],
    Part.FAREWELL: ("over",),
}
"""In which phases a turn may be taken: its own, and later ones when the clock is late."""

SHARES = {Part.MORNING: (0, 35), Part.NOON: (40, 65), Part.AFTERNOON: (65, 100)}
"""Percent of the hours between the day's start and its vote. At noon private conversations are open at every tempo."""

AWAKE = 4
"""A bot says its evening line in the first 1/AWAKE of the night before day one."""

LULL = timedelta(hours=2)
"""After a game by the wall clock, bots say goodbye within this time; after a fast one within a quarter of a day."""

SLEEPS = (time(0, 15), time(7, 30))
"""By the wall clock nobody answers between these times; the first answers come in the half hour after."""


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
    """Each bot's next turn of the day and when it is due, and its next answer.

    A turn whose part of the day never comes is skipped.
    """
    if state.days.paused_at is not None or not (state.status == "running" or _talks_on(state)):
        return
    bots = [seat for seat in state.order if state.seats[seat].kind == "bot"]
    if not bots:
        return
    parts = [(part, _players(state, part), *window) for part in Part if (window := _window(state, part)) is not None]
    for seat in bots:
        last = state.bots.turns.get(seat, 0)
        for part, players, start, length in parts:
            if part > last and seat in players:
                yield seat, part, _at(state, seat, part, start, length)
                break
        if seat in state.bots.called:
            turn = ANSWERS + state.bots.answers.get(seat, 0)
            yield seat, turn, answered_at(state, seat)


def times(state: GameState) -> Iterator[tuple[str, Part, datetime]]:
    """When each bot has its turns today, those that it has had included."""
    for part in Part:
        window = _window(state, part)
        if window is None or state.status == "lobby":
            continue
        for seat in _players(state, part):
            if state.seats[seat].kind == "bot":
                yield seat, part, _at(state, seat, part, *window)


def _at(state: GameState, seat: str, part: Part, start: datetime, length: timedelta) -> datetime:
    return start + length * between(50, 900, state.seed, "turn", state.day, f"{seat}.{part:d}") / 1000


def _talks_on(state: GameState) -> bool:
    return state.status == "over" and not state.ending.closed


def answered_at(state: GameState, seat: str) -> datetime:
    """When whoever has called this bot is answered: soon, at the pace of its days; at night not before the morning."""
    soonest, latest = pace(state.manifest)
    turn = ANSWERS + state.bots.answers.get(seat, 0)
    at = state.bots.called[seat] + timedelta(
        seconds=between(soonest, latest, state.seed, "answer", state.day, f"{seat}.{turn}")
    )
    if not by_wall_clock(state.manifest):
        return at
    zone = ZoneInfo(state.manifest.zone)
    local = at.astimezone(zone)
    if not SLEEPS[0] <= local.time() < SLEEPS[1]:
        return at
    risen = datetime.combine(local.date(), SLEEPS[1], zone).astimezone(UTC)
    return risen + timedelta(seconds=between(0, 1800, state.seed, "risen", state.day, f"{seat}.{turn}"))


def by_wall_clock(manifest: Manifest) -> bool:
    """Whether this game's days are long ones, in which people come and go."""
    return _tempo(manifest).wall and manifest.scheduling == "timed"


def pace(manifest: Manifest) -> tuple[int, int]:
    """Within how many seconds, at the soonest and at the latest, somebody answers in a game of such days."""
    length = day_length(manifest)
    return max(1, min(40, length // 100)), max(3, min(300, length // 30))


def day_length(manifest: Manifest) -> int:
    """The seconds from a day's start to its end, by its tempo."""
    marks = _tempo(manifest).marks
    return marks[-1].second - marks[0].second


def _tempo(manifest: Manifest) -> Tempo:
    tempo = settled(manifest).timeline
    assert tempo is not None, "a settled manifest has a timeline"
    return tempo


def _players(state: GameState, part: int) -> tuple[str, ...]:
    if part in (Part.VOTE, Part.RUNOFF):
        if state.votes.now is not None:
            return state.votes.now.players if state.votes.now.step else state.votes.now.voters
        return fallen(state) if state.days.tonight == "finals" else living(state)
    return state.order if part in (Part.EVENING, Part.FAREWELL) or names_open(state) else living(state)


def _window(state: GameState, part: int) -> tuple[datetime, timedelta] | None:
    """From when on, and for how long, this turn may come due today; None when it does not."""
    vote = state.votes.now
    if (part == Part.FAREWELL) is not (state.status == "over"):
        return None
    if part == Part.RUNOFF and (vote is None or not (vote.runoff or vote.step)):
        return None
    if part in (Part.VOTE, Part.EVENING) and not state.days.tonight:
        return None
    if state.manifest.scheduling == "manual":
        return _by_hand(state, part)
    if part == Part.FAREWELL:
        quarter = timedelta(seconds=day_length(state.manifest)) / 4
        return (state.phase_at, min(LULL, quarter)) if state.phase_at is not None else None
    if state.phase == "evening":
        night = _between(state.phase_at, state.days.dawn.at if state.days.dawn else None)
        return (night[0], night[1] / AWAKE) if night is not None and part == Part.MORNING else None
    return _by_clock(state, part)


def _by_hand(state: GameState, part: int) -> tuple[datetime, timedelta] | None:
    """Where the host is the clock: at once, as soon as that part of the day is on."""
    waits = part in (Part.NOON, Part.AFTERNOON) and state.phase == "talk"
    if waits and "private.opens" in {entry.key for entry in state.days.plan} - set(state.days.passed):
        return None
    on = state.phase in PHASES[part]
    return (state.phase_at, timedelta()) if on and state.phase_at is not None else None


def _by_clock(state: GameState, part: int) -> tuple[datetime, timedelta] | None:
    vote, at = state.votes.now, {entry.key: entry.at for entry in state.days.plan}
    if part == Part.RUNOFF and vote is not None:
        return _between(vote.since, at.get("runoff.closes"))
    if part == Part.VOTE and state.days.revision and vote is not None and vote.taking and not vote.runoff:
        return _between(vote.since, at.get("vote.closes"))
    if part in (Part.VOTE, Part.EVENING):
        opens, closes = ("vote.opens", "vote.closes") if part == Part.VOTE else ("reveal", "day.ends")
        return _between(at.get(opens), at.get(closes))
    if "main.closes" in at and part == Part.NOON:
        return _between(at.get("private.opens") or at.get("main.closes"), at.get("vote.opens"))
    if "main.closes" in at and part == Part.AFTERNOON:
        return None
    day = _between(at.get("day.starts"), at.get("main.closes") or at.get("vote.opens"))
    if day is None or part not in SHARES:
        return None
    first, last = SHARES[Part(part)]
    return day[0] + day[1] * first / 100, day[1] * (last - first) / 100


def _between(start: datetime | None, end: datetime | None) -> tuple[datetime, timedelta] | None:
    return (start, end - start) if start is not None and end is not None else None


def ready(state: GameState, seat: str, turn: int, now: datetime) -> bool:
    """Whether this turn may be taken now: still open, its phase on, its time come."""
    if turn < ANSWERS and state.phase not in PHASES.get(turn, ()):
        return False
    return any((seat, turn) == (who, which) and at <= now for who, which, at in turns(state))
