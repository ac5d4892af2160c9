"""Who is here: ephemeral, gathered from all processes, never stored."""

from __future__ import annotations

import time
from collections.abc import Callable

FRESH_SECONDS = 40.0
"""How long another process's word counts: it is told anew well within."""


class Presence:
    """``here`` by room, over this process and the others. ``monotonic`` gives seconds."""

    def __init__(self, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._monotonic = monotonic
        self._elsewhere: dict[str, dict[str, tuple[float, frozenset[str]]]] = {}

    def heard(self, process: str, room: str, here: list[str]) -> None:
        """Another process has told who is in a room there."""
        said = self._elsewhere.setdefault(room, {})
        if here:
            said[process] = (self._monotonic(), frozenset(here))
        else:
            said.pop(process, None)
            if not said:
                del self._elsewhere[room]

    def everyone(self, room: str, local: list[str]) -> list[str]:
        """Everybody in a room, sorted."""
        now = self._monotonic()
        said = self._elsewhere.get(room, {})
        elsewhere = [who for at, here in said.values() if now - at < FRESH_SECONDS for who in here]
        return sorted({*local, *elsewhere})
