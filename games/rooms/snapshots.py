"""When a stream's state is written down whole, so that whoever reads it next need not fold it from its beginning."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from games.domain.envelope import Event
from games.ports import EventStorePort, StoreError, Stream
from games.rooms.heads import Head

log = logging.getLogger(__name__)

EVERY = 500
AT_REST = 20
"""A stream that rests is read again when its next alarm is due, with many others in the same moment."""


@dataclass(slots=True)
class Snapshots:
    """The snapshots of one stream. ``at`` is the version of the last one."""

    tenant: str
    aggregate_id: str
    store: EventStorePort
    at: int = 0

    def read(self, stream: Stream) -> None:
        """The stream was read from its beginning, or from the snapshot that it has."""
        self.at = stream.snapshot.version if stream.snapshot else 0

    async def after(self, head: Head[Any], events: Sequence[Event]) -> None:
        """Leave one if it has been long, or if a day has ended with these."""
        if head.version - self.at >= EVERY or any(event.type == "day.ended" for event in events):
            await self._leave(head)

    async def at_rest(self, head: Head[Any]) -> None:
        """Leave one for whoever reads the stream next, if it is ours and that saves them enough."""
        if head.version - self.at >= AT_REST and self.store.owns(self.aggregate_id):
            await self._leave(head)

    async def _leave(self, head: Head[Any]) -> None:
        self.at = head.version
        try:
            await self.store.save_snapshot(self.tenant, self.aggregate_id, head.snapshot())
        except StoreError:
            log.warning("stream %s has no new snapshot: the database is away", self.aggregate_id)
