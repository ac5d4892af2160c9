"""A room: one live stream in this process, with the sockets that look at it.

The room that owns its stream decides: it takes all commands that wait, decides them on a tentative state and
has at most one batch in flight. Only what is stored counts, is answered or is shown. A room that does not own
its stream forwards commands to the one that does, and follows the table.
"""

from __future__ import annotations

import asyncio
import logging
from dataclasses import dataclass, field, replace
from math import inf
from typing import Any

from games.confessing import BoothDoor
from games.domain.decider import Decider, SeatRow
from games.domain.envelope import Command
from games.domain.holding import Holder, seat_of
from games.domain.rejections import Reason
from games.ports import CommandSeen, InDoubt, RightLost, StoreError, Unavailable, UnknownEvent, VersionConflict
from games.protocol import REPLACED, RESTART, update_frame
from games.rooms.daily import Daily, counted, day_of
from games.rooms.deciding import INTERNAL, Tables, Tentative, append_of, decide_batch, refuse, tables_of
from games.rooms.fanout import Fanout, Member, Step
from games.rooms.forwarding import ask_owner
from games.rooms.heads import Head, advance, fold
from games.rooms.inbox import Answered, Inbox, Pending
from games.rooms.snapshots import Snapshots
from games.rooms.world import World

log = logging.getLogger(__name__)

CLOSES_IN = 3.0
"""Seconds that a room which is closed has for what is under way; whoever waits longer is told to ask again."""
PATIENCE = 6
"""Tries to reach a database or an owner before a command is answered "busy"."""


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
    closed: bool = False
    """Whether it was closed: from then on the stream is for the process's next room, or for another process."""
    inbox: Inbox = field(default_factory=Inbox)
    _tables: Tables = field(init=False)
    _daily: Daily | None = None
    _snapshots: Snapshots = field(init=False)
    _caught_up: bool = False
    _work: asyncio.Task[None] | None = None
    _turn: asyncio.Lock = field(default_factory=asyncio.Lock)

    def __post_init__(self) -> None:
        self._set_head(Head(self.decider.initial))
        self.fanout = Fanout(self.decider)
        self._snapshots = Snapshots(self.tenant, self.aggregate_id, self.world.store)

    @property
    def idle(self) -> bool:
        return self.inbox.idle and not self.fanout.members

    @property
    def bereft(self) -> bool:
        """Whether this process has lost the stream, and not looked for it since."""
        return self._caught_up and not self.world.store.owns(self.aggregate_id)

    async def open(self, to_write: bool = False) -> None:
        """Read the stream; own it before that, if nobody else does, ``to_write``.

        :raises Unavailable, UnknownHousehold, UnknownEvent: it could not be read, and is not owned.
        """
        owned = to_write and await self.world.store.own(self.aggregate_id)
        try:
            async with self._turn:
                stream = await self.world.store.load(self.tenant, self.aggregate_id)
                self._set_head(fold(self.decider, stream))
        except BaseException:
            await self.world.store.disown(self.aggregate_id)
            raise
        self._snapshots.read(stream)
        self._caught_up = owned

    def put(self, command: Command, body_hash: bytes, answered: Answered) -> None:
        """Have ``answered`` told what is durable: once decided and stored here, or by the stream's owner elsewhere."""
        self.used_at = asyncio.get_running_loop().time()
        if self.inbox.put(command, body_hash, answered):
            self._start()

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

    def seat_of(self, holder: Holder) -> str | None:
        """The seat that somebody with this key or account may play, if any."""
        return seat_of(self._tables.seats, holder)

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
            return not self.closed
        self._caught_up = False
        if self.closed or not await self.world.store.own(self.aggregate_id) or self.closed:
            return False
        known = self.head.version
        async with self._turn:
            await self._follow()
        if self.head.version != known:  # somebody else has counted meanwhile
            self._daily = None
        self._caught_up = True
        return True

    async def close(self, code: int = RESTART) -> None:
        """Finish what is under way, send the members away and give the stream back."""
        self._send_away(code)
        if self._work is not None:
            await asyncio.wait([self._work], timeout=CLOSES_IN)
        self.closed = True
        await self.world.store.disown(self.aggregate_id)

    def _start(self) -> None:
        if self._work is None or self._work.done():
            self._work = asyncio.create_task(self._run(), name=f"room {self.aggregate_id}")

    async def _run(self) -> None:
        while len(self.inbox):
            await self.world.store.ready()
            batch = self.inbox.take()
            try:
                if self.closed:
                    self.inbox.answer_all(batch, refuse(Reason.BUSY))
                elif await self.take():
                    await self._settle_doubts(batch)
                    await self._carry_out(await self._measured([pending for pending in batch if not pending.done]))
                else:
                    await self._forward(batch)
            except Unavailable:
                await self._try_later(batch)
            except UnknownEvent as error:
                log.error("stream %s has an event of a newer program: %s", self.aggregate_id, error)
                self.lost = True
                self.inbox.answer_all(batch, refuse(Reason.BUSY))
                self._send_away()
                await self._disown()
            except Exception:
                log.exception("a batch of stream %s failed", self.aggregate_id)
                self.inbox.answer_all(batch, INTERNAL)

    async def _carry_out(self, batch: list[Pending]) -> None:
        if not batch:
            return
        try:
            async with self._turn:
                tentative = await self._decide_and_store(batch)
        except CommandSeen:
            self._doubt(batch)
            self.inbox.give_back(batch)
        except InDoubt:
            self._doubt(batch)
            await self._try_later(batch)
        except VersionConflict as error:
            lost = isinstance(error, RightLost)
            words = "stream %s is to be taken anew" if lost else "stream %s was not as it was read: reading it again"
            log.log(logging.WARNING if lost else logging.ERROR, words, self.aggregate_id)
            await self._disown()
            self._caught_up = False
            await self._try_later(batch)
        except Unavailable:
            raise
        except StoreError:
            self.inbox.answer_all(batch, INTERNAL)
        else:
            for pending in batch:
                self.inbox.answer(pending, tentative.answers[pending.command.id])
            await self._snapshots.after(self.head, tentative.events)

    async def _decide_and_store(self, batch: list[Pending]) -> Tentative:
        """Nothing else may move the head between the decision and the moment when it is stored and shown."""
        commands = [(pending.command, pending.body_hash) for pending in batch]
        tentative = decide_batch(self.decider, self.head, commands, self.world.clock)
        tables = tables_of(self.decider, tentative.head.state, self._tables)
        append = append_of(self.decider, self.tenant, self.aggregate_id, self.head, self._tables, tables, tentative)
        if append.schedule is not None and not self.world.wakes:
            append = replace(append, schedule=replace(append.schedule, next_due=None))
        if append.decisions:
            await self.world.store.append(append)
            self._commit(tentative, tables)
        return tentative

    def _doubt(self, batch: list[Pending]) -> None:
        for pending in batch:
            pending.in_doubt = True

    def _commit(self, batch: Tentative, tables: Tables) -> None:
        before, tables_before = self.head, self._tables
        if self.fanout.members and any(each.command.metadata.actor == "clock" for each in batch.decisions):
            self.fanout.tell_presence(self.here())
        self._tables = tables
        self.head = batch.head
        self._tell(list(zip([before, *batch.heads], batch.events, batch.heads, strict=False)))
        self._send_away_the_replaced(tables_before.seats)

    def _tell(self, steps: list[Step]) -> None:
        try:
            self.fanout.tell(steps)
            door = self.world.door
            if door is not None and any(door.turned(before.state, after.state) for before, _, after in steps):
                for member in self.fanout.members:
                    if member.seat is not None:
                        self._tell_handle(member, door)
        except Exception:
            log.exception("events %s could not be shown", [f"{event.id} ({event.type})" for _, event, _ in steps])
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

    def _send_away_the_replaced(self, seats_before: tuple[SeatRow, ...]) -> None:
        if self._tables.seats == seats_before:
            return
        for member in tuple(self.fanout.members):
            if member.seat is None or self.seat_of(member.holder) == member.seat:
                continue
            if seat_of(seats_before, member.holder) == member.seat:
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
                self.inbox.answer(pending, answer if same else refuse(Reason.ID_IN_USE), keep=same)

    async def _measured(self, batch: list[Pending]) -> list[Pending]:
        """What may be carried out of a batch: whoever asked enough today is told so, or what they once were told."""
        most = self.world.commands_a_day
        if most == inf or not any(counted(pending) for pending in batch):
            return batch
        day = day_of(self.world.clock.now())
        if self._daily is None or self._daily.day != day:
            asked = await self.world.store.commands_since(self.tenant, self.aggregate_id, day)
            self._daily = Daily(day, asked)
        within, over = self._daily.share(batch, most)
        self._doubt(over)
        await self._settle_doubts(over)
        self.inbox.answer_all([pending for pending in over if not pending.done], refuse(Reason.ENOUGH_TODAY))
        return within

    async def _forward(self, batch: list[Pending]) -> None:
        forwarder = self.world.forwarder
        if forwarder is None:
            await self._try_later(batch)
            return
        answers = await ask_owner(forwarder, [pending.command for pending in batch], self._is_free)
        unanswered = []
        for pending in batch:
            answer = answers.get(pending.command.id)
            if answer is None:
                unanswered.append(pending)
            else:
                self.inbox.answer(pending, answer, keep=False)
        await self._try_later(unanswered)

    async def _is_free(self) -> bool:
        """Whether the stream belongs to nobody, and now to this process."""
        try:
            return not self.closed and await self.world.store.own(self.aggregate_id)
        except Unavailable:
            return False

    async def _disown(self) -> None:
        """Give the stream back; a closed room has done so, and by now it may be the next room's."""
        if not self.closed:
            await self.world.store.disown(self.aggregate_id)

    async def _try_later(self, batch: list[Pending]) -> None:
        """Again in a moment, with the same ids; after a while whoever waits is told to try again."""
        again = []
        for pending in batch:
            pending.tries += 1
            if self.closed or (pending.tries > PATIENCE and not pending.in_doubt):
                self.inbox.answer(pending, refuse(Reason.BUSY), keep=False)
            else:
                again.append(pending)
        if again:
            await asyncio.sleep(min(1.0, 0.05 * 2 ** min(again[0].tries, 5)))
            self.inbox.give_back(again)

    async def _follow(self) -> None:
        stream = await self.world.store.load(self.tenant, self.aggregate_id, self.head.version)
        if self.head.version == 0 and (stream.snapshot or not self.fanout.members):
            self._set_head(fold(self.decider, stream))
            self._send_away()
            return
        seats_before = self._tables.seats
        try:
            for event in stream.events:
                if event.version != self.head.version + 1:
                    raise VersionConflict(f"event {self.head.version + 1} of {self.aggregate_id} is missing")
                before, self.head = self.head, advance(self.decider, self.head, event)
                self._tell([(before, event, self.head)])
        finally:
            self._set_head(self.head)
        self._send_away_the_replaced(seats_before)

    def _set_head(self, head: Head[Any]) -> None:
        self.head = head
        self._tables = tables_of(self.decider, head.state)

    async def rest(self) -> None:
        """Nobody is here, and nothing is to be done."""
        await self._snapshots.at_rest(self.head)
