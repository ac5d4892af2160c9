"""Where a stream is: its state, its version, and how many events each audience has had."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from datetime import UTC, datetime
from typing import Any, Generic, TypeVar

from games.domain.decider import Decider
from games.domain.envelope import Event
from games.domain.records import record
from games.ports import BrokenStream, Snapshot, Stream

S = TypeVar("S")

DAWN = datetime(1970, 1, 1, tzinfo=UTC)


@record(frozen=True, slots=True)
class Head(Generic[S]):
    """A fold up to ``version``. ``time`` is that of the last event: no later one may be earlier."""

    state: S
    version: int = 0
    public: int = 0
    private: Mapping[str, int] = field(default_factory=dict)
    time: datetime = DAWN

    def cursor(self, seat: str | None) -> int:
        """How many events so far this seat may know: contiguous for it, silent about everything else."""
        return self.public + (self.private.get(seat, 0) if seat else 0)

    def snapshot(self) -> Snapshot:
        return Snapshot(self.version, self.state, self.public, self.private, self.time)


def advance(decider: Decider[S], head: Head[S], event: Event, state: S | None = None) -> Head[S]:
    """The head after one more event; ``state`` when the event is folded already."""
    if state is None:
        state = decider.evolve(head.state, event.payload)
    if event.audience is None:
        return Head(state, event.version, head.public + 1, head.private, event.metadata.time)
    private = head.private
    if event.audience:
        private = {**private, **{seat: private.get(seat, 0) + 1 for seat in event.audience}}
    return Head(state, event.version, head.public, private, event.metadata.time)


def fold(decider: Decider[Any], stream: Stream) -> Head[Any]:
    """The head of a stored stream, from its snapshot where it has one."""
    head: Head[Any] = Head(decider.initial)
    if stream.snapshot is not None:
        s = stream.snapshot
        head = Head(s.state, s.version, s.public, s.private, s.time)
    for event in stream.events:
        if event.version != head.version + 1:
            raise BrokenStream(f"event {head.version + 1} of {event.aggregate_id} is missing")
        head = advance(decider, head, event)
    return head
