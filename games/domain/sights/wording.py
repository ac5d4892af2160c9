"""How views spell what several subjects show."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from games.domain.state.ending import SPECTATORS
from games.domain.state.votes import Round


def stamp(at: datetime | None) -> str | None:
    """A time as frames spell it: UTC, milliseconds, Z."""
    return None if at is None else f"{at.isoformat(timespec='milliseconds')[:23]}Z"


def counted(found: Round) -> dict[str, Any]:
    """The ballots of a round by seat of the voter, and its tally; the spectators' one voice is only in the tally."""
    ballots = sorted(
        (pair for pair in found.ballots.items() if pair[0] != SPECTATORS), key=lambda pair: int(pair[0][1:])
    )
    return {"ballots": [list(pair) for pair in ballots], "tally": [list(pair) for pair in found.tally]}
