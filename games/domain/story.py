"""A story in the telling: the events decided so far, and the state that they lead to."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from games.domain.envelope import Context
from games.domain.events import GameEvent
from games.domain.evolve import evolve
from games.domain.rejections import Rejection
from games.domain.state import GameState

Decision = tuple[GameEvent, ...] | Rejection
Deciding = Callable[[Any, GameState, Context], Decision]


class Story:
    """Collects what a rule tells; whoever asks for the state gets it with everything folded that was told.

    ``deciding`` is how a rule has a further command decided on the story so far.
    """

    __slots__ = ("_deciding", "_folded", "_state", "events")

    def __init__(self, state: GameState, deciding: Deciding) -> None:
        self._state = state
        self._deciding = deciding
        self._folded = 0
        self.events: list[GameEvent] = []

    @property
    def state(self) -> GameState:
        """The state after the last event told."""
        while self._folded < len(self.events):
            self._state = evolve(self._state, self.events[self._folded])
            self._folded += 1
        return self._state

    def tell(self, *events: GameEvent) -> None:
        """Add ``events`` in order."""
        self.events.extend(events)

    def ask(self, command: Any, context: Context) -> None:
        """Tell what ``command`` leads to as of now; nothing when it is refused."""
        decided = self._deciding(command, self.state, context)
        if not isinstance(decided, Rejection):
            self.tell(*decided)
