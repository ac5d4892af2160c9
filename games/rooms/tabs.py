"""The open sockets of one person in one room: tabs that send from one allowance, and of which there are not too many.

Somebody's newest tab is the one they look at, and the oldest may be a line that has died without a word. So it is the
oldest that goes when there are too many, with a code by which it does not come back by itself.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass, field

from games.domain.holding import Holder
from games.protocol import TOO_MANY_TABS
from games.rooms.rate import TokenBucket
from games.rooms.sockets import Socket

NOBODY = Holder()


@dataclass(slots=True, eq=False)
class Share:
    """What the sockets of one person have together; ``tabs`` are those sockets, oldest first."""

    bucket: TokenBucket
    whose: Hashable = None
    tabs: dict[Socket, None] = field(default_factory=dict)


class Tabs:
    """All shares of a process. ``most`` is how many sockets one person may have open in one room."""

    def __init__(self, a_bucket: Callable[[], TokenBucket], most: float) -> None:
        self._a_bucket = a_bucket
        self._most = most
        self._shares: dict[Hashable, Share] = {}

    def __len__(self) -> int:
        """How many people have a socket open."""
        return len(self._shares)

    def open(self, room: str, socket: Socket) -> Share:
        """The share of whoever this socket is; one of its own where it brings nothing along, and can say nothing."""
        whose = (room, socket.seat or socket.holder)
        if whose[1] == NOBODY:
            return Share(self._a_bucket())
        share = self._shares.get(whose)
        if share is None:
            share = self._shares[whose] = Share(self._a_bucket(), whose)
        share.tabs[socket] = None
        if len(share.tabs) > self._most:
            oldest = next(iter(share.tabs))
            del share.tabs[oldest]
            oldest.close(TOO_MANY_TABS)
        return share

    def close(self, share: Share, socket: Socket) -> None:
        """The socket has gone; with the last one the share is forgotten."""
        share.tabs.pop(socket, None)
        if not share.tabs and self._shares.get(share.whose) is share:
            del self._shares[share.whose]
