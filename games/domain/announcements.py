"""What a household may let another program know: what everybody saw, and nothing else."""

from __future__ import annotations

from typing import Any

from games.domain import events as e
from games.domain.decider import Reaction
from games.domain.personas import BY_KEY
from games.domain.sights.wording import stamp
from games.domain.state import GameState, living

WEBHOOK = "webhook"
DIGEST = "season_digest"


def owed(event: Any, after: GameState) -> list[Reaction]:
    """A word to the household's webhook at a reveal and at the end, and then a letter to everybody with an account."""
    found: list[Reaction] = []
    if isinstance(event, e.EliminationRevealed):
        about = {"out": [_bird(after, seat) for seat in event.out], "left": len(living(after))}
        found.append(_word("reveal", after, event.day, stamp(event.at), about))
    elif isinstance(event, e.WinnerCrowned):
        about = {"winner": _bird(after, event.winner)}
        found.append(_word("winner", after, event.day, stamp(event.at), about))
    elif isinstance(event, e.GameOver) and (seats := _with_accounts(after)):
        found.append(Reaction(DIGEST, {"title": after.title, "seats": seats}))
    return found


def _word(kind: str, after: GameState, day: int, at: str | None, about: dict[str, Any]) -> Reaction:
    return Reaction(WEBHOOK, {"event": kind, "title": after.title, "day": day, "at": at, **about})


def _bird(state: GameState, seat: str) -> dict[str, str]:
    bird = BY_KEY[state.seats[seat].persona]
    return {"persona": bird.key, "name": bird.name}


def _with_accounts(state: GameState) -> list[str]:
    people = ((seat, state.seats[seat]) for seat in state.order)
    return [seat for seat, holder in people if holder.kind == "human" and holder.account is not None]
