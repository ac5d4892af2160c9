"""The duel: questions and answers, refereed and timed here, never by a client."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from games.domain import duelling
from games.domain.commands.duels import AnswerDuel, PlayDuel
from games.domain.envelope import Context
from games.domain.events import DuelAnswered, DuelAsked, VoterCounted
from games.domain.rejections import Reason, Rejection
from games.domain.rules import Asking, Rule, actors
from games.domain.state import GameState
from games.domain.state.duels import Bout
from games.domain.state.votes import OpenVote
from games.domain.story import Story


def play(story: Story, command: PlayDuel, context: Context) -> Rejection | None:
    """Begin the next round."""
    duel = _duel(story.state, context)
    if isinstance(duel, Rejection):
        return duel
    bout = _bout(story.state, duel, context.actor)
    if bout.asked is not None:
        return Rejection(Reason.DUEL_ASKED)
    if len(bout.scores) == len(duelling.ROUNDS):
        return Rejection(Reason.DUEL_DONE)
    _ask(story, duel.id, len(bout.scores), 0, context)
    return None


def answer(story: Story, command: AnswerDuel, context: Context) -> Rejection | None:
    """Judge an answer by what it says and by the time since its question was told."""
    state = story.state
    duel = _duel(state, context)
    if isinstance(duel, Rejection):
        return duel
    asked = _bout(state, duel, context.actor).asked
    if asked is None:
        return Rejection(Reason.DUEL_NOT_ASKED)
    rules, seat, number, index = state.manifest.duel, context.actor, asked.number, asked.index
    ms = int((context.now - asked.at) / timedelta(milliseconds=1))
    points = duelling.points(rules, state.seed, state.day, number, index, command.answer, ms)
    story.tell(DuelAnswered(duel.id, seat, number, index, points, min(ms, rules.limit * 1000)))
    if index + 1 < duelling.length(rules, number):
        _ask(story, duel.id, number, index + 1, context)
    elif number + 1 == len(duelling.ROUNDS):
        story.tell(VoterCounted(duel.id, seat))
    return None


def _duel(state: GameState, context: Context) -> OpenVote | Rejection:
    vote = state.votes.now
    if vote is None or vote.step != "duel":
        return Rejection(Reason.STEP_NOT_OPEN)
    return vote if context.actor in vote.players else Rejection(Reason.NOT_DUELLING)


def _bout(state: GameState, duel: OpenVote, seat: str) -> Bout:
    bout = state.duels.bouts.get(seat)
    return bout if bout is not None and bout.vote == duel.id else Bout(duel.id)


def _ask(story: Story, duel: str, number: int, index: int, context: Context) -> None:
    state = story.state
    asked = duelling.question(state.manifest.duel, state.seed, state.day, number, index)
    story.tell(DuelAsked(duel, context.actor, number, index, asked.kind, asked.text, context.now))


ACTORS: dict[type[Any], Asking] = {PlayDuel: actors.player, AnswerDuel: actors.player}

DECIDES: dict[type[Any], Rule] = {PlayDuel: play, AnswerDuel: answer}
