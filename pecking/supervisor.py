"""What script/server runs: the services, the database, a demo game, and the platform's processes until Ctrl-C."""

from __future__ import annotations

import fcntl
import os
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import IO

from pecking import links, stack
from pecking.children import Child, stop_orphans
from pecking.embedded.failure import StackFailure, say
from pecking.embedded.state import State

FIRST_PORT = 8000
STOPS_IN = 10.0
WEB_STOPS_IN = 6.0
LOOK_EVERY = 0.2
SERVICES_EVERY = 2.0
GIVES_UP_AFTER = 4  # ends of the web process before it ever answered
NAMES = ("web", "run_listener", "run_alarms", "run_jobs")
MIGRATE = ("migrate", "-v0")
COLLECT = ("collectstatic", "-v0", "--noinput")
DEMO = ("demo",)
# The ASGI servers that SERVER may name, with their arguments. Frames of more than 16 kB are refused in words; what
# is far longer is not even read. Daphne holds what it sends to the same limit, so a whole view must fit.
# Daphne's limit is for what it sends as well, and a view with a season of private talk is large.
SERVERS = {
    "daphne": (
        *("-b", "0.0.0.0", "-p", "{port}", "--no-server-name"),
        *("--websocket-max-message-size", "4194304", "--application-close-timeout", "5"),
    ),
    "uvicorn": (
        *("--host", "0.0.0.0", "--port", "{port}", "--no-server-header", "--no-access-log", "--lifespan", "off"),
        *("--ws-max-size", "524288", "--timeout-graceful-shutdown", "5"),
    ),
}
# Only run_jobs makes tables; nobody here needs to see past row security.
PRIVILEGED = {"DATABASE_OWNER_URL": {"run_jobs"}, "DATABASE_OPERATOR_URL": set[str]()}


class Supervisor:
    """Runs the platform's processes."""

    def __init__(self, state: State, port: int) -> None:
        self.state = state
        self.port = port
        self.enough = threading.Event()
        self.children = [Child(n, self._command(n), self._environment(n), state, stack.CHECKOUT) for n in NAMES]

    def run(self) -> None:
        """Run until a signal, then stop everything in order."""
        for wanted in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(wanted, lambda *_: self.enough.set())
        try:
            self._prepare()
            for child in self.children:
                child.start()
            self._wait_ready()
            self._watch()
        finally:
            self._stop()

    def _prepare(self) -> None:
        say("Preparing the database, the static files and the demo game")
        collecting = None if os.environ.get("DEBUG") == "1" else self._begin(COLLECT)
        self._finish(MIGRATE, self._begin(MIGRATE))
        self.state.remember(server_says=self._finish(DEMO, self._begin(DEMO)))
        if collecting is not None:
            self._finish(COLLECT, collecting)

    def _begin(self, command: Sequence[str]) -> subprocess.Popen[str]:
        if self.enough.is_set():
            raise StackFailure("Stopped before it was ready.")
        return subprocess.Popen(
            [sys.executable, "manage.py", *command],
            cwd=stack.CHECKOUT, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
            env=self._site() | {"LOG_LEVEL": "WARNING"}, start_new_session=True,
        )  # fmt: skip

    @staticmethod
    def _finish(command: Sequence[str], begun: subprocess.Popen[str]) -> str:
        output, errors = begun.communicate()
        if begun.returncode != 0:
            tail = "\n".join(f"    {line}" for line in errors.strip().splitlines()[-8:])
            raise StackFailure(f"manage.py {command[0]} did not succeed:\n{tail}")
        return output

    def _wait_ready(self) -> None:
        begun = told = time.monotonic()
        while not self.enough.wait(LOOK_EVERY):
            if _answers(self.port):
                announce(self.state, self.port)
                print("Ctrl-C stops it.", flush=True)
                return
            for child in self.children:
                child.look()
            web = self.children[0]
            if web.ends >= GIVES_UP_AFTER:
                raise StackFailure(f"The web process does not start; the last lines of {web.log}:\n{web.last_words()}")
            if time.monotonic() - told > 5:
                told = time.monotonic()
                say(f"  waiting for the first answer ({int(told - begun)} s)")

    def _watch(self) -> None:
        services_at = time.monotonic() + SERVICES_EVERY
        while not self.enough.wait(LOOK_EVERY):
            for child in self.children:
                child.look()
            if time.monotonic() >= services_at:
                stack.revive()
                services_at = time.monotonic() + SERVICES_EVERY

    def _stop(self) -> None:
        """The web first, so that players are told; then what acts for them; the services go with this process."""
        say("Stopping")
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        until = time.monotonic() + STOPS_IN
        web, *others = self.children
        web.ask_to_stop()
        web.wait_stopped(time.monotonic() + WEB_STOPS_IN)
        for child in others:
            child.ask_to_stop()
        for child in others:
            child.wait_stopped(until)

    def _command(self, name: str) -> Sequence[str]:
        if name != "web":
            return ("manage.py", name)
        server = os.environ.get("SERVER", "daphne")
        if server not in SERVERS:
            raise StackFailure(f"SERVER must be {' or '.join(SERVERS)}, but is {server!r}.")
        return ("-m", server, *(part.format(port=self.port) for part in SERVERS[server]), "pecking.asgi:application")

    def _environment(self, name: str) -> dict[str, str]:
        kept = self._site()
        return {k: v for k, v in kept.items() if k not in PRIVILEGED or name in PRIVILEGED[k]}

    def _site(self) -> dict[str, str]:
        ours = {
            "LAN_ADDRESSES": ",".join(links.lan_addresses()),
            "PUBLIC_URL": links.site(self.port),
            "PYTHONUNBUFFERED": "1",
        }
        return ours | os.environ


def announce(state: State, port: int) -> None:
    """Print where the site is, and the code for a phone."""
    says = str(state.recall("server_says") or "").strip()
    found = links.links_in(says) or [f"http://127.0.0.1:{port}/"]
    lan = links.lan_addresses()
    print(f"\n{links.without_links(says) or 'Pecking Order is here'}:\n")
    print(f"On this machine: {links.on('127.0.0.1', found[0])}")
    if lan:
        print(f"In this network: {links.on(lan[0], found[0])}")
        print(links.qr_code(links.on(lan[0], found[0])))
    sys.stdout.flush()


def choose_port(state: State) -> int:
    """Return the port that ``PORT`` names, or the one of the last time, or the next free one from 8000 on."""
    given = os.environ.get("PORT")
    if given is not None:
        if not given.isdigit() or not 0 < int(given) < 65_536:
            raise StackFailure(f"PORT must be a number from 1 to 65535, but is {given!r}.")
        if not _free(int(given)):
            raise StackFailure(f"Port {given} is taken by another program: set PORT to a free one, or leave it unset.")
        return int(given)
    last = state.recall("server_port")
    for port in (*([last] if last else []), *range(FIRST_PORT, FIRST_PORT + 1000)):
        if _free(port):
            return int(port)
    raise StackFailure("No port from 8000 to 8999 is free: set PORT to a free one.")


def _free(port: int) -> bool:
    with socket.socket() as line:
        line.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            line.bind(("0.0.0.0", port))
        except OSError:
            return False
        return True


def _answers(port: int) -> bool:
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/readyz", timeout=2) as answer:
            return bool(answer.status == 200)
    except (urllib.error.URLError, OSError):
        return False


@contextmanager
def only_one(state: State) -> Iterator[bool]:
    """Yield whether this process is the checkout's one server."""
    with (state.root / "server.lock").open("a") as file:
        yield _locked(file)


def _locked(file: IO[str]) -> bool:
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def main() -> None:
    """Serve, or say where the site is that another start already serves."""
    state = State(stack.folder())
    with only_one(state) as alone:
        if not alone:
            say("It is running already.")
            announce(state, int(state.recall("server_port") or FIRST_PORT))
            return
        stop_orphans(state, NAMES)
        port = choose_port(state)
        state.remember(server_port=port)
        stack.ensure(("postgres", "valkey", "temporal"))
        Supervisor(state, port).run()


if __name__ == "__main__":
    main()
