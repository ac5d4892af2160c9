"""Arrivals, as everybody sees them: one answer of each, and whether the door is open."""

from __future__ import annotations

from typing import Any

from games.domain import events as e
from games.domain.interview import QUESTIONS
from games.domain.sights import Knowing, Section, everybody, nobody
from games.domain.standing import door_open
from games.domain.state import GameState

AUDIENCES: dict[type[Any], Knowing] = {
    e.QuestionsAsked: nobody,
    e.InterviewGiven: nobody,
    e.AnswerRevealed: everybody,
    e.DoorOpened: everybody,
    e.LateSeated: everybody,
    e.HolderReplaced: everybody,
    e.SuccessorHeld: nobody,
}


def _interviews(state: GameState) -> list[dict[str, Any]]:
    shown = state.arrivals.revealed
    return [
        {"seat": seat, "question": QUESTIONS[shown[seat].question][0], "answer": shown[seat].text}
        for seat in state.order
        if seat in shown
    ]


def _door(state: GameState) -> int:
    """How many may still come in late."""
    return state.arrivals.late if door_open(state) else 0


SECTIONS: dict[str, Section] = {"interviews": _interviews, "door": _door}
