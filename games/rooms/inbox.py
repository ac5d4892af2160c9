"""The commands of one room that wait for an answer, and the answers that it gave lately."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field

from games.domain.envelope import Command
from games.domain.rejections import Reason
from games.ports import Answer
from games.rooms.deciding import refuse

WAITING = 256
BATCH = 64
ANSWERS_KEPT = 1000
PASSING = frozenset({Reason.NOT_DUE, Reason.BUSY, Reason.INTERNAL})
"""Refusals that a later try need not get."""

Answered = Callable[[Answer], None]
"""Is called once, with what is durable; never raises."""


@dataclass(slots=True)
class Pending:
    """A command that waits for its answer. ``in_doubt``: it may be stored already; ``counted``: in its sender's day."""

    command: Command
    body_hash: bytes
    waiting: list[Answered] = field(default_factory=list)
    tries: int = 0
    in_doubt: bool = False
    counted: bool = False

    @property
    def done(self) -> bool:
        return not self.waiting


class Inbox:
    """What came in and has not been answered, in order; a command that comes twice waits once.

    ``answered`` are the latest answers by command id, each with the body hash of its command.
    """

    def __init__(self) -> None:
        self.answered: OrderedDict[str, tuple[Answer, bytes]] = OrderedDict()
        self._waiting: list[Pending] = []
        self._pending: dict[str, Pending] = {}

    def __len__(self) -> int:
        """How many wait to be taken."""
        return len(self._waiting)

    @property
    def idle(self) -> bool:
        """Whether nobody waits for an answer."""
        return not self._pending

    def put(self, command: Command, body_hash: bytes, answered: Answered) -> bool:
        """Have it wait; False when it is answered at once: as it was before, or that it cannot be taken."""
        known = self.answered.get(command.id)
        if known is not None:
            answered(known[0] if known[1] == body_hash else refuse(Reason.ID_IN_USE))
            return False
        pending = self._pending.get(command.id)
        if pending is None:
            if len(self._waiting) >= WAITING:
                answered(refuse(Reason.BUSY))
                return False
            pending = self._pending[command.id] = Pending(command, body_hash)
            self._waiting.append(pending)
        elif pending.body_hash != body_hash:
            answered(refuse(Reason.ID_IN_USE))
            return False
        pending.waiting.append(answered)
        return True

    def take(self) -> list[Pending]:
        """The next batch."""
        batch, self._waiting = self._waiting[:BATCH], self._waiting[BATCH:]
        return batch

    def give_back(self, batch: list[Pending]) -> None:
        """What could not be carried out waits again, before everything else."""
        self._waiting = batch + self._waiting

    def answer(self, pending: Pending, answer: Answer, keep: bool = True) -> None:
        """Tell whoever waits. ``keep`` an answer that will not change for those who ask again."""
        self._pending.pop(pending.command.id, None)
        if keep and answer.reason not in PASSING:
            self.answered[pending.command.id] = (answer, pending.body_hash)
            if len(self.answered) > ANSWERS_KEPT:
                self.answered.popitem(last=False)
        waiting, pending.waiting = pending.waiting, []
        for answered in waiting:
            answered(answer)

    def answer_all(self, batch: list[Pending], answer: Answer) -> None:
        """Tell whoever waits for any of these the same, which is not kept."""
        for pending in batch:
            self.answer(pending, answer, keep=False)
