"""Which bots look awake, so that who is online does not tell bots from people. Derived, never stored.

A bot is there around its turns, from when it reads what it has been told until a while after it has answered, and
now and then without doing anything, as people are. In a fast game, where everybody sits at the table, it is there
most of the time; by the wall clock it sleeps at night.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from games.domain import bots
from games.domain.chance import between, draw
from games.domain.pace import by_wall_clock, day_length
from games.domain.state import GameState

BEFORE, AFTER = (20, 150), (40, 600)
"""By the wall clock: how many seconds a bot is there before a turn, and after it."""

LOOKS = (60, 540)
"""How many seconds a look without a word lasts, by the wall clock."""

HOUR_THIRD = 1200
"""By the wall clock a bot looks in within one of so many seconds, or not ..."""

LOOKS_IN, SITS = 18, 85
"""... in so many percent of them; in a fast game it sits there so many percent of the time."""

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def awake(state: GameState, now: datetime) -> tuple[str, ...]:
    """The seats of bots that look online at ``now``, by arrival."""
    seats = [seat for seat in state.order if state.seats[seat].kind == "bot"]
    if not seats or state.status not in ("lobby", "running", "over"):
        return ()
    if not by_wall_clock(state.manifest):
        return tuple(seat for seat in seats if seat in state.bots.called or _sits(state, seat, now))
    busy = _busy(state, now)
    return tuple(
        seat
        for seat in seats
        if seat in busy or _answering(state, seat, now) or (_by_day(state, now) and _looks(state, seat, now))
    )


def _sits(state: GameState, seat: str, now: datetime) -> bool:
    """At the table, but for one of the breaks that people take."""
    length = max(20, day_length(state.manifest) // 8)
    return draw(state.seed, "sits", _slot(state, seat, now, length)[0], seat) % 100 < SITS


def _looks(state: GameState, seat: str, now: datetime) -> bool:
    """Just looking: some minutes within a third of an hour, in some of them."""
    slot, second = _slot(state, seat, now, HOUR_THIRD)
    if draw(state.seed, "looks in", slot, seat) % 100 >= LOOKS_IN:
        return False
    stays = between(*LOOKS, state.seed, "look", slot, seat)
    comes = between(0, HOUR_THIRD - stays, state.seed, "comes", slot, seat)
    return comes <= second < comes + stays


def _slot(state: GameState, seat: str, now: datetime, length: int) -> tuple[int, int]:
    """The number of the stretch of time that it is, and the seconds into it; each bot's begin at a time of its own."""
    seconds = int((now - EPOCH).total_seconds()) + draw(state.seed, "own time", 0, seat) % length
    return seconds // length, seconds % length


def _busy(state: GameState, now: datetime) -> set[str]:
    """Those who are about to have a turn of the day, or have had one just now."""
    found = set()
    for seat, part, at in bots.times(state):
        before = between(*BEFORE, state.seed, "before", state.day, f"{seat}.{part}")
        after = between(*AFTER, state.seed, "after", state.day, f"{seat}.{part}")
        if at - timedelta(seconds=before) <= now <= at + timedelta(seconds=after):
            found.add(seat)
    return found


def _answering(state: GameState, seat: str, now: datetime) -> bool:
    """Somebody waits for its answer and it has seen that, or it has spoken up only just now."""
    if seat in state.bots.called:
        since, at = state.bots.called[seat], bots.answered_at(state, seat)
        return now >= max(since + (at - since) / 3, at - timedelta(seconds=BEFORE[1]))
    spoke = next((post for post in reversed(state.talk.posts) if post.kind == "post" and post.seat == seat), None)
    latest = [spoke.at] if spoke is not None else []
    latest += [post.at for post in state.private.lately.get(seat, ())[-1:]]
    after = timedelta(
        seconds=between(*AFTER, state.seed, "lingers", state.day, f"{seat}.{state.bots.answers.get(seat, 0)}")
    )
    return any(at <= now <= at + after for at in latest)


def _by_day(state: GameState, now: datetime) -> bool:
    local = now.astimezone(ZoneInfo(state.manifest.zone)).time()
    return not bots.SLEEPS[0] <= local < bots.SLEEPS[1]
