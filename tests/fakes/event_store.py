"""EventStorePort in memory. What it promises is held against the real store by tests/contracts."""

from __future__ import annotations

import asyncio
from collections import Counter, deque
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import datetime
from typing import Any

from games.domain.envelope import Event
from games.domain.events import BY_NAME
from games.domain.household import HOUSEHOLD
from games.ports import (
    Answer,
    Append,
    CommandSeen,
    InDoubt,
    RightLost,
    Snapshot,
    Stream,
    Unavailable,
    UnknownEvent,
    UnknownHousehold,
    VersionConflict,
)

KNOWN = {*BY_NAME, *HOUSEHOLD.events}


@dataclass
class Shelf:
    """What is stored of one household: its streams and the rows beside them."""

    events: dict[str, list[Event]] = field(default_factory=dict)
    snapshots: dict[str, Snapshot] = field(default_factory=dict)
    commands: dict[str, tuple[Answer, bytes]] = field(default_factory=dict)
    summaries: dict[str, Any] = field(default_factory=dict)
    alarms: dict[str, dict[str, Any]] = field(default_factory=dict)
    jobs: dict[str, dict[str, Any]] = field(default_factory=dict)
    seats: dict[tuple[str, str], dict[str, Any]] = field(default_factory=dict)
    gold: dict[str, dict[str, Any]] = field(default_factory=dict)
    asked: list[tuple[str, str, datetime]] = field(default_factory=list)


class Disk:
    """Where the stores of several processes write: households, rights and wake-ups."""

    def __init__(self, *tenants: str) -> None:
        self.shelves = {tenant: Shelf() for tenant in tenants}
        self.owners: dict[str, FakeStore] = {}
        self.wakeups: dict[tuple[str, str], Any] = {}

    def shelf(self, tenant: str) -> Shelf:
        try:
            return self.shelves[tenant]
        except KeyError:
            raise UnknownHousehold(tenant) from None


class FakeStore:
    """One process's store.

    ``troubles`` are raised by the next appends, in order: an ``InDoubt`` with ``written`` set has stored its
    append first; ``on_trouble`` is called before they are raised. ``gate`` holds appends back while it is
    cleared. ``asked`` are the appends so far.
    """

    def __init__(self, disk: Disk) -> None:
        self.disk = disk
        self.troubles: deque[Exception] = deque()
        self.on_trouble: Callable[[], None] = lambda: None
        self.gate = asyncio.Event()
        self.gate.set()
        self.asked: list[Append] = []
        self.away = False
        self._mine: set[str] = set()

    async def own(self, aggregate_id: str) -> bool:
        await self._reach()
        self._notice()
        if self.disk.owners.setdefault(aggregate_id, self) is not self:
            return False
        self._mine.add(aggregate_id)
        return True

    def owns(self, aggregate_id: str) -> bool:
        return aggregate_id in self._mine

    async def disown(self, aggregate_id: str) -> None:
        self._mine.discard(aggregate_id)
        if self.disk.owners.get(aggregate_id) is self:
            del self.disk.owners[aggregate_id]

    def cut(self) -> None:
        """Lose the connection that writes, and every right with it."""
        for aggregate_id in self._mine:
            self.disk.owners.pop(aggregate_id, None)
        self._mine.clear()

    def slip(self) -> None:
        """Lose every right without noticing, as an idle connection does: the next use finds out."""
        for aggregate_id in self._mine:
            self.disk.owners.pop(aggregate_id, None)

    def _notice(self) -> bool:
        """Whether rights had slipped away; then none is left."""
        slipped = any(self.disk.owners.get(aggregate_id) is not self for aggregate_id in self._mine)
        if slipped:
            self._mine = {mine for mine in self._mine if self.disk.owners.get(mine) is self}
            self.cut()
        return slipped

    def vanish(self) -> None:
        """Lose the connection, and find no other."""
        self.cut()
        self.away = True

    async def ready(self) -> None:
        pass

    async def append(self, append: Append) -> None:
        shelf = self.disk.shelf(append.tenant)
        self.asked.append(append)
        await self._reach()
        await self.gate.wait()
        if self._notice():
            raise in_doubt(written=False)
        trouble = self.troubles.popleft() if self.troubles else None
        if trouble is None or getattr(trouble, "written", False):
            self._check(shelf, append)
            self._write(shelf, append)
        if trouble is not None:
            self.on_trouble()
            raise trouble

    def _check(self, shelf: Shelf, append: Append) -> None:
        if not self.owns(append.aggregate_id):
            raise RightLost("The right to write was lost.")
        if len(shelf.events.get(append.aggregate_id, ())) != append.expected:
            raise VersionConflict(append.aggregate_id)
        if any(decision.command.id in shelf.commands for decision in append.decisions):
            raise CommandSeen(append.aggregate_id)

    def _write(self, shelf: Shelf, append: Append) -> None:
        stream = append.aggregate_id
        shelf.events.setdefault(stream, []).extend(append.events)
        for decision in append.decisions:
            shelf.commands[decision.command.id] = (decision.answer, decision.body_hash)
            shelf.asked.append((stream, decision.command.metadata.actor, append.time))
        if append.summary is not None:
            shelf.summaries[stream] = dict(append.summary)
        for row in append.seats:
            shelf.seats[(stream, row.seat)] = asdict(row)
        for job in append.jobs:
            shelf.jobs[job.id] = {"name": job.name, "kind": job.kind, "payload": dict(job.payload), "status": "pending"}
            self.disk.wakeups[(stream, "jobs")] = append.time
        for event in append.events:
            if event.type == "gold.credited":
                shelf.gold[event.id] = {"seat": event.payload.seat, "amount": event.payload.amount}
        if append.schedule is not None:
            self._schedule(shelf, append)

    def _schedule(self, shelf: Shelf, append: Append) -> None:
        schedule = append.schedule
        assert schedule is not None
        for status, ids in (("done", schedule.done), ("cancelled", schedule.cancelled)):
            for alarm_id in ids:
                if alarm_id in shelf.alarms:
                    shelf.alarms[alarm_id]["status"] = status
        for alarm in schedule.new:
            shelf.alarms[alarm.id] = {"task": alarm.due.task, "due_at": alarm.due.at, "status": "due"}
        if schedule.next_due is None:
            self.disk.wakeups.pop((append.aggregate_id, "alarms"), None)
        else:
            self.disk.wakeups[(append.aggregate_id, "alarms")] = schedule.next_due

    async def load(self, tenant: str, aggregate_id: str, after: int = 0) -> Stream:
        await self._reach()
        shelf = self.disk.shelf(tenant)
        snapshot = None if after else shelf.snapshots.get(aggregate_id)
        since = snapshot.version if snapshot else after
        found = tuple(event for event in shelf.events.get(aggregate_id, ()) if event.version > since)
        for event in found:
            if event.type not in KNOWN:
                raise UnknownEvent(event.type)
        return Stream(snapshot, found)

    async def answers(self, tenant: str, aggregate_id: str, ids: Sequence[str]) -> Mapping[str, tuple[Answer, bytes]]:
        await self._reach()
        commands = self.disk.shelf(tenant).commands
        return {command_id: commands[command_id] for command_id in ids if command_id in commands}

    async def commands_since(self, tenant: str, aggregate_id: str, since: datetime) -> Mapping[str, int]:
        await self._reach()
        asked = self.disk.shelf(tenant).asked
        return Counter(actor for stream, actor, at in asked if stream == aggregate_id and at >= since)

    async def save_snapshot(self, tenant: str, aggregate_id: str, snapshot: Snapshot) -> None:
        await self._reach()
        shelf = self.disk.shelf(tenant)
        held = shelf.snapshots.get(aggregate_id)
        if len(shelf.events.get(aggregate_id, ())) >= snapshot.version > (held.version if held else 0):
            shelf.snapshots[aggregate_id] = snapshot

    async def heads(self, tenant: str, ids: Sequence[str]) -> Mapping[str, int]:
        await self._reach()
        events = self.disk.shelf(tenant).events
        return {stream: len(events[stream]) for stream in ids if stream in events}

    async def _reach(self) -> None:
        await asyncio.sleep(0)
        if self.away:
            raise Unavailable("The database cannot be reached.")


def in_doubt(written: bool) -> InDoubt:
    """The connection is lost during a commit, which is stored or not."""
    trouble = InDoubt("The connection was lost during a commit.")
    trouble.written = written  # type: ignore[attr-defined]
    return trouble
