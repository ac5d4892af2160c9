"""A herd of sockets, ``bench/herd.mjs``, that takes orders."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

from django.conf import settings

from games.management.benches.figures import Unmeasured
from games.management.benches.ready import node

AT_ONCE = 100
"""So many of a herd knock at the same time; the others wait their turn, as in a browser with a jittered retry."""


class Herd:
    """``came``: milliseconds until they were current (the median, 99 %, all) and bytes for each."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process
        self.came: dict[str, Any] = {}

    def order(self, order: str) -> None:
        """Give an order; ``hear`` gives what comes of it."""
        assert self._process.stdin is not None
        self._process.stdin.write(order + "\n")
        self._process.stdin.flush()

    def hear(self) -> dict[str, Any]:
        """The next line. Raises Unmeasured when the program has ended."""
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        if not line:
            raise Unmeasured("The load program ended early; what it said stands above. Ask for fewer sockets.")
        return dict(json.loads(line))


@contextmanager
def gathered(sockets: Sequence[Mapping[str, Any]], at_once: int = AT_ONCE) -> Iterator[Herd]:
    """A herd of which every socket has been greeted."""
    with subprocess.Popen(
        [node(), "bench/herd.mjs"], cwd=settings.BASE_DIR, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        herd = Herd(process)
        herd.order(json.dumps({"sockets": list(sockets), "at_once": at_once}))
        herd.came = herd.hear()
        try:
            yield herd
        finally:
            process.kill()
