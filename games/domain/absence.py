"""Who has been silent today, and when the clock reminds them."""

from __future__ import annotations

from games.domain.decider import Due
from games.domain.state import GameState, living


def is_away(state: GameState, seat: str) -> bool:
    """Whether the seat has announced to be away today."""
    leave = state.absence.leaves.get(seat)
    return leave is not None and leave.until >= state.day


def silent(state: GameState) -> tuple[str, ...]:
    """The people still in who have not acted today and have not said that they would be away."""
    return tuple(
        seat
        for seat in living(state)
        if state.seats[seat].kind == "human" and not state.acts.get(seat, 0) and not is_away(state, seat)
    )


def reminders(state: GameState) -> tuple[Due, ...]:
    """The reminders that the clock still owes today, before each deadline of tonight's vote."""
    vote = state.votes.now
    if state.status != "running" or state.days.paused_at is not None or vote is None or not vote.taking:
        return ()
    key = "runoff.closes" if vote.runoff or vote.step else "vote.closes"
    voters = vote.players if vote.step else vote.voters
    closes = next((entry.at for entry in state.days.plan if entry.key == key), None)
    if closes is None or f"{state.day} {key}" in state.absence.reminded or not set(silent(state)) & set(voters):
        return ()
    lead = (closes - vote.since) * state.manifest.remind_at / 100
    return (Due(f"remind.{key}", state.day, closes - lead, state.days.revision),)
