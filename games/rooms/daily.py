"""How much one person may ask of one stream on one day: what is asked is kept for ever, answer and all.

Counted beside the fold, from the commands that are stored: no state and no golden stream knows of it, and it holds
for refusals too, which change no state. The day is the calendar's, in UTC: unlike a game's it always ends.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import datetime

from games.rooms.inbox import Pending

COMMANDS_A_DAY = 5_000
UNCOUNTED = frozenset({"clock", "reaction", "operator", "lobby"})
"""What the platform does by itself, bots' turns among it; and the lobby's guests, who share this name."""


def day_of(now: datetime) -> datetime:
    """When this moment's day began."""
    return now.replace(hour=0, minute=0, second=0, microsecond=0)


def counted(pending: Pending) -> bool:
    """Whether this command counts for somebody."""
    return pending.command.metadata.actor not in UNCOUNTED


class Daily:
    """What everybody has asked of one stream since ``day`` began; ``asked`` is what was stored by then."""

    def __init__(self, day: datetime, asked: Mapping[str, int]) -> None:
        self.day = day
        self._asked = Counter(asked)

    def share(self, batch: Iterable[Pending], most: float) -> tuple[list[Pending], list[Pending]]:
        """Count a batch: what may be carried out, and what is more than ``most`` of one person."""
        within, over = [], []
        for pending in batch:
            actor = pending.command.metadata.actor
            if pending.counted or not counted(pending):
                within.append(pending)
            elif self._asked[actor] >= most:
                over.append(pending)
            else:
                self._asked[actor] += 1
                pending.counted = True
                within.append(pending)
        return within, over
