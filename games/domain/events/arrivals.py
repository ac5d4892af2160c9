"""Who was asked what at the door, came late, or took a seat over."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from games.domain.state.arrivals import Answer

__all__ = [
    "AnswerRevealed",
    "ArrivalsEvent",
    "DoorOpened",
    "HolderReplaced",
    "InterviewGiven",
    "LateSeated",
    "QuestionsAsked",
    "SuccessorHeld",
]


@dataclass(frozen=True, slots=True)
class QuestionsAsked:
    """Nobody: the questions of a guest's interview, by key."""

    name: ClassVar[str] = "questions.asked"
    schema: ClassVar[int] = 1
    guest: str
    questions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class InterviewGiven:
    """Nobody: all answers of a seat's interview."""

    name: ClassVar[str] = "interview.given"
    schema: ClassVar[int] = 1
    seat: str
    answers: tuple[Answer, ...]


@dataclass(frozen=True, slots=True)
class AnswerRevealed:
    """Everybody: one answer of somebody who has arrived."""

    name: ClassVar[str] = "answer.revealed"
    schema: ClassVar[int] = 1
    seat: str
    answer: Answer


@dataclass(frozen=True, slots=True)
class DoorOpened:
    """Everybody: so many more may come in today."""

    name: ClassVar[str] = "door.opened"
    schema: ClassVar[int] = 1
    seats: int


@dataclass(frozen=True, slots=True)
class LateSeated:
    """Everybody: somebody has come in on day one; the game now has ``total`` days."""

    name: ClassVar[str] = "late.seated"
    schema: ClassVar[int] = 1
    seat: str
    total: int


@dataclass(frozen=True, slots=True)
class HolderReplaced:
    """Everybody: somebody else is behind a bird now; not who, nor whether it is a person."""

    name: ClassVar[str] = "holder.replaced"
    schema: ClassVar[int] = 1
    seat: str
    text: str
    at: datetime


@dataclass(frozen=True, slots=True)
class SuccessorHeld:
    """Nobody: who it is. What was only for the predecessor is gone."""

    name: ClassVar[str] = "successor.held"
    schema: ClassVar[int] = 1
    seat: str
    real_name: str
    kind: str
    character: str
    credential: str | None
    account: str | None


ArrivalsEvent = (
    QuestionsAsked | InterviewGiven | AnswerRevealed | DoorOpened | LateSeated | HolderReplaced | SuccessorHeld
)
