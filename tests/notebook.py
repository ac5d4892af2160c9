"""What a client without a browser notes: what it asked for, what it was answered and told, and what was wrong there."""

from __future__ import annotations

import json
import time
import uuid
from collections import Counter, OrderedDict
from typing import Any

from games.domain.decider import PUSHED_KEPT
from tests.platforms import paint

LINE_CUT = 1006
COME_BACK = (1001, LINE_CUT, 1012, 4012, 4013)
PASSING = ("busy", "too_fast", "internal")
"""Refusals after which the same command, under the same id, is sent again."""
ACK_EVERY = 16
SAYS = "says number"


class Notebook:
    """The log of one client, who posts to the main conversation.

    ``texts`` is what each command said, by its id; ``waiting`` those without a final answer; ``answers`` every final
    answer by command id, ``refused`` how often it was only put off, by reason; ``told`` every line of the conversation
    by its number, ``skipped`` the numbers that no view held any more; ``wrongs`` what the protocol does not allow;
    ``codes`` those with which the line was closed; ``gaps`` how many seconds each loss of the line lasted; ``again``
    how many commands had to be sent again after one; ``asked_at``, ``answered_at`` and ``heard_at`` when a text was;
    ``waited`` the most seconds from sending a command to any answer.
    """

    def __init__(self, called: str) -> None:
        self.called = called
        self.picture: dict[str, Any] = {}
        self.cursor: int | None = None
        self.epoch: str | None = None
        self.texts: dict[str, str] = {}
        self.waiting: OrderedDict[str, str] = OrderedDict()
        self.answers: dict[str, list[dict[str, Any]]] = {}
        self.told: dict[int, Any] = {}
        self.skipped: set[int] = set()
        self.wrongs: list[str] = []
        self.gaps: list[float] = []
        self.codes: list[int] = []
        self.again = 0
        self.refused: Counter[str] = Counter()
        self.heard_at: dict[str, float] = {}
        self.asked_at: dict[str, float] = {}
        self.answered_at: dict[str, float] = {}
        self.waited = 0.0
        self.lost_at: float | None = None
        self._sent_at: dict[str, float] = {}
        self._acked = 0

    @property
    def view(self) -> dict[str, Any]:
        """What everybody may see."""
        return dict(self.picture["view"])

    @property
    def accepted(self) -> list[str]:
        """The texts of all commands that were answered with yes."""
        return [self.texts[wish] for wish, answers in list(self.answers.items()) if answers[-1]["ok"]]

    def is_live(self) -> bool:
        """Whether the line is up and the view current."""
        return self.cursor is not None and self.lost_at is None

    def hello(self) -> str:
        """The first frame of a line."""
        return json.dumps({"t": "hello", "cursor": self.cursor, "epoch": self.epoch})

    def post(self) -> str:
        """The frame of something new that is said."""
        wish, text = str(uuid.uuid4()), f"{self.called} {SAYS} {len(self.texts)}"
        self.texts[wish] = self.waiting[wish] = text
        self.asked_at[text] = time.monotonic()
        return self.said(wish)

    def said(self, wish: str) -> str:
        """The frame of something that was said, under its id."""
        self._sent_at[wish] = time.monotonic()
        return json.dumps({"t": "command", "id": wish, "type": "main.post", "payload": {"text": self.texts[wish]}})

    def lost(self) -> None:
        """The line is gone."""
        self.lost_at = self.lost_at or time.monotonic()

    def closed(self, code: int | None) -> None:
        """The server has closed the line."""
        self.codes.append(LINE_CUT if code is None else code)
        if self.codes[-1] not in COME_BACK:
            self.wrongs.append(f"the line was closed with {self.codes[-1]}")

    def back(self) -> list[str]:
        """The frames of all that has no answer yet, once the line is up."""
        if self.lost_at is not None:
            self.gaps.append(time.monotonic() - self.lost_at)
            self.lost_at = None
        self.again += len(self.waiting)
        return [self.said(wish) for wish in self.waiting]

    def take(self, frame: dict[str, Any]) -> None:
        """Note a frame."""
        match frame["t"]:
            case "answer":
                self._answered(frame)
            case "snapshot":
                self.epoch, self._acked = frame["epoch"], frame["cursor"]
                self._skip_to(frame["view"].get("posts", []))
            case "resumed" if frame["cursor"] != self.cursor:
                self.wrongs.append(f"resumed at {frame['cursor']} instead of {self.cursor}")
                return
            case "update":
                self._follows(frame.get("push", {}).get("posts", []))
            case "error":
                self.wrongs.append(frame["words"])
        cursor = paint(self.picture, -1 if self.cursor is None else self.cursor, frame)
        self.cursor = None if cursor == -1 else cursor

    def ack(self) -> str | None:
        """The frame that says what was read, when it is time for one."""
        if self.cursor is None or self.cursor - self._acked < ACK_EVERY:
            return None
        self._acked = self.cursor
        return json.dumps({"t": "ack", "n": self.cursor})

    def _answered(self, frame: dict[str, Any]) -> None:
        self.waited = max(self.waited, time.monotonic() - self._sent_at[frame["id"]])
        if not frame["ok"] and frame["reason"] in PASSING:
            self.refused[frame["reason"]] += 1
            return
        self.answers.setdefault(frame["id"], []).append(frame)
        self.answered_at[self.texts[frame["id"]]] = time.monotonic()
        self.waiting.pop(frame["id"], None)

    def _follows(self, lines: list[dict[str, Any]]) -> None:
        before = self.view["posts"]
        if lines and before and lines[0]["n"] != before[-1]["n"] + 1:
            self.wrongs.append(f"line {lines[0]['n']} came after {before[-1]['n']}")
        self._hear(lines)

    def _skip_to(self, lines: list[dict[str, Any]]) -> None:
        """A view holds the last lines only: what was said before them while nobody listened is not told."""
        if len(lines) == PUSHED_KEPT and self.told:
            self.skipped |= set(range(max(self.told) + 1, lines[0]["n"]))
        self._hear(lines)

    def _hear(self, lines: list[dict[str, Any]]) -> None:
        for post in lines:
            self.heard_at.setdefault(post["text"], time.monotonic())
            if self.told.setdefault(post["n"], post) != post:
                self.wrongs.append(f"line {post['n']} was told twice, differently")
