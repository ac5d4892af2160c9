"""Duels: questions asked, answers judged."""

from __future__ import annotations

from typing import Any

from games.domain.duelling import Score
from games.domain.events.duels import DuelAnswered, DuelAsked
from games.domain.folds import Fold
from games.domain.folds.assign import acted
from games.domain.replacing import replace
from games.domain.state import GameState
from games.domain.state.duels import Asked, Bout, Duels


def _with_bout(state: GameState, seat: str, bout: Bout) -> GameState:
    return replace(state, duels=Duels({**state.duels.bouts, seat: bout}))


def duel_asked(state: GameState, event: DuelAsked) -> GameState:
    known = state.duels.bouts.get(event.seat)
    bout = known if known is not None and known.vote == event.vote else Bout(event.vote)
    asked = Asked(event.number, event.index, event.kind, event.text, event.at)
    scores = bout.scores if event.number < len(bout.scores) else (*bout.scores, Score())
    return _with_bout(state, event.seat, replace(bout, asked=asked, scores=scores))


def duel_answered(state: GameState, event: DuelAnswered) -> GameState:
    bout = state.duels.bouts[event.seat]
    was = bout.scores[event.number]
    score = Score(was.points + event.points, was.ms + event.ms)
    bout = replace(bout, asked=None, scores=(*bout.scores[: event.number], score))
    return replace(_with_bout(state, event.seat, bout), acts=acted(state, event.seat))


FOLDS: dict[type[Any], Fold] = {
    DuelAsked: duel_asked,
    DuelAnswered: duel_answered,
}
