"""The game master thinks where nobody sees it; the morning announces what comes of it."""

from __future__ import annotations

from typing import Any

from games.domain.events.master import MasterChose
from games.domain.sights import Knowing, nobody

AUDIENCES: dict[type[Any], Knowing] = {
    MasterChose: nobody,
}
