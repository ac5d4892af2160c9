"""Frames from outside: what is one of ours, and what is refused in words."""

from __future__ import annotations

import inspect
import json
import re
from pathlib import Path

import orjson
import pytest

from games import protocol
from games.ports import Answer
from games.protocol import (
    FRAME_BYTES,
    CommandFrame,
    Hello,
    MalformedFrame,
    Ping,
    Typing,
    answer_frame,
    error_frame,
    read_frame,
    update_frame,
)

ID = "0f0f0f0f-0000-4000-8000-00000000000f"


def test_our_own_frames_are_read() -> None:
    assert read_frame('{"t":"hello"}') == Hello(t="hello")
    assert read_frame('{"t":"hello","cursor":7,"epoch":"e"}') == Hello(t="hello", cursor=7, epoch="e")
    assert read_frame('{"t":"ping"}') == Ping(t="ping")
    for where in ("main", "nest", "0123456789abcdef"):
        assert read_frame(json.dumps({"t": "typing", "where": where})) == Typing(t="typing", where=where)
    frame = read_frame(json.dumps({"t": "command", "id": ID, "type": "main.post", "payload": {"text": "🐔"}}))
    assert isinstance(frame, CommandFrame)
    assert frame.payload == {"text": "🐔"}


def command(**change: object) -> str:
    return json.dumps({"t": "command", "id": ID, "type": "main.post", "payload": {}, **change})


REFUSED = {
    "nothing": "",
    "not JSON": "{",
    "a list": "[]",
    "a number": "7",
    "a NaN": '{"t":"hello","cursor":NaN}',
    "no t": "{}",
    "another t": '{"t":"snapshot"}',
    "an unknown key": '{"t":"ping","n":1}',
    "an unknown key of a command": command(actor="s2"),
    "a cursor in words": '{"t":"hello","cursor":"7"}',
    "a cursor below nought": '{"t":"hello","cursor":-1}',
    "half a cursor": '{"t":"hello","cursor":1.5}',
    "a truth for a cursor": '{"t":"hello","cursor":true}',
    "a long epoch": json.dumps({"t": "hello", "epoch": "e" * 65}),
    "an id of capitals": command(id=ID.upper()),
    "an id that is none": command(id="7"),
    "a payload that is none": command(payload=[]),
    "a long type": command(type="x" * 41),
    "a long kind": json.dumps({"t": "x" * 9_000}),
    "a kind that is a list": json.dumps({"t": ["s2"] * 500}),
    "a long unknown key": command(**{"k" * 9_000: 1}),
    "no payload": json.dumps({"t": "command", "id": ID, "type": "main.post"}),
    "typing in the booth": '{"t":"typing","where":"booth"}',
    "typing nowhere": '{"t":"typing"}',
    "typing as somebody else": '{"t":"typing","where":"main","seat":"s2"}',
    "a NUL": command(payload={"text": "\0"}),
    "a NUL in a key": command(payload={"\0": 1}),
    "a NUL deep inside": command().replace("{}", '{"a":' * 900 + '"\\u0000"' + "}" * 900),
    "half a surrogate pair": command(payload={"text": "\ud800"}),
    "a raw surrogate": command().replace("main", "\ud800"),
    "a deep nest": command().replace("{}", "[" * 2000 + "]" * 2000),
    "a long frame": command(payload={"text": "x" * FRAME_BYTES}),
}


@pytest.mark.parametrize("text", REFUSED.values(), ids=REFUSED.keys())
def test_anything_else_is_refused_in_words(text: str) -> None:
    with pytest.raises(MalformedFrame) as refusal:
        read_frame(text)
    words = str(refusal.value)
    assert words.endswith(".")
    assert len(words) < 300


@pytest.mark.parametrize("data", [b"{}", None])
def test_binary_frames_are_refused(data: bytes | None) -> None:
    with pytest.raises(MalformedFrame, match="text frames"):
        read_frame(data)


def test_a_frame_that_is_long_in_bytes_is_long() -> None:
    with pytest.raises(MalformedFrame, match=str(FRAME_BYTES)):
        read_frame(
            json.dumps({"t": "command", "id": ID, "type": "a", "payload": {"a": "🐔" * 5000}}, ensure_ascii=False)
        )


def test_the_words_of_a_backslash_are_no_nul() -> None:
    frame = read_frame(command(payload={"text": "a literal \\u0000"}))
    assert isinstance(frame, CommandFrame)


def test_what_is_said_to_clients() -> None:
    assert orjson.loads(answer_frame(ID, Answer(True, data={"first": 3}))) == {"t": "answer", "id": ID, "ok": True}
    refused = orjson.loads(answer_frame(ID, Answer(False, "busy", "Later.")))
    assert refused == {"t": "answer", "id": ID, "ok": False, "reason": "busy", "words": "Later."}
    assert orjson.loads(update_frame(1, {"set": {"a": 1}}, None)) == {"t": "update", "n": 1, "set": {"a": 1}}
    assert orjson.loads(update_frame(0, {}, {"silver": 4})) == {"t": "update", "n": 0, "mine": {"silver": 4}}


def test_the_browser_knows_every_kind_of_frame_that_the_server_sends() -> None:
    sent = set(re.findall(r'"t": "(\w+)"', inspect.getsource(protocol).split("def update_frame")[1]))
    script = (Path(__file__).resolve().parents[3] / "static/js/protocol.js").read_text(encoding="utf-8")
    kinds = re.search(r"const KINDS = new Set\((\[.*\])\)", script)
    assert kinds and set(json.loads(kinds[1])) == sent


@pytest.mark.parametrize(
    ("text", "known"),
    [
        (command(payload={"text": "\0"}), ID),
        (command(actor="s2"), ID),
        (command(type="x" * 41), ID),
        (command(id=ID.upper()), None),
        (command(id=7), None),
        (json.dumps({"t": "hello", "id": ID}), None),
        ("[]", None),
    ],
)
def test_whoever_sent_a_command_that_is_none_is_told_which(text: str, known: str | None) -> None:
    with pytest.raises(MalformedFrame) as refused:
        read_frame(text)
    assert refused.value.id == known
    sent = orjson.loads(error_frame(str(refused.value), command_id=refused.value.id))
    assert sent.get("id") == known and sent["t"] == "error"
