"""Bots: nothing of what makes them bots is shown."""

from __future__ import annotations

from typing import Any

from games.domain.events.bots import TurnTaken
from games.domain.sights import Knowing, nobody

AUDIENCES: dict[type[Any], Knowing] = {
    TurnTaken: nobody,
}
