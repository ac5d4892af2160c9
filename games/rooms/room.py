"""A room: one live stream in this process, with the sockets that look at it.

The room that owns its stream decides: it takes all commands that wait, decides them on a tentative state and
has at most one batch in flight. Only what is stored counts, is answered or is shown. A room that does not own
its stream forwards commands to the one that does, and follows the table.
"""

from __future__ import annotations

import asyncio
import logging
from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any

from games.confessing import BoothDoor
from games.domain.decider import Decider, Due
from games.domain.envelope import Command, Event
from games.domain.rejections import Reason
from games.ports import (
    Answer,
    Clock,
    CodePort,
    CommandSeen,
    EventStorePort,
    ForwarderPort,
    InDoubt,
    StoreError,
    Unavailable,
    UnknownEvent,
    VersionConflict,
)
from games.protocol import REPLACED, RESTART, update_frame
from games.rooms.deciding import INTERNAL, Tentative, append_of, decide_batch, refuse
from games.rooms.fanout import Fanout, Member
from games.rooms.heads import Head, advance, fold
from games.rooms.presence import Presence

log = logging.getLogger(__name__)

INBOX = 256
BATCH = 64
ANSWERS_KEPT = 1000
SNAPSHOT_EVERY = 500
FORWARD_SECONDS = 2.0
PATIENCE = 6
"""Tries to reach a database or an owner before a command is answered "busy"."""


@dataclass(slots=True)
class Pending:
    """A command that waits for its answer. ``in_doubt``: it may be stored already."""

    command: Command
    body_hash: bytes
    answer: asyncio.Future[Answer]
    tries: int = 0
    in_doubt: bool = False


@dataclass(slots=True)
class World:
    """The ports that every room of a process shares."""

    store: EventStorePort
    clock: Clock
    forwarder: ForwarderPort | None = None
    epoch: str = ""
    presence: Presence = field(default_factory=Presence)
    door: BoothDoor | None = None
    codes: CodePort | None = None
    wakes: bool = True
    """Whether alarm runners are to be woken. Not under a virtual clock: nothing there is due by the real one."""


@dataclass(slots=True)
class Room:
    """See the module's text. ``tenant`` and ``aggregate_id`` name the stream, ``decider`` its rules."""

    tenant: str
    aggregate_id: str
    decider: Decider[Any]
    world: World
    head: Head[Any] = field(init=False)
    fanout: Fanout = field(init=False)
    used_at: float = 0.0
    lost: bool = False
    """Whether the stream has gone where this process cannot follow: the room is to be let go."""
    _due: tuple[Due, ...] = ()
    _snapshot_at: int = 0
    _inbox: list[Pending] = field(default_factory=list)
    _pending: dict[str, Pending] = field(default_factory=dict)
    _answered: OrderedDict[str, tuple[Answer, bytes]] = field(default_factory=OrderedDict)
    _caught_up: bool = False
    _work: asyncio.Task[None] | None = None
    _turn: asyncio.Lock = field(default_factory=asyncio.Lock)

    def __post_init__(self) -> None:
        self.head = Head(self.decider.initial)
        self.fanout = Fanout(self.decider)

    @property
    def idle(self) -> bool:
        return not (self._inbox or self._pending or self.fanout.members)

    async def open(self) -> None:
        """Read the stream. Raises Unavailable, UnknownHousehold, UnknownEvent."""
        async with self._turn:
            stream = await self.world.store.load(self.tenant, self.aggregate_id)
            self._set_head(fold(self.decider, stream))
            self._snapshot_at = stream.snapshot.version if stream.snapshot else 0

    async def submit(self, command: Command, body_hash: bytes) -> Answer:
        """Answer what is durable: once decided and stored here, or by the stream's owner elsewhere."""
        self.used_at = asyncio.get_running_loop().time()
        known = self._known(command.id, body_hash)
        if known is not None:
            return known
        pending = self._pending.get(command.id)
        if pending is None:
            if len(self._inbox) >= INBOX:
                return refuse(Reason.BUSY)
            pending = Pending(command, body_hash, asyncio.get_running_loop().create_future())
            self._pending[command.id] = pending
            self._inbox.append(pending)
            self._start()
        elif pending.body_hash != body_hash:
            return refuse(Reason.ID_IN_USE)
        return await asyncio.shield(pending.answer)

    async def join(self, member: Member, cursor: int | None, epoch: str | None) -> None:
        """Bring a member up to date and keep it so."""
        self.used_at = asyncio.get_running_loop().time()
        self.fanout.members.add(member)
        now = self.world.clock.now().isoformat()
        self.fanout.greet(member, self.head, cursor, epoch == self.world.epoch, self.world.epoch, self.here(), now)
        if member.seat is not None and self.world.door is not None:
            self._tell_handle(member, self.world.door)
        await self.tell_presence()

    async def leave(self, member: Member) -> None:
        self.fanout.members.discard(member)
        await self.tell_presence()

    def here(self) -> list[str]:
        """Who is in this room, in whatever process, and who only looks as if they were."""
        awake = self.decider.awake(self.head.state, self.world.clock.now())
        return self.world.presence.everyone(self.aggregate_id, [*self.fanout.here(), *awake])

    async def tell_presence(self) -> None:
        """Tell the members, and the other processes, who is here."""
        self.fanout.tell_presence(self.here())
        if self.world.forwarder is not None:
            await self.world.forwarder.tell_presence(self.tenant, self.aggregate_id, self.fanout.here())

    async def type(self, seat: str, where: str) -> None:
        """Tell whoever may read it, here and in the other processes, that a seat is writing; nothing is kept."""
        if self.tell_typing(seat, where) and self.world.forwarder is not None:
            await self.world.forwarder.tell_typing(self.tenant, self.aggregate_id, seat, where)

    def tell_typing(self, seat: str, where: str) -> bool:
        """Tell the members of this process; False when what is written there may be read by nobody."""
        audience = self.decider.typing(self.head.state, seat, where)
        if audience == ():
            return False
        self.fanout.tell_typing(seat, where, audience)
        return True

    def seat_of(self, credential: str | None) -> str | None:
        """The seat whose key has this SHA-256 (hex), if any."""
        if credential is None:
            return None
        return next((row.seat for row in self.decider.seats(self.head.state) if row.credential == credential), None)

    async def catch_up(self, version: int | None = None) -> None:
        """Follow the table up to its head, unless ``version`` is known already.

        An owner knows its stream, but one that has lost its connection may not have noticed: a version beyond
        its own is somebody else's.
        """
        owner = self.world.store.owns(self.aggregate_id) and self._caught_up
        if owner and (version is None or version <= self.head.version):
            return
        async with self._turn:
            if version is None or version > self.head.version:
                await self._follow()

    async def take(self) -> bool:
        """Own the stream if nobody else does: then nothing needs to be forwarded."""
        if self.world.store.owns(self.aggregate_id) and self._caught_up:
            return True
        self._caught_up = False
        if not await self.world.store.own(self.aggregate_id):
            return False
        async with self._turn:
            await self._follow()
        self._caught_up = True
        return True

    async def close(self, code: int = RESTART) -> None:
        """Finish what is under way, send the members away and give the stream back."""
        self._send_away(code)
        if self._work is not None:
            await asyncio.wait([self._work], timeout=3)
        await self.world.store.disown(self.aggregate_id)

    def _start(self) -> None:
        if self._work is None or self._work.done():
            self._work = asyncio.create_task(self._run(), name=f"room {self.aggregate_id}")

    async def _run(self) -> None:
        while self._inbox:
            batch, self._inbox = self._inbox[:BATCH], self._inbox[BATCH:]
            try:
                if await self.take():
                    await self._settle_doubts(batch)
                    await self._carry_out([pending for pending in batch if not pending.answer.done()])
                else:
                    await self._forward(batch)
            except Unavailable:
                await self._try_later(batch)
            except UnknownEvent as error:
                log.error("stream %s has an event of a newer program: %s", self.aggregate_id, error)
                self.lost = True
                self._answer_all(batch, refuse(Reason.BUSY))
                self._send_away()
                await self.world.store.disown(self.aggregate_id)
            except Exception:
                log.exception("a batch of stream %s failed", self.aggregate_id)
                self._answer_all(batch, INTERNAL)

    async def _carry_out(self, batch: list[Pending]) -> None:
        if not batch:
            return
        before = self.head
        try:
            async with self._turn:
                tentative = await self._decide_and_store(batch)
        except CommandSeen:
            self._doubt(batch)
            self._retry(batch)
        except InDoubt:
            self._doubt(batch)
            await self._try_later(batch)
        except VersionConflict:
            log.error("stream %s was not at version %d: reading it again", self.aggregate_id, before.version)
            await self.world.store.disown(self.aggregate_id)
            self._caught_up = False
            await self._try_later(batch)
        except Unavailable:
            raise
        except StoreError:
            self._answer_all(batch, INTERNAL)
        else:
            for pending in batch:
                self._answer(pending, tentative.answers[pending.command.id])
            await self._maybe_snapshot(tentative.events)

    async def _decide_and_store(self, batch: list[Pending]) -> Tentative:
        """Nothing else may move the head between the decision and the moment when it is stored and shown."""
        commands = [(pending.command, pending.body_hash) for pending in batch]
        tentative = decide_batch(self.decider, self.head, commands, self.world.clock)
        append, due = append_of(self.decider, self.tenant, self.aggregate_id, self.head, self._due, tentative)
        if append.schedule is not None and not self.world.wakes:
            append = replace(append, schedule=replace(append.schedule, next_due=None))
        if append.decisions:
            await self.world.store.append(append)
            self._commit(tentative, due)
        return tentative

    def _doubt(self, batch: list[Pending]) -> None:
        for pending in batch:
            pending.in_doubt = True

    def _commit(self, batch: Tentative, due: tuple[Due, ...]) -> None:
        before = self.head
        if self.fanout.members and any(each.command.metadata.actor == "clock" for each in batch.decisions):
            self.fanout.tell_presence(self.here())
        seats_before = self.decider.seats(before.state)
        self._due = due
        for event, after in zip(batch.events, batch.heads, strict=True):
            self.head = after
            self._tell(before, event, after)
            before = after
        self._send_away_the_replaced(seats_before)

    def _tell(self, before: Head[Any], event: Event, after: Head[Any]) -> None:
        try:
            self.fanout.tell(before, event, after)
            if self.world.door is not None and self.world.door.turned(before.state, after.state):
                for member in self.fanout.members:
                    if member.seat is not None:
                        self._tell_handle(member, self.world.door)
        except Exception:
            log.exception("event %s (%s) could not be shown", event.id, event.type)
            self.fanout.forget()
            self._send_away()

    def _tell_handle(self, member: Member, door: BoothDoor) -> None:
        """A seat's own handle in the booth, which is in no event: what it has kept of an earlier one goes as well."""
        assert member.seat is not None
        handle = door.handle(self.aggregate_id, self.head.state, member.seat)
        member.push(update_frame(0, {}, {"handle": handle}))

    def _send_away(self, code: int = RESTART) -> None:
        for member in tuple(self.fanout.members):
            member.close(code)

    def _send_away_the_replaced(self, seats_before: Iterable[Any]) -> None:
        rows = self.decider.seats(self.head.state)
        if rows == seats_before:
            return
        keys = {row.seat: row.credential for row in rows}
        for member in tuple(self.fanout.members):
            if member.seat is not None and keys.get(member.seat) != member.credential:
                member.close(REPLACED)

    async def _settle_doubts(self, batch: list[Pending]) -> None:
        """What may be stored already is looked up before it is decided again."""
        doubtful = {pending.command.id: pending for pending in batch if pending.in_doubt}
        if not doubtful:
            return
        stored = await self.world.store.answers(self.tenant, self.aggregate_id, list(doubtful))
        for command_id, pending in doubtful.items():
            pending.in_doubt = False
            if command_id in stored:
                answer, body_hash = stored[command_id]
                same = body_hash == pending.body_hash
                self._answer(pending, answer if same else refuse(Reason.ID_IN_USE), keep=same)

    async def _forward(self, batch: list[Pending]) -> None:
        forwarder = self.world.forwarder
        if forwarder is None:
            await self._try_later(batch)
            return
        answers = await asyncio.gather(*(forwarder.forward(p.command, FORWARD_SECONDS) for p in batch))
        unanswered = []
        for pending, answer in zip(batch, answers, strict=True):
            if answer is None:
                unanswered.append(pending)
            else:
                self._answer(pending, answer, keep=False)
        await self._try_later(unanswered)

    async def _try_later(self, batch: list[Pending]) -> None:
        """Again in a moment, with the same ids; after a while whoever waits is told to try again."""
        again = []
        for pending in batch:
            pending.tries += 1
            if pending.tries > PATIENCE and not pending.in_doubt:
                self._answer(pending, refuse(Reason.BUSY), keep=False)
            else:
                again.append(pending)
        if again:
            await asyncio.sleep(min(1.0, 0.05 * 2 ** min(again[0].tries, 5)))
            self._retry(again)

    def _retry(self, batch: list[Pending]) -> None:
        self._inbox = batch + self._inbox

    async def _follow(self) -> None:
        stream = await self.world.store.load(self.tenant, self.aggregate_id, self.head.version)
        if self.head.version == 0 and (stream.snapshot or not self.fanout.members):
            self._set_head(fold(self.decider, stream))
            self._send_away()
            return
        seats_before = self.decider.seats(self.head.state)
        for event in stream.events:
            if event.version != self.head.version + 1:
                raise VersionConflict(f"event {self.head.version + 1} of {self.aggregate_id} is missing")
            before, self.head = self.head, advance(self.decider, self.head, event)
            self._tell(before, event, self.head)
        if stream.events:
            self._due = self._upcoming()
            self._send_away_the_replaced(seats_before)

    def _set_head(self, head: Head[Any]) -> None:
        self.head = head
        self._due = self._upcoming()

    def _upcoming(self) -> tuple[Due, ...]:
        return self.decider.upcoming(self.head.state)

    def _known(self, command_id: str, body_hash: bytes) -> Answer | None:
        known = self._answered.get(command_id)
        if known is None:
            return None
        return known[0] if known[1] == body_hash else refuse(Reason.ID_IN_USE)

    def _answer(self, pending: Pending, answer: Answer, keep: bool = True) -> None:
        self._pending.pop(pending.command.id, None)
        if keep and answer.reason not in (Reason.NOT_DUE, Reason.BUSY, Reason.INTERNAL):
            self._answered[pending.command.id] = (answer, pending.body_hash)
            while len(self._answered) > ANSWERS_KEPT:
                self._answered.popitem(last=False)
        if not pending.answer.done():
            pending.answer.set_result(answer)

    def _answer_all(self, batch: list[Pending], answer: Answer) -> None:
        for pending in batch:
            self._answer(pending, answer, keep=False)

    async def _maybe_snapshot(self, events: list[Event]) -> None:
        far = self.head.version - self._snapshot_at >= SNAPSHOT_EVERY
        if far or any(event.type == "day.ended" for event in events):
            self._snapshot_at = self.head.version
            try:
                await self.world.store.save_snapshot(self.tenant, self.aggregate_id, self.head.snapshot())
            except StoreError:
                log.warning("stream %s has no new snapshot: the database is away", self.aggregate_id)
