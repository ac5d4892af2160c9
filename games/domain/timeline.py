"""When things happen: the entries of a day, and what the clock still owes a game.

Wall-clock days are made from local dates and times, so that 09:00 stays 09:00 when the clocks change.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from games.domain import absence, bots
from games.domain.commands.absence import RemindAbsent
from games.domain.commands.bots import TakeBotTurn
from games.domain.commands.days import ReachTimeline
from games.domain.decider import Due
from games.domain.manifest import Manifest, settled
from games.domain.replacing import replace
from games.domain.state import GameState
from games.domain.state.days import Entry
from games.domain.tempos import Tempo

LABELS = {
    "game.starts": "The game starts",
    "main.closes": "The main conversation closes",
    "day.starts": "The day starts",
    "vote.opens": "The vote opens",
    "vote.closes": "The vote closes",
    "runoff.closes": "A second round closes",
    "reveal": "The reveal",
    "day.ends": "The day ends",
    "private.opens": "Private conversations open",
    "private.closes": "Private conversations close",
    "booth.opens": "The confession booth opens",
    "booth.closes": "The confession booth closes",
}
"""How players read an entry's key."""

PUNCTUAL = timedelta(seconds=2)
"""An entry that runs within this of its time counts as on time."""

NIGHTLY = ("vote.opens", "vote.closes", "runoff.closes", "reveal")
"""The entries of a vote."""

FINALS = ("day.starts", "main.closes", "private.opens", "vote.opens", "vote.closes", "reveal")
"""The entries of the last day: its reveal ends the game."""


def tempo_of(manifest: Manifest) -> Tempo:
    """The shape of this game's days."""
    tempo = settled(manifest).timeline
    assert tempo is not None, "a settled manifest has a timeline"
    return tempo


def _local(manifest: Manifest, day: date, second: int) -> datetime:
    clock = time(second // 3600, second // 60 % 60, second % 60)
    return datetime.combine(day, clock, ZoneInfo(manifest.zone)).astimezone(UTC)


def day_entries(manifest: Manifest, due: datetime | None, now: datetime, finals: bool) -> tuple[Entry, ...]:
    """The entries of a day that was due at ``due`` and starts ``now``.

    A wall-clock day that starts after its vote should have opened gets a calendar day more.
    """
    tempo = tempo_of(manifest)
    keys = [mark for mark in tempo.marks if _held(manifest, mark.key, finals)]
    if manifest.scheduling == "manual":
        return tuple(Entry(mark.key, None) for mark in keys)
    start = due if due is not None and now - due <= PUNCTUAL else now
    if not tempo.wall:
        return tuple(Entry(mark.key, start + timedelta(seconds=mark.second)) for mark in keys)
    today = start.astimezone(ZoneInfo(manifest.zone)).date()
    if _local(manifest, today, _second(tempo, "vote.opens")) <= now:
        today += timedelta(days=1)
    found = [Entry(keys[0].key, start)]
    for mark in keys[1:]:
        at, last = _local(manifest, today, mark.second), found[-1].at or start
        found.append(Entry(mark.key, max(at, last + PUNCTUAL)))
    return tuple(found)


def _second(tempo: Tempo, key: str) -> int:
    return next(mark.second for mark in tempo.marks if mark.key == key)


def _held(manifest: Manifest, key: str, finals: bool) -> bool:
    talking = manifest.talking
    if key.startswith("private.") and not (talking.started or talking.whispers):
        return False
    if key.startswith("booth.") and not talking.booth:
        return False
    return not finals or key in FINALS


def next_morning(manifest: Manifest, ended: datetime | None, now: datetime) -> Entry:
    """When the next day starts, after one that should have ended at ``ended`` and does so ``now``.

    A morning that has passed meanwhile still counts while its day fits, that is before its vote opens.
    """
    tempo = tempo_of(manifest)
    if manifest.scheduling == "manual":
        return Entry("day.starts", None)
    if not tempo.wall:
        return Entry("day.starts", max((ended or now) + timedelta(seconds=tempo.night), now + PUNCTUAL))
    planned = _next_nine(manifest, ended or now)
    if planned > now:
        return Entry("day.starts", planned)
    today = now.astimezone(ZoneInfo(manifest.zone)).date()
    morning, vote = (_local(manifest, today, _second(tempo, key)) for key in ("day.starts", "vote.opens"))
    return Entry("day.starts", morning if morning <= now < vote else _next_nine(manifest, now))


def first_morning(manifest: Manifest, now: datetime) -> tuple[Entry, bool]:
    """When day one starts, and whether an evening comes before it."""
    tempo = tempo_of(manifest)
    if manifest.scheduling == "manual":
        return Entry("day.starts", None), False
    if not tempo.wall:
        return Entry("day.starts", now), False
    local = now.astimezone(ZoneInfo(manifest.zone))
    second = local.hour * 3600 + local.minute * 60 + local.second
    if tempo.marks[0].second <= second <= tempo.morning_until:
        return Entry("day.starts", now), False
    return Entry("day.starts", _next_nine(manifest, now)), True


def _next_nine(manifest: Manifest, now: datetime) -> datetime:
    today = now.astimezone(ZoneInfo(manifest.zone)).date()
    morning = tempo_of(manifest).marks[0].second
    at = _local(manifest, today, morning)
    while at <= now:
        today += timedelta(days=1)
        at = _local(manifest, today, morning)
    return at


def moved(entries: tuple[Entry, ...], key: str, at: datetime) -> tuple[Entry, ...]:
    """``entries`` with ``key`` at ``at`` and all after it later by the same."""
    found: list[Entry] = []
    shift = timedelta()
    for entry in entries:
        if entry.key == key and entry.at is not None:
            shift = at - entry.at
        found.append(replace(entry, at=entry.at + shift) if entry.at is not None else entry)
    return tuple(found)


def days_later(manifest: Manifest, at: datetime, days: int) -> datetime:
    """``at`` by so many calendar days later, at the same time of day in the game's zone."""
    local = at.astimezone(ZoneInfo(manifest.zone))
    moved_to = local.replace(tzinfo=None) + timedelta(days=days)
    return moved_to.replace(tzinfo=local.tzinfo).astimezone(UTC)


def later(manifest: Manifest, entry: Entry, days: int, length: timedelta) -> Entry:
    """``entry`` by so many calendar days and by ``length`` later."""
    if entry.at is None:
        return entry
    return replace(entry, at=days_later(manifest, entry.at, days) + length if days else entry.at + length)


def main_is_open(state: GameState) -> bool:
    """Whether the main conversation takes posts: always, but in days that close it after its hour until the next."""
    return "main.closes" not in state.days.passed


def entry_at(state: GameState, key: str) -> datetime | None:
    """When ``key`` of the current day is due; None where the host is the clock."""
    return next((entry.at for entry in state.days.plan if entry.key == key), None)


def is_open(state: GameState, window: str) -> bool:
    """Whether ``window`` ("private", "booth") of the current day has opened and not yet closed."""
    passed = state.days.passed
    return state.status == "running" and f"{window}.opens" in passed and f"{window}.closes" not in passed


def next_entry(state: GameState) -> tuple[int, Entry] | None:
    """What the timeline holds next, and of which day; None when it holds nothing more."""
    if state.status == "lobby":
        return (0, state.days.dawn) if state.days.dawn else None
    if state.status != "running":
        return None
    for entry in state.days.plan:
        if entry.key not in state.days.passed:
            return state.day, entry
    return (state.day + 1, state.days.dawn) if state.days.dawn else None


def is_idle(state: GameState, key: str) -> bool:
    """Whether nothing can happen at this entry any more: its night has no vote, or its vote no second round."""
    if key not in NIGHTLY or state.status != "running":
        return False
    vote = state.votes.now
    if not state.days.tonight:
        return True
    counted = "vote.closes" in state.days.passed
    return key == "runoff.closes" and counted and not (vote and (vote.runoff or vote.step))


def awaited(state: GameState) -> tuple[int, Entry] | None:
    """The next entry at which something can happen, and of which day."""
    due = next_entry(state)
    if due is None or not is_idle(state, due[1].key):
        return due
    left = (each for each in state.days.plan if each.key not in state.days.passed and not is_idle(state, each.key))
    return next(((state.day, each) for each in left), due)


def upcoming(state: GameState) -> tuple[Due, ...]:
    """Everything that the clock owes this game, in order."""
    if state.status not in ("lobby", "running", "over") or state.days.paused_at is not None:
        return ()
    running = state.status == "running"
    dues = [
        Due(entry.key, state.day, entry.at, state.days.revision)
        for entry in state.days.plan
        if entry.at is not None and running and entry.key not in state.days.passed
    ]
    if state.days.dawn is not None and state.days.dawn.at is not None:
        day = 0 if state.status == "lobby" else state.day + 1
        dues.append(Due(state.days.dawn.key, day, state.days.dawn.at, state.days.revision))
    dues += absence.reminders(state)
    for seat, turn, at in bots.turns(state):
        dues.append(Due(f"turn.{seat}.{turn}", state.day, at, state.days.revision))
    return tuple(sorted(dues, key=lambda due: (due.at, due.task.startswith(("turn.", "remind.")))))


def due_command(due: Due) -> ReachTimeline | TakeBotTurn | RemindAbsent:
    """What the clock dispatches for ``due``."""
    if due.task.startswith("turn."):
        _, seat, turn = due.task.split(".")
        return TakeBotTurn(seat, due.day, int(turn))
    if due.task.startswith("remind."):
        return RemindAbsent(due.day, due.task.removeprefix("remind."), due.revision)
    return ReachTimeline(due.day, due.task, due.revision)
