"""Players without a person: when each has its turns and answers. What they do then: ``minds``."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from games.domain.bot_hours import PHASES, Part, window
from games.domain.chance import between
from games.domain.pace import by_wall_clock, pace
from games.domain.standing import names_open
from games.domain.state import GameState, fallen, living
from games.domain.state.bots import ANSWERS

SLEEPS = (time(0, 15), time(7, 30))
"""By the wall clock nobody answers between these times; the first answers come in the half hour after."""


def turns(state: GameState) -> Iterator[tuple[str, int, datetime]]:
    """Each bot's next turn of the day and when it is due, and its next answer.

    A turn whose part of the day never comes is skipped.
    """
    if state.days.paused_at is not None or not (state.status == "running" or _talks_on(state)):
        return
    bots = [seat for seat in state.order if state.seats[seat].kind == "bot"]
    if not bots:
        return
    parts = [(part, _players(state, part), *on) for part in Part if (on := window(state, part)) is not None]
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
        on = window(state, part)
        if on is None or state.status == "lobby":
            continue
        for seat in _players(state, part):
            if state.seats[seat].kind == "bot":
                yield seat, part, _at(state, seat, part, *on)


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


def _players(state: GameState, part: int) -> tuple[str, ...]:
    if part in (Part.VOTE, Part.RUNOFF):
        if state.votes.now is not None:
            return state.votes.now.players if state.votes.now.step else state.votes.now.voters
        return fallen(state) if state.days.tonight == "finals" else living(state)
    return state.order if part in (Part.EVENING, Part.FAREWELL) or names_open(state) else living(state)


def ready(state: GameState, seat: str, turn: int, now: datetime) -> bool:
    """Whether this turn may be taken now: still open, its phase on, its time come."""
    if turn < ANSWERS and state.phase not in PHASES.get(turn, ()):
        return False
    return any((seat, turn) == (who, which) and at <= now for who, which, at in turns(state))
