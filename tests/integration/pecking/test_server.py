"""script/server from its start to Ctrl-C, as a person would use it."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import connect

from pecking.embedded.process import alive, ends_within
from pecking.embedded.state import State
from pecking.stack import Stack
from pecking.supervisor import NAMES
from tests.integration.pecking.test_children import until
from tests.integration.pecking.users import ADDRESSES, ROOT


class Server:
    """A running server: its process and what it has printed."""

    def __init__(self, folder: Path, **environment: str) -> None:
        kept = {
            key: value
            for key, value in os.environ.items()
            if key not in (*ADDRESSES, "DEBUG", "DJANGO_SETTINGS_MODULE")
        }
        own = {"PECKING_STATE": str(folder), "STATIC_ROOT": str(folder / "static"), "PYTHONIOENCODING": "utf-8"}
        self.process = subprocess.Popen(
            [sys.executable, "-m", "pecking.supervisor"],
            cwd=ROOT, env=kept | own | environment, text=True,
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        )  # fmt: skip
        self.folder = folder
        self.said = ""

    def wait_until_it_says(self, words: str) -> None:
        """Read what it prints up to these words."""
        assert self.process.stdout
        while words not in self.said:
            line = self.process.stdout.readline()
            assert line, self.said
            self.said += line

    def link(self) -> str:
        """The link for this machine."""
        found = re.search(r"On this machine: (\S+)", self.said)
        assert found, self.said
        return found[1]


@pytest.fixture(scope="module")
def server(new_folder: Callable[[], Path]) -> Iterator[Server]:
    """A server in a folder of its own, ready."""
    found = Server(new_folder())
    found.wait_until_it_says("Ctrl-C stops it.")
    yield found
    if found.process.poll() is None:
        found.process.kill()
    found.process.communicate(timeout=30)


def test_it_serves_and_is_found_by_a_second_start(server: Server) -> None:
    with urllib.request.urlopen(server.link(), timeout=20) as page:
        assert b'id="room-config"' in page.read()
    second = Server(server.folder)
    said, _ = second.process.communicate(timeout=60)
    assert second.process.returncode == 0
    assert "It is running already." in said
    assert server.link() in said


def test_a_killed_process_comes_back(server: Server) -> None:
    state = State(server.folder)
    killed = state.recall("child_run_alarms")
    psutil.Process(killed[0]).kill()
    server.wait_until_it_says("run_alarms ended (SIGKILL)")
    until(lambda: (known := state.recall("child_run_alarms")) != killed and alive(*known))


def test_a_killed_service_comes_back(server: Server) -> None:
    valkey = Stack(server.folder).services["valkey"]
    killed = valkey.find()
    assert killed is not None
    killed.kill()
    server.wait_until_it_says("valkey ended and is started again")
    until(lambda: valkey.find() not in (None, killed))


def test_a_taken_port_is_one_sentence(server: Server, new_folder: Callable[[], Path]) -> None:
    port = server.link().split(":")[2].split("/")[0]
    refused = Server(new_folder(), PORT=port)
    said, _ = refused.process.communicate(timeout=60)
    assert refused.process.returncode == 1
    assert said == f"Port {port} is taken by another program: set PORT to a free one, or leave it unset.\n"


def test_a_signal_stops_everything(server: Server) -> None:
    state, services = State(server.folder), Stack(server.folder).services.values()
    until(lambda: all((known := state.recall(f"child_{name}")) and alive(*known) for name in NAMES))
    running = [psutil.Process(state.recall(f"child_{name}")[0]) for name in NAMES]
    running += [found for service in services if (found := service.find())]
    assert len(running) == 7
    address = server.link().partition("#")[0].replace("http:", "ws:").replace("/g/", "/ws/")
    with connect(address, origin=server.link().partition("/h/")[0]) as player:
        player.send('{"t": "hello", "cursor": null, "epoch": null}')
        assert '"snapshot"' in player.recv(timeout=20)
        server.process.send_signal(signal.SIGTERM)
        with pytest.raises(ConnectionClosed) as closed:
            while True:
                player.recv(timeout=20)
    assert closed.value.rcvd is not None
    assert closed.value.rcvd.code == 4012
    said, _ = server.process.communicate(timeout=30)
    assert server.process.returncode == 0
    assert "Stopped the embedded services" in said
    assert "did not stop in time" not in said, [log.read_text("utf-8")[-3000:] for log in server.folder.glob("log/r*")]
    assert all(ends_within(process, 1) for process in running)
