"""A slow line carries what it is given, in order, and not before its time."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator

import pytest

from games.management.slow_line import DOWN, WAY, slow_line

ANSWER = bytes(range(256)) * 100
"""As much as the line brings in an eighth of a second."""


@pytest.fixture
def site() -> Iterator[int]:
    """A site that answers whoever says a word with ANSWER, and hangs up."""
    with socket.create_server(("127.0.0.1", 0)) as door:

        def serve() -> None:
            guest, _ = door.accept()
            with guest:
                guest.recv(100)
                guest.sendall(ANSWER)

        threading.Thread(target=serve, daemon=True).start()
        yield door.getsockname()[1]


def test_it_takes_the_time_of_a_greeting_a_question_and_the_answer(site: int) -> None:
    with slow_line("127.0.0.1", site) as port, socket.create_connection(("127.0.0.1", port), timeout=20) as line:
        begun = time.monotonic()
        line.sendall(b"?")
        heard = b""
        while piece := line.recv(65_536):
            heard += piece
        took = time.monotonic() - begun
    assert heard == ANSWER
    assert took >= 4 * WAY + len(ANSWER) * 8 / DOWN
