"""Requests to addresses that people give: never into a private network, whatever the address looks like."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Any

import pytest

from games.adapters import outward
from games.adapters.outward import WrongAddress
from games.adapters.webhooks import headers_of
from tests.push_service import listening


@pytest.mark.parametrize(
    "url",
    [
        "", "coop.example", "http://coop.example/", "ftp://coop.example/", "https://", "https://coop.example:0/",
        "https://me:secret@coop.example/", "https://coop.example/\r\nHost: other", "https://coop.example:99999/",
        "file:///etc/passwd", f"https://{'a' * 64}.example/", "https://..example/",
    ],
)  # fmt: skip
def test_what_is_no_address_of_the_world(url: str) -> None:
    with pytest.raises(WrongAddress) as refused:
        outward.check(url)
    assert "secret" not in str(refused.value)


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "10.1.2.3", "172.20.0.1", "192.168.1.1", "169.254.169.254", "0.0.0.0", "100.64.0.1", "224.0.0.1",
        "::1", "fe80::1%eth0", "fd00::1", "::ffff:127.0.0.1", "2002:7f00:1::", "ff02::1", "64:ff9b::a00:1", "::7f00:1",
    ],
)  # fmt: skip
def test_a_name_that_leads_into_a_private_network(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def found(host: str, port: int, **wishes: Any) -> list[Any]:
        return [(0, 0, 0, "", ("93.184.215.14", port)), (0, 0, 0, "", (address, port))]

    monkeypatch.setattr(socket, "getaddrinfo", found)
    with pytest.raises(WrongAddress, match="private network"):
        outward.post("https://coop.example/", {}, b"")


def test_the_request_goes_to_the_very_address_that_was_judged(settings: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    with listening() as service:
        port = int(service.address.rsplit(":", 1)[1])
        url = f"http://127.0.0.1:{port}/hook?a=1"
        with pytest.raises(WrongAddress, match="https"):
            outward.post(url, {}, b"")
        settings.PRIVATE_ADDRESSES = True
        asked: list[str] = []
        real = socket.getaddrinfo

        def once(host: str, *rest: Any, **wishes: Any) -> Any:
            asked.append(host)
            return real("127.0.0.1", *rest, **wishes)

        monkeypatch.setattr(socket, "getaddrinfo", once)
        assert outward.post(f"http://coop.example:{port}/hook?a=1", {"X-Word": "hm"}, b"body") == 201
        assert asked[0] == "coop.example" and set(asked[1:]) <= {"127.0.0.1"}
        [post] = service.posts
        assert (post.path, post.body, post.headers["x-word"]) == ("/hook?a=1", b"body", "hm")
        assert post.headers["host"] == f"coop.example:{port}"


def test_nobody_answers(settings: Any) -> None:
    settings.PRIVATE_ADDRESSES = True
    with pytest.raises(OSError):
        outward.post("http://127.0.0.1:9/", {}, b"", timeout=2)


def dawdling(line: socket.socket) -> None:
    """An answer that never ends, bit by bit."""
    with line, suppress(OSError):
        line.recv(4096)
        while True:
            line.sendall(b"HTTP/1.1 100 Continue\r\n\r\n")


def endless(line: socket.socket) -> None:
    """An answer of which there is always more."""
    with line, suppress(OSError):
        line.recv(4096)
        line.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
        while True:
            line.sendall(b"more" * 4096)


@contextmanager
def answering(how: Callable[[socket.socket], None]) -> Iterator[str]:
    """The address of somebody who answers one request in this way."""
    with socket.create_server(("127.0.0.1", 0)) as door:
        thread = threading.Thread(target=lambda: how(door.accept()[0]), daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{door.getsockname()[1]}/zum%20Stall/hühner?q=ü"
        thread.join()


def test_an_answer_that_does_not_end_is_cut(settings: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    settings.PRIVATE_ADDRESSES = True
    monkeypatch.setattr(outward, "WHOLE", 0.2)
    with answering(dawdling) as address, pytest.raises(TimeoutError):
        outward.post(address, {}, b"")


def test_of_a_large_answer_no_more_is_read_than_its_beginning(settings: Any) -> None:
    settings.PRIVATE_ADDRESSES = True
    with answering(endless) as address:
        assert outward.post(address, {}, b"") == 200


def test_a_signature_is_over_the_time_and_the_body() -> None:
    one = headers_of("key", "secret", b"{}", 1_000)
    assert one["Pecking-Signature"] == "sha256=026360fb6284f077f1148b1ae7c62679730497810a6a0321574de01e8b009e7a"
    assert (one["Pecking-Id"], one["Pecking-Timestamp"]) == ("key", "1000")
    assert "secret" not in str(one)
