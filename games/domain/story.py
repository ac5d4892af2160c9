"""A story in the telling: the events decided so far, and the state that they lead to."""

from __future__ import annotations

from games.domain.events import GameEvent
from games.domain.evolve import evolve
from games.domain.state import GameState


class Story:
    """Collects what a rule tells, and folds as it goes, so that the next sentence knows the last one."""

    def __init__(self, state: GameState) -> None:
        self.state = state
        self.events: list[GameEvent] = []

    def tell(self, *events: GameEvent) -> None:
        """Add ``events`` in order."""
        for event in events:
            self.events.append(event)
            self.state = evolve(self.state, event)
