"""From committed events to the frames of each member: encoded once for everybody, once for each audience."""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from games.domain.decider import Decider
from games.domain.envelope import Event
from games.domain.holding import Holder
from games.domain.records import record
from games.protocol import presence_frame, resumed_frame, snapshot_frame, typing_frame, update_frame
from games.rooms.heads import Head

log = logging.getLogger(__name__)

Step = tuple[Head[Any], Event, Head[Any]]
"""An event, between the stream before it and after it."""

REMEMBERED = 240
"""Who has missed more events than these starts from a fresh view: that is shorter."""


class Member(Protocol):
    """One socket in a room. ``who`` is what presence shows: a seat in a game, a name in a household."""

    seat: str | None
    holder: Holder
    who: str | None

    def push(self, frame: bytes, counted: int = 0) -> None:
        """Queue a frame, or several with commas between, that move the reader's cursor by ``counted``.

        Never waits, never raises.
        """
        ...

    def stands_at(self, cursor: int) -> None:
        """The next frame is a greeting at this cursor."""
        ...

    def close(self, code: int) -> None: ...


@record(frozen=True, slots=True)
class Frames:
    """What was said, already encoded: to all (``public``), and beside or instead of it to single seats.

    ``events`` is how many events the public part tells: of several at once it is their frames, with commas between.
    """

    public: bytes | None
    private: Mapping[str, bytes]
    events: int = 1

    def to(self, member: Member) -> None:
        """Push what this member may know: its own part first, for its cursor moves with the frame that counts."""
        own = self.private.get(member.seat) if member.seat is not None else None
        if own is not None:
            member.push(own, 0 if self.public is not None else 1)
        if self.public is not None:
            member.push(self.public, self.events)

    def counts(self, seat: str | None) -> bool:
        return self.public is not None or (seat is not None and seat in self.private)


@dataclass(slots=True)
class Told:
    """One event that was told, encoded as soon as there is somebody to read it."""

    decider: Decider[Any]
    before: Any
    payload: Any
    after: Any
    _frames: Frames | None = None

    @property
    def frames(self) -> Frames:
        if self._frames is None:
            changes = self.decider.changes(self.before, self.payload, self.after)
            public = None if changes.public is None else update_frame(1, changes.public, None)
            counted = 0 if changes.public is not None else 1
            pushed = changes.pushed
            self._frames = Frames(
                public,
                {seat: update_frame(counted, {}, mine, pushed.get(seat)) for seat, mine in changes.private.items()},
            )
            self.before = self.payload = self.after = None
        return self._frames


def joined(frames: Sequence[Frames]) -> list[Frames]:
    """The same in the same order: what is one after the other for everybody alike goes out together."""
    found: list[Frames] = []
    alike: list[bytes] = []
    for each in (*frames, None):
        if each is not None and each.public is not None and not each.private:
            alike.append(each.public)
            continue
        if alike:
            found.append(Frames(b",".join(alike), {}, len(alike)))
            alike = []
        if each is not None:
            found.append(each)
    return found


class Fanout:
    """The members of one room and what they were told lately."""

    def __init__(self, decider: Decider[Any]) -> None:
        self._decider = decider
        self.members: set[Member] = set()
        self._lately: deque[Told] = deque(maxlen=REMEMBERED)
        self._here: list[str] = []

    def tell(self, steps: Sequence[Step]) -> None:
        """Send what these events change to every member who may know."""
        told = [Told(self._decider, before.state, event.payload, after.state) for before, event, after in steps]
        self._lately.extend(told)
        if not self.members:
            return
        parts = joined([each.frames for each in told])
        for member in self.members:
            for part in parts:
                part.to(member)

    def greet(
        self, member: Member, head: Head[Any], cursor: int | None, same_epoch: bool, epoch: str,
        here: list[str], now: str,
    ) -> None:  # fmt: skip
        """What a member needs to be current: exactly what it missed, or a fresh view."""
        missed = self._missed(member.seat, head, cursor) if same_epoch else None
        stands = head.cursor(member.seat) - len(missed or ())
        member.stands_at(stands)
        if missed is None:
            view = self._decider.project(head.state, member.seat)
            member.push(snapshot_frame(stands, epoch, view, here, now))
        else:
            member.push(resumed_frame(stands, now, here, member.seat))
            for frames in missed:
                frames.to(member)

    def forget(self) -> None:
        """What was told lately no longer joins up with what comes: everybody starts from a fresh view."""
        self._lately.clear()

    def here(self) -> list[str]:
        return sorted({member.who for member in self.members if member.who})

    def tell_presence(self, here: list[str]) -> None:
        """Tell everybody who is here, if that is news: whoever joins is told in the greeting."""
        if here == self._here:
            return
        self._here = here
        frame = presence_frame(here)
        for member in self.members:
            member.push(frame)

    def tell_typing(self, seat: str, where: str, audience: tuple[str, ...] | None) -> None:
        """Tell the others in the audience (None: everybody) that a seat is writing."""
        frame = typing_frame(where, seat)
        for member in self.members:
            if member.seat != seat and (audience is None or member.seat in audience):
                member.push(frame)

    def _missed(self, seat: str | None, head: Head[Any], cursor: int | None) -> list[Frames] | None:
        """What this seat has not had, or None when that is not remembered, or cannot be told."""
        missing = -1 if cursor is None else head.cursor(seat) - cursor
        if missing < 0:
            return None
        try:
            return self._last(seat, missing)
        except Exception:
            log.exception("what was told lately cannot be told again")
            self.forget()
            return None

    def _last(self, seat: str | None, missing: int) -> list[Frames] | None:
        found: list[Frames] = []
        for told in reversed(self._lately):
            if len(found) == missing:
                break
            if told.frames.counts(seat):
                found.append(told.frames)
        return found[::-1] if len(found) == missing else None
