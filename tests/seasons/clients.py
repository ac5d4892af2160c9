"""The people at the other end: a client that keeps its picture up to date, and an ear that keeps what it heard."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Any

import orjson

from games.domain.decider import PUSHED_KEPT

EPOCH = "the epoch of seasons"


@lru_cache(maxsize=256)
def read(frame: bytes) -> dict[str, Any]:
    """A frame as data, the same object for the same bytes: whoever paints with it copies."""
    found: dict[str, Any] = orjson.loads(frame)
    return found


class Client:
    """A browser: one law only, the picture before, patched by an update, is the picture after."""

    credential = None

    def __init__(self, seat: str | None) -> None:
        self.seat = self.who = seat
        self.frames: list[bytes] = []
        self.cursor: int | None = None
        self.view: dict[str, Any] = {}
        self.mine: dict[str, Any] | None = None

    def push(self, frame: bytes, counted: int = 0) -> None:
        """Keep a frame until it is painted."""
        assert read(frame).get("n", 0) == counted, f"a frame that counts {counted}: {frame.decode()[:200]}"
        self.frames.append(frame)

    def stands_at(self, cursor: int) -> None:
        """The greeting says so, too."""

    def close(self, code: int) -> None:
        """The server never closes a client that keeps up."""
        raise AssertionError(f"{self.seat} was sent away with {code}")

    def paint(self) -> None:
        """Apply all frames that have come."""
        for frame in self.frames:
            self._paint(read(frame))
        self.frames.clear()

    def _paint(self, frame: dict[str, Any]) -> None:
        match frame["t"]:
            case "snapshot":
                self.view, self.mine, self.cursor = frame["view"], frame["mine"], frame["cursor"]
            case "resumed":
                assert frame["cursor"] == self.cursor and frame["seat"] == self.seat, frame
            case "update":
                assert self.cursor is not None, "an update before any view"
                self.cursor += frame["n"]
                self._update(frame)

    def _update(self, frame: dict[str, Any]) -> None:
        if "set" in frame:
            self.view = {**self.view, **frame["set"]}
        if "push" in frame:
            self.view = {**self.view, **grown(self.view, frame["push"])}
        if "mine" in frame:
            self.mine = {**(self.mine or {}), **frame["mine"]}
        for key, lists in frame.get("mine_push", {}).items():
            assert self.mine is not None, "a push to somebody who has no seat"
            self.mine = {**self.mine, key: {**self.mine[key], **grown(self.mine[key], lists)}}


def grown(kept: dict[str, Any], pushed: dict[str, Any]) -> dict[str, Any]:
    """The lists that have got longer, as long as a client keeps them."""
    return {name: [*kept.get(name, ()), *items][-PUSHED_KEPT:] for name, items in pushed.items()}


class Ear:
    """A member that keeps every frame, under the number of the command that it came of, after a look into it."""

    credential = None

    def __init__(self, seat: str | None, look: Callable[[str | None, bytes], None] = lambda seat, frame: None) -> None:
        self.seat = self.who = seat
        self.step = 0
        self.heard: list[tuple[int, bytes]] = []
        self._look = look

    def push(self, frame: bytes, counted: int = 0) -> None:
        """Keep a frame for good."""
        self._look(self.seat, frame)
        self.heard.append((self.step, frame))

    def stands_at(self, cursor: int) -> None:
        """Ears are never greeted."""

    def close(self, code: int) -> None:
        """Ears are never sent away."""
        raise AssertionError(f"{self.seat} was sent away with {code}")
