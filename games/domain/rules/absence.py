"""Absence: a reminder, then a ballot by one's will, and in the end an empty perch."""

from __future__ import annotations

from typing import Any

from games.domain import absence, rooster, timeline
from games.domain.chance import draw
from games.domain.commands.absence import GoAway, RemindAbsent, StateWill
from games.domain.envelope import Context
from games.domain.events.absence import (
    AbsenceCounted,
    AbsentReminded,
    AwayAnnounced,
    LeaveSpent,
    SeatRetired,
    WillStated,
)
from games.domain.rejections import Reason, Rejection
from games.domain.rules import Asking, Rule, actors
from games.domain.state import GameState, living
from games.domain.state.absence import Leave, Will
from games.domain.story import Story

DEFAULTS = ("none", "draw", "richest")
"""What a will may say for when none of its names fits: no ballot, a recorded draw, or the most published silver."""


def state_will(story: Story, command: StateWill, context: Context) -> Rejection | None:
    """Say whom a stand-in ballot is for; the latest counts."""
    state, ranked = story.state, command.ranked
    if command.default not in DEFAULTS or len(set(ranked)) < len(ranked) or context.actor in ranked:
        return Rejection(Reason.WILL_UNCLEAR)
    if any(seat not in state.seats for seat in ranked):
        return Rejection(Reason.SEAT_UNKNOWN)
    story.tell(WillStated(context.actor, Will(ranked, command.default)))
    return None


def go_away(story: Story, command: GoAway, context: Context) -> Rejection | None:
    """Announce days of absence, at most so many a season; none means to be back."""
    state, seat = story.state, context.actor
    if state.seats[seat].status != "in":
        return Rejection(Reason.SEAT_OUT)
    used = state.absence.leaves.get(seat, Leave(0, 0)).used
    if command.days < 0 or command.days > state.manifest.away_days - used:
        return Rejection(Reason.AWAY_SPENT, limit=state.manifest.away_days - used)
    first = state.day if state.phase not in ("night", "evening") else state.day + 1
    story.tell(AwayAnnounced(seat, Leave(first + command.days - 1, used)))
    return None


def remind(story: Story, command: RemindAbsent, context: Context) -> Rejection | None:
    """Owe a reminder to everybody who has not acted today."""
    state = story.state
    due = next((due for due in absence.reminders(state) if due.task == f"remind.{command.entry}"), None)
    if due is None or (due.day, due.revision) != (command.day, command.revision) or context.now < due.at:
        return Rejection(Reason.NOT_DUE)
    closes = timeline.entry_at(state, command.entry)
    story.tell(AbsentReminded(state.day, command.entry, absence.silent(state), closes))
    return None


def settle(story: Story, context: Context) -> None:
    """At a day's end: count who was absent, and retire the longest absent; two are always left."""
    state = story.state
    for seat, leave in state.absence.leaves.items():
        if leave.until >= state.day and seat in living(state):
            story.tell(LeaveSpent(seat, Leave(leave.until, leave.used + 1)))
    leaves = story.state.absence.leaves
    days = {seat: _days_absent(state, seat) for seat in living(state)}
    story.tell(AbsenceCounted(state.day, {seat: count for seat, count in days.items() if count}, leaves))
    limit = state.manifest.absent_days
    gone = [seat for seat, count in days.items() if count >= limit and not absence.is_away(state, seat)]
    gone.sort(key=lambda seat: (-days[seat], draw(state.seed, "retired", state.day, seat)))
    for seat in gone[: max(0, len(living(state)) - 2)]:
        _retire(story, seat, context)


def _days_absent(state: GameState, seat: str) -> int:
    before = state.absence.days.get(seat, 0)
    if state.seats[seat].kind == "bot" or state.acts.get(seat, 0):
        return 0
    return before if absence.is_away(state, seat) else before + 1


def _retire(story: Story, seat: str, context: Context) -> None:
    state = story.state
    text = rooster.sentence(state, rooster.RETIRED, name=rooster.name_of(state, seat))
    total = min(state.days.total, state.day + len(living(state)) - 2)
    story.tell(SeatRetired(seat, state.day, total, text, context.now))


ACTORS: dict[type[Any], Asking] = {
    StateWill: actors.player,
    GoAway: actors.player,
    RemindAbsent: actors.clock,
}

DECIDES: dict[type[Any], Rule] = {
    StateWill: state_will,
    GoAway: go_away,
    RemindAbsent: remind,
}
