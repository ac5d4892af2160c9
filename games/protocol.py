"""Frames. The only place where their shape is written down on the server.

A client sends one frame a message, as a JSON object. A server's message is a JSON array of frames, in order: what is
ready for a client at the same moment travels together.

Client to server: hello, command, typing, ping, ack. Server to client: snapshot, resumed, update, answer, presence,
typing, pong, error. Unknown keys, NUL and lone surrogates are refused at this door.

A client that types says ``{"t": "typing", "where": w}`` when it begins and every few seconds while it goes on; ``w``
is "main", "nest" or the id of a private conversation, never the booth. Whoever may read what is being written gets
``{"t": "typing", "where": w, "seat": s, "seconds": n}`` and forgets it after ``n`` seconds, or when the line arrives.
Nothing of it is answered, counted by a cursor, or kept; what may not be typed there is told to nobody.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Annotated, Any, Literal

import orjson
from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from games.domain.decider import OwnPush, Patch
from games.ports import Answer

FRAME_BYTES = 16_384

SAID_BACK = 120
"""Characters of a client's own words that an error says back."""

TYPING_SECONDS = 5
"""How long a sign that somebody types counts."""

RESTART, TOO_SLOW, TOO_FAST = 4012, 4013, 4029
BAD_FRAMES, NOT_ALLOWED, NO_ROOM, TOO_MANY_TABS, REPLACED, GONE = 4400, 4403, 4404, 4408, 4409, 4410

UUID = r"^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"


class _Frame(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class Hello(_Frame):
    """The first frame: where this client is, if it was here before."""

    t: Literal["hello"]
    cursor: Annotated[int, Field(ge=0, le=2**31)] | None = None
    epoch: Annotated[str, Field(max_length=64)] | None = None


class CommandFrame(_Frame):
    """A wish, under an id of the client's making."""

    t: Literal["command"]
    id: Annotated[str, Field(pattern=UUID)]
    type: Annotated[str, Field(max_length=40)]
    payload: dict[str, Any]


class Typing(_Frame):
    """Somebody writes, and has not sent it yet."""

    t: Literal["typing"]
    where: Annotated[str, Field(pattern=r"^(main|nest|[0-9a-f]{16})$")]


class Ping(_Frame):
    t: Literal["ping"]


class Ack(_Frame):
    """How far the client has read: its cursor. It says so at least every 64 events, and once a second if it has moved.

    Who leaves 256 events or 256 kB unread is cut off with 4013 and may come back.
    """

    t: Literal["ack"]
    n: Annotated[int, Field(ge=0)]


AnyFrame = Hello | CommandFrame | Typing | Ping | Ack
_client_frame: TypeAdapter[AnyFrame] = TypeAdapter(Annotated[AnyFrame, Field(discriminator="t")])


class MalformedFrame(ValueError):
    """Not a frame of ours; the text says in words what is wrong with it. ``id`` is the command's, if it has one."""

    def __init__(self, words: str, id: str | None = None) -> None:
        super().__init__(words)
        self.id = id


def read_frame(text: str | bytes | None) -> AnyFrame:
    """Parse a client's frame.

    :raises MalformedFrame: for anything else.
    """
    if not isinstance(text, str):
        raise MalformedFrame("Send text frames, not binary ones.")
    if len(text) > FRAME_BYTES or len(text.encode(errors="surrogatepass")) > FRAME_BYTES:
        raise MalformedFrame(f"A frame may have {FRAME_BYTES} bytes.")
    try:
        data = orjson.loads(text)
    except (orjson.JSONDecodeError, UnicodeEncodeError):
        raise MalformedFrame("That is not JSON.") from None
    if "\\u0000" in text and has_nul(data):
        raise MalformedFrame("A frame may not contain the NUL character.", _command_id(data))
    try:
        return _client_frame.validate_python(data)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False, include_context=False)[0]
        where = ".".join(str(part) for part in first["loc"]) or "frame"
        raise MalformedFrame(f"{where[:SAID_BACK]}: {first['msg'][:SAID_BACK]}.", _command_id(data)) from None


def _command_id(data: Any) -> str | None:
    """The id of a command that cannot be taken, so that its sender need not wait for it."""
    found = data.get("id") if isinstance(data, dict) and data.get("t") == "command" else None
    return found if isinstance(found, str) and re.fullmatch(UUID, found) else None


def has_nul(data: Any) -> bool:
    """Whether a text anywhere inside has the one character that Postgres cannot keep."""
    parts = [data]
    while parts:
        part = parts.pop()
        if isinstance(part, str) and "\0" in part:
            return True
        if isinstance(part, dict):
            parts += [*part.keys(), *part.values()]
        elif isinstance(part, list | tuple):
            parts += part
    return False


def update_frame(counted: int, patch: Patch, mine: Mapping[str, Any] | None, mine_push: OwnPush | None = None) -> bytes:
    """``counted`` is how far this frame moves its reader's cursor; only one that moves it may push into ``mine``."""
    frame: dict[str, Any] = {"t": "update", "n": counted, **patch}
    if mine:
        frame["mine"] = mine
    if mine_push:
        frame["mine_push"] = mine_push
    return orjson.dumps(frame)


def snapshot_frame(cursor: int, epoch: str, view: Mapping[str, Any], here: list[str], now: str) -> bytes:
    """A whole view (``view`` and ``mine``) at a cursor."""
    return orjson.dumps({"t": "snapshot", "cursor": cursor, "epoch": epoch, **view, "here": here, "now": now})


def resumed_frame(cursor: int, now: str, here: list[str], seat: str | None) -> bytes:
    """The client's cursor stands; what it missed follows as updates.

    ``seat`` is whose cursor that is: a client whose view is another seat's (or nobody's) has to start afresh.
    """
    return orjson.dumps({"t": "resumed", "cursor": cursor, "now": now, "here": here, "seat": seat})


def answer_frame(command_id: str, answer: Answer) -> bytes:
    frame: dict[str, Any] = {"t": "answer", "id": command_id, "ok": answer.ok}
    if not answer.ok:
        frame |= {"reason": answer.reason, "words": answer.words}
    return orjson.dumps(frame)


def presence_frame(here: list[str]) -> bytes:
    return orjson.dumps({"t": "presence", "here": here})


def typing_frame(where: str, seat: str) -> bytes:
    return orjson.dumps({"t": "typing", "where": where, "seat": seat, "seconds": TYPING_SECONDS})


def pong_frame(now: str) -> bytes:
    return orjson.dumps({"t": "pong", "now": now})


def error_frame(words: str, reason: str = "malformed", command_id: str | None = None) -> bytes:
    """``command_id`` is that of a command which will never be answered otherwise."""
    about = {"id": command_id} if command_id else {}
    return orjson.dumps({"t": "error", "reason": reason, "words": words, **about})
