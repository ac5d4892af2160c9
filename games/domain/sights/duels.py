"""Duels: each duellist sees their own side, the others nothing before the reveal."""

from __future__ import annotations

from typing import Any

from games.domain import duelling
from games.domain.events.duels import DuelAnswered, DuelAsked
from games.domain.sights import Audience, Knowing, Own
from games.domain.sights.wording import stamp
from games.domain.state import GameState


def _duellist(event: DuelAsked | DuelAnswered, state: GameState) -> Audience:
    return (event.seat,)


AUDIENCES: dict[type[Any], Knowing] = {
    DuelAsked: _duellist,
    DuelAnswered: _duellist,
}


def _duel(state: GameState, seat: str) -> dict[str, Any] | None:
    bout = state.duels.bouts.get(seat)
    if bout is None:
        return None
    asked, rules = bout.asked, state.manifest.duel
    question = asked and {
        "round": asked.number + 1,
        "number": asked.index + 1,
        "of": duelling.length(rules, asked.number),
        "kind": asked.kind,
        "text": asked.text,
        "at": stamp(asked.at),
        "limit": rules.limit,
    }
    return {
        "vote": bout.vote,
        "rounds": [
            {"kind": kind, "points": score.points, "ms": score.ms}
            for kind, score in zip(duelling.ROUNDS, bout.scores, strict=False)
        ],
        "of": len(duelling.ROUNDS),
        "question": question,
    }


MINE: dict[str, Own] = {"duel": _duel}
