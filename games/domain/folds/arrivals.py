"""Arrivals: interviews, late guests, successors."""

from __future__ import annotations

from typing import Any

from games.domain import events as e
from games.domain.folds import Fold
from games.domain.folds.assign import told, with_holder
from games.domain.folds.forgetting import forgotten
from games.domain.replacing import replace
from games.domain.state import GameState
from games.domain.state.arrivals import Arrivals


def _with(state: GameState, **changed: Any) -> GameState:
    arrivals: Arrivals = replace(state.arrivals, **changed)
    return replace(state, arrivals=arrivals)


def questions_asked(state: GameState, event: e.QuestionsAsked) -> GameState:
    return _with(state, asked={**state.arrivals.asked, event.guest: event.questions})


def interview_given(state: GameState, event: e.InterviewGiven) -> GameState:
    return _with(state, interviews={**state.arrivals.interviews, event.seat: event.answers})


def answer_revealed(state: GameState, event: e.AnswerRevealed) -> GameState:
    return _with(state, revealed={**state.arrivals.revealed, event.seat: event.answer})


def door_opened(state: GameState, event: e.DoorOpened) -> GameState:
    return _with(state, late=event.seats)


def late_seated(state: GameState, event: e.LateSeated) -> GameState:
    state = replace(state, days=replace(state.days, total=event.total))
    return _with(state, late=state.arrivals.late - 1)


def holder_replaced(state: GameState, event: e.HolderReplaced) -> GameState:
    absence, seat = state.absence, event.seat
    wills = {other: will for other, will in absence.wills.items() if other != seat}
    leaves = {other: leave for other, leave in absence.leaves.items() if other != seat}
    days = {other: count for other, count in absence.days.items() if other != seat}
    state = replace(state, absence=replace(absence, wills=wills, leaves=leaves, days=days))
    state = _with(forgotten(state, seat), since={**state.arrivals.since, seat: event.at})
    return told(state, event)


def successor_held(state: GameState, event: e.SuccessorHeld) -> GameState:
    return with_holder(state, event)


FOLDS: dict[type[Any], Fold] = {
    e.QuestionsAsked: questions_asked,
    e.InterviewGiven: interview_given,
    e.AnswerRevealed: answer_revealed,
    e.DoorOpened: door_opened,
    e.LateSeated: late_seated,
    e.HolderReplaced: holder_replaced,
    e.SuccessorHeld: successor_held,
}
