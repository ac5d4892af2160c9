"""Whose page opened a socket, by what the browser says of it."""

from __future__ import annotations

import pytest

from games.arriving import same_origin

HOST = b"coop.example:8000"


@pytest.mark.parametrize(
    ("origin", "ours"),
    [
        (None, True),
        (b"http://coop.example:8000", True),
        (b"https://coop.example:8000", True),
        (b"http://coop.example", False),
        (b"http://coop.example:8000.evil.example", False),
        (b"http://coop.example:8000@evil.example", False),
        (b"null", False),
        (b"", False),
        (b"http://[coop.example:8000", False),
        (b"\xff\xfe", False),
    ],
)
def test_only_pages_of_this_host_open_sockets(origin: bytes | None, ours: bool) -> None:
    headers = [(b"host", HOST), *([(b"origin", origin)] if origin is not None else [])]
    assert same_origin({"headers": headers}) is ours
