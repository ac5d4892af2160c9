"""Arrivals: an interview at the door, late guests on day one, successors."""

from __future__ import annotations

from typing import Any

from games.domain import casting, rooster
from games.domain.chance import pick
from games.domain.commands.arrivals import AdmitLate, ReplaceByBot, ReplaceHolder
from games.domain.envelope import Context
from games.domain.events import SilverMoved
from games.domain.events.arrivals import (
    AnswerRevealed,
    DoorOpened,
    HolderReplaced,
    InterviewGiven,
    LateSeated,
    QuestionsAsked,
    SuccessorHeld,
)
from games.domain.interview import QUESTIONS, asked
from games.domain.rejections import Reason, Rejection
from games.domain.rules import Asking, Rule, actors, nights, silver
from games.domain.rules.wording import cleaned
from games.domain.standing import day_one
from games.domain.state import GameState
from games.domain.state.arrivals import Answer
from games.domain.story import Story


def ask_questions(story: Story, guest: str) -> None:
    """Three questions for a guest, the same ones at every deal."""
    state = story.state
    if guest not in state.arrivals.asked:
        story.tell(QuestionsAsked(guest, asked(state.seed, guest, state.manifest.questions)))


def unanswered(state: GameState, answers: tuple[str, ...]) -> Rejection | None:
    """Whether the answers can be taken: one to each question, or none at all."""
    limit = state.manifest.answer_length
    if any(len(answer) > limit for answer in answers):
        return Rejection(Reason.ANSWER_TOO_LONG, limit=limit)
    whole = len(answers) == state.manifest.questions and all(answers)
    return None if whole or not answers else Rejection(Reason.INTERVIEW_UNFINISHED)


def interview(story: Story, seat: str, guest: str, answers: tuple[str, ...]) -> None:
    """Keep the answers, and show everybody one of them."""
    questions = story.state.arrivals.asked.get(guest, ())
    given = tuple(Answer(question, text) for question, text in zip(questions, answers, strict=False))
    if not given:
        return
    story.tell(InterviewGiven(seat, given))
    story.tell(AnswerRevealed(seat, pick(given, story.state.seed, "revealed answer", 0, seat)))


def interview_bot(story: Story, seat: str) -> None:
    """What a bot says at the door."""
    questions = asked(story.state.seed, f"bot {seat}", story.state.manifest.questions)
    given = tuple(Answer(question, rooster.word(story.state, QUESTIONS[question][1])) for question in questions)
    if given:
        story.tell(InterviewGiven(seat, given), AnswerRevealed(seat, given[0]))


def admit(story: Story, command: AdmitLate, context: Context) -> Rejection | None:
    """Open the door for so many more, on day one."""
    state = story.state
    if state.status != "running" or not day_one(state):
        return Rejection(Reason.DOOR_SHUT)
    if not 1 <= command.seats <= state.manifest.max_seats - len(state.order):
        return Rejection(Reason.GAME_FULL)
    if not _nights_suffice(state, len(state.order) + command.seats):
        return Rejection(Reason.GAME_FULL)
    story.tell(DoorOpened(command.seats))
    return None


def _nights_suffice(state: GameState, seated: int) -> bool:
    """Whether so many can still leave until two are left, with what is announced for tonight."""
    total = nights.how_many(seated, state.manifest)
    tonight = state.days.leaving if state.day == 1 else nights.how_many_leave(seated, total, 1)
    return seated - tonight - 2 <= (total - 2) * state.manifest.longest_night


def seat_late(story: Story, seat: str) -> None:
    """Whoever comes in on day one starts with the median of the others' silver."""
    state = story.state
    owned = sorted(silver.balance(state, other) for other in state.order if other != seat)
    story.tell(
        LateSeated(seat, nights.how_many(len(state.order), state.manifest)),
        SilverMoved(silver.HOUSE, seat, owned[(len(owned) - 1) // 2], "late"),
    )
    silver.publish(story)


def replace_holder(story: Story, command: ReplaceHolder, context: Context) -> Rejection | None:
    """Another person behind the bird; the old key opens nothing from now on."""
    state, name = story.state, cleaned(command.real_name)
    if refused := _replaceable(state, command.seat):
        return refused
    if not name:
        return Rejection(Reason.NAME_EMPTY)
    if len(name) > state.manifest.name_length:
        return Rejection(Reason.NAME_TOO_LONG, limit=state.manifest.name_length)
    if not command.credential:
        return Rejection(Reason.MALFORMED)
    if command.account and command.account in {seat.account for seat in state.seats.values()}:
        return Rejection(Reason.ALREADY_SEATED)
    _replace(story, SuccessorHeld(command.seat, name, "human", "", command.credential, command.account), context)
    return None


def replace_by_bot(story: Story, command: ReplaceByBot, context: Context) -> Rejection | None:
    """A bot behind the bird."""
    state = story.state
    if refused := _replaceable(state, command.seat):
        return refused
    if state.seats[command.seat].kind == "bot":
        return Rejection(Reason.ALREADY_SEATED)
    character = casting.character_for(state, command.seat)
    held = SuccessorHeld(command.seat, casting.title_of(state, character), "bot", character.key, None, None)
    _replace(story, held, context)
    return None


def _replaceable(state: GameState, seat: str) -> Rejection | None:
    if seat not in state.seats:
        return Rejection(Reason.SEAT_UNKNOWN)
    return None if state.status == "running" else Rejection(Reason.NOT_RUNNING)


def _replace(story: Story, held: SuccessorHeld, context: Context) -> None:
    text = rooster.sentence(story.state, rooster.REPLACED, name=rooster.name_of(story.state, held.seat))
    story.tell(HolderReplaced(held.seat, text, context.now), held)


ACTORS: dict[type[Any], Asking] = {
    AdmitLate: actors.host_of_game,
    ReplaceHolder: actors.host_of_game,
    ReplaceByBot: actors.host_of_game,
}

DECIDES: dict[type[Any], Rule] = {
    AdmitLate: admit,
    ReplaceHolder: replace_holder,
    ReplaceByBot: replace_by_bot,
}
