"""Absence: wills, leaves, reminders, stand-in ballots, retirements."""

from __future__ import annotations

from typing import Any

from games.domain import events as e
from games.domain.folds import Fold
from games.domain.folds.assign import acted, told, with_seat
from games.domain.replacing import replace
from games.domain.state import GameState
from games.domain.state.absence import Retirement
from games.domain.state.votes import Ballot


def will_stated(state: GameState, event: e.WillStated) -> GameState:
    wills = {**state.absence.wills, event.seat: event.will}
    return replace(state, absence=replace(state.absence, wills=wills), acts=acted(state, event.seat))


def away_announced(state: GameState, event: e.AwayAnnounced) -> GameState:
    leaves = {**state.absence.leaves, event.seat: event.leave}
    return replace(state, absence=replace(state.absence, leaves=leaves), acts=acted(state, event.seat))


def leave_spent(state: GameState, event: e.LeaveSpent) -> GameState:
    leaves = {**state.absence.leaves, event.seat: event.leave}
    return replace(state, absence=replace(state.absence, leaves=leaves))


def absent_reminded(state: GameState, event: e.AbsentReminded) -> GameState:
    mark = f"{event.day} {event.entry}"
    return replace(state, absence=replace(state.absence, reminded=(*state.absence.reminded, mark)))


def stand_in_voted(state: GameState, event: e.StandInVoted) -> GameState:
    ballot = Ballot(event.vote, event.target, event.trust)
    if state.votes.now is not None and state.votes.now.step:
        return replace(state, votes=replace(state.votes, picks={**state.votes.picks, event.voter: ballot}))
    return replace(state, votes=replace(state.votes, ballots={**state.votes.ballots, event.voter: ballot}))


def absence_counted(state: GameState, event: e.AbsenceCounted) -> GameState:
    return replace(state, absence=replace(state.absence, days=event.days, leaves=event.leaves, reminded=()))


def seat_retired(state: GameState, event: e.SeatRetired) -> GameState:
    state = with_seat(state, replace(state.seats[event.seat], status="out", out_day=event.day))
    retired = (*state.absence.retired, Retirement(event.seat, event.day))
    state = replace(state, absence=replace(state.absence, retired=retired))
    state = replace(state, days=replace(state.days, total=event.total))
    return told(state, event)


FOLDS: dict[type[Any], Fold] = {
    e.WillStated: will_stated,
    e.AwayAnnounced: away_announced,
    e.LeaveSpent: leave_spent,
    e.AbsentReminded: absent_reminded,
    e.StandInVoted: stand_in_voted,
    e.AbsenceCounted: absence_counted,
    e.SeatRetired: seat_retired,
}
