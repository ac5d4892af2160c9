"""Days: they start, their entries come to pass or move, they end."""

from __future__ import annotations

from typing import Any

from games.domain import events as e
from games.domain.folds import Fold
from games.domain.folds.assign import told
from games.domain.replacing import replace
from games.domain.state import GameState
from games.domain.state.bots import Bots
from games.domain.state.days import Days
from games.domain.state.master import Master


def day_started(state: GameState, event: e.DayStarted) -> GameState:
    days = Days(
        total=event.days or state.days.total,
        plan=event.entries,
        passed=("day.starts",),
        tonight=event.vote,
        leaving=event.leaving,
    )
    master = Master((*state.master.played, event.vote))
    return replace(
        state, day=event.day, days=days, master=master, acts={}, bots=Bots(), phase="talk", phase_at=event.at
    )


def timeline_reached(state: GameState, event: e.TimelineReached) -> GameState:
    return replace(state, days=replace(state.days, passed=(*state.days.passed, event.entry)))


def timeline_moved(state: GameState, event: e.TimelineMoved) -> GameState:
    days = replace(state.days, plan=event.entries, dawn=event.dawn, revision=event.revision)
    state = replace(state, days=days)
    if state.votes.now is not None and event.since is not None:
        state = replace(state, votes=replace(state.votes, now=replace(state.votes.now, since=event.since)))
    return state


def day_ended(state: GameState, event: e.DayEnded) -> GameState:
    return replace(state, phase="night", phase_at=event.at, days=replace(state.days, dawn=event.dawn))


def game_paused(state: GameState, event: e.GamePaused) -> GameState:
    return told(replace(state, days=replace(state.days, paused_at=event.at)), event)


def game_resumed(state: GameState, event: e.GameResumed) -> GameState:
    return told(replace(state, days=replace(state.days, paused_at=None)), event)


FOLDS: dict[type[Any], Fold] = {
    e.DayStarted: day_started,
    e.TimelineReached: timeline_reached,
    e.TimelineMoved: timeline_moved,
    e.DayEnded: day_ended,
    e.GamePaused: game_paused,
    e.GameResumed: game_resumed,
}
