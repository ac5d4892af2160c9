"""Players without a browser who come back by themselves, keep a log, and check every frame against the protocol."""

from __future__ import annotations

import json
import threading
import time
import uuid
from collections import OrderedDict
from typing import Any

from websockets.exceptions import ConnectionClosed, WebSocketException
from websockets.sync.client import ClientConnection, connect

from tests.live_site import House, Site, eventually

KEPT = 100
LINE_CUT = 1006
COME_BACK = (1001, LINE_CUT, 1012, 4012, 4013)
AT_ONCE = 3
ACK_EVERY = 16
SAYS = "says number"
LOST = (OSError, WebSocketException, TimeoutError)


def line_to(site: Site, house: House, game: str = "", cookie: str = "", at: str = "") -> ClientConnection:
    """Open a socket into the room of a game, or of the household; ``at`` names another web process."""
    address = f"{(at or site.url).replace('http', 'ws')}/h/{house.slug}/ws/" + (f"{game}/" if game else "")
    headers = {"Cookie": cookie} if cookie else None
    return connect(
        address,
        additional_headers=headers,
        proxy=None,
        open_timeout=3,
        close_timeout=1,
        ping_interval=None,
        max_size=None,
    )


def greet(line: ClientConnection, cursor: int | None = None, epoch: str | None = None) -> dict[str, Any]:
    """Say hello; return the first frame."""
    line.send(json.dumps({"t": "hello", "cursor": cursor, "epoch": epoch}))
    return dict(json.loads(line.recv(timeout=5))[0])


def ask(line: ClientConnection, kind: str, **payload: Any) -> dict[str, Any]:
    """Send a command and wait for its answer."""
    wish = str(uuid.uuid4())
    line.send(json.dumps({"t": "command", "id": wish, "type": kind, "payload": payload}))
    while True:
        for frame in json.loads(line.recv(timeout=10)):
            if frame.get("id") == wish:
                return dict(frame)


class Player(threading.Thread):
    """Says three things at once, every so many seconds, until stopped.

    ``wrongs`` are frames that the protocol does not allow; ``codes`` are those with which the line was closed;
    ``answers`` holds every answer by command id; ``texts`` what each command said; ``told`` every line of the
    conversation by its number; ``gaps`` how many seconds each loss of the line lasted; ``again`` how many commands
    had to be sent again; ``heard_at`` and ``answered_at`` when a text was shown and answered, in seconds.
    """

    def __init__(
        self, site: Site, house: House, game: str, cookie: str, name: str, every: float = 0.2, at: str = ""
    ) -> None:
        super().__init__(daemon=True)
        self.site, self.house, self.game, self.cookie = site, house, game, cookie
        self.called = name
        self.every = every
        self.at = at
        self.view: dict[str, Any] = {}
        self.mine: dict[str, Any] | None = None
        self.cursor: int | None = None
        self.epoch: str | None = None
        self.texts: dict[str, str] = {}
        self.waiting: OrderedDict[str, str] = OrderedDict()
        self.answers: dict[str, list[dict[str, Any]]] = {}
        self.told: dict[int, Any] = {}
        self.wrongs: list[str] = []
        self.gaps: list[float] = []
        self.codes: list[int] = []
        self.again = 0
        self.heard_at: dict[str, float] = {}
        self.answered_at: dict[str, float] = {}
        self.talking = threading.Event()
        self.enough = threading.Event()
        self._lost_at: float | None = None
        self._acked = 0
        self._next = 0.0

    @property
    def accepted(self) -> list[str]:
        """The texts of all commands that were answered with yes."""
        return self._answered(yes=True)

    def run(self) -> None:
        """Play, and come back after every loss."""
        while not self.enough.is_set():
            try:
                with line_to(self.site, self.house, self.game, self.cookie, self.at) as line:
                    self._play(line)
            except LOST:
                self._lost_at = self._lost_at or time.monotonic()
                time.sleep(0.1)

    def is_live(self) -> bool:
        """Whether the line is up and the view current."""
        return self.cursor is not None and self._lost_at is None

    def falls_silent(self) -> None:
        """Stop talking, and wait until everything is answered."""
        self.talking.clear()
        eventually(lambda: self.is_live() and not self.waiting, f"{self.called} has all answers")

    def hang_up(self) -> None:
        """Leave the room."""
        self.enough.set()
        self.join(10)

    def _play(self, line: ClientConnection) -> None:
        line.send(json.dumps({"t": "hello", "cursor": self.cursor, "epoch": self.epoch}))
        greeted = False
        while not self.enough.is_set():
            if greeted and self.talking.is_set() and time.monotonic() >= self._next:
                self._next = time.monotonic() + self.every
                for _ in range(AT_ONCE):
                    self._post(line)
            try:
                frames = json.loads(line.recv(timeout=0.02))
            except TimeoutError:
                continue
            except ConnectionClosed as closed:
                self.codes.append(closed.rcvd.code if closed.rcvd is not None else LINE_CUT)
                if self.codes[-1] not in COME_BACK:
                    self.wrongs.append(f"the line was closed with {self.codes[-1]}")
                raise
            for frame in frames:
                self._take(frame, line)
                if frame["t"] in ("snapshot", "resumed"):
                    greeted = True
                    self._back(line)

    def _back(self, line: ClientConnection) -> None:
        if self._lost_at is not None:
            self.gaps.append(time.monotonic() - self._lost_at)
            self._lost_at = None
        self.again += len(self.waiting)
        for wish, text in self.waiting.items():
            self._say(line, wish, text)

    def _post(self, line: ClientConnection) -> None:
        wish, text = str(uuid.uuid4()), f"{self.called} {SAYS} {len(self.texts)}"
        self.texts[wish] = self.waiting[wish] = text
        self._say(line, wish, text)

    def _say(self, line: ClientConnection, wish: str, text: str) -> None:
        line.send(json.dumps({"t": "command", "id": wish, "type": "main.post", "payload": {"text": text}}))

    def _take(self, frame: dict[str, Any], line: ClientConnection) -> None:
        match frame["t"]:
            case "answer":
                self.answers.setdefault(frame["id"], []).append(frame)
                self.answered_at[self.texts[frame["id"]]] = time.monotonic()
                self.waiting.pop(frame["id"], None)
            case "snapshot":
                self.view, self.mine = frame["view"], frame["mine"]
                self.cursor, self.epoch = frame["cursor"], frame["epoch"]
                self._acked = self.cursor
                self._hear(frame["view"]["posts"])
            case "resumed" if frame["cursor"] != self.cursor:
                self.wrongs.append(f"resumed at {frame['cursor']} instead of {self.cursor}")
            case "update":
                self._patch(frame, line)
            case "error":
                self.wrongs.append(frame["words"])

    def _patch(self, frame: dict[str, Any], line: ClientConnection) -> None:
        assert self.cursor is not None
        self.cursor += frame["n"]
        if self.cursor - self._acked >= ACK_EVERY:
            self._acked = self.cursor
            line.send(json.dumps({"t": "ack", "n": self.cursor}))
        self.view |= frame.get("set", {})
        for key, items in frame.get("push", {}).items():
            before = self.view[key]
            if key == "posts" and before and items[0]["n"] != before[-1]["n"] + 1:
                self.wrongs.append(f"line {items[0]['n']} came after {before[-1]['n']}")
            self.view[key] = [*before, *items][-KEPT:]
        self._hear(frame.get("push", {}).get("posts", []))
        if self.mine is not None:
            self.mine |= frame.get("mine", {})

    def _hear(self, lines: list[dict[str, Any]]) -> None:
        for post in lines:
            self.heard_at.setdefault(post["text"], time.monotonic())
            if self.told.setdefault(post["n"], post) != post:
                self.wrongs.append(f"line {post['n']} was told twice, differently")

    def must_agree(self) -> None:
        """What this player was told is exactly what is stored, once each, and what a newcomer would be shown."""
        fresh = eventually(self._fresh_view, f"{self.called} is as current as a newcomer")
        assert (fresh["view"], fresh["mine"]) == (self.view, self.mine)
        assert self.wrongs == []
        assert [wish for wish, answers in self.answers.items() if len(answers) > 1] == []
        stored = self.site.events(self.house, self.game, "main.posted")
        ours = [event["payload"]["text"] for event in stored if SAYS in event["payload"]["text"]]
        assert len(ours) == len(set(ours)), "something was posted twice"
        assert set(self.accepted) <= set(ours), "an answered post is missing"
        assert not set(self._answered(yes=False)) & set(ours), "a refused post was stored"
        numbers = sorted(self.told)
        assert numbers == list(range(numbers[0], numbers[-1] + 1)), "a line of the conversation is missing"
        assert [line for n in numbers if SAYS in (line := self.told[n]["text"])] == ours, "the order differs"

    def _answered(self, yes: bool) -> list[str]:
        """The texts of all commands that were answered with yes, or with no."""
        return [self.texts[wish] for wish, answers in list(self.answers.items()) if answers[0]["ok"] is yes]

    def _fresh_view(self) -> dict[str, Any] | None:
        """The first frame of a newcomer, once it stands where this player stands."""
        with line_to(self.site, self.house, self.game, self.cookie) as line:
            fresh = greet(line)
        return fresh if fresh["cursor"] == self.cursor else None
