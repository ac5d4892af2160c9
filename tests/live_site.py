"""A site of its own for a test: fresh services, and the very processes that script/server runs, each to be killed."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import psutil
import psycopg
from psycopg.rows import dict_row

from games.adapters.rights import lock_key
from pecking import stack
from pecking.children import Child
from pecking.embedded import process
from pecking.stack import Service
from pecking.supervisor import Supervisor

if TYPE_CHECKING:
    import pytest

PATIENCE = 45.0
LOOK_EVERY = 0.05
TAIL = 4000
SIGNS_OF_A_BUG = re.compile(r'Traceback|"trace"|"level": "(error|critical)"')
NOT_OURS = re.compile(r'"logger": "(channels_redis|django\.security)|Service Unavailable: /readyz')
OURS = (
    "DEBUG",
    "LOG_LEVEL",
    "DJANGO_SETTINGS_MODULE",
    "SECRET_KEY",
    *stack.GIVEN_BY.values(),
    *stack.ADDRESS_OF.values(),
)


@dataclass(frozen=True, slots=True)
class House:
    """A household, the link by which its host signs in (once), and its tables."""

    id: str
    slug: str
    name: str
    sign_in: str
    schema: str


class Site:
    """A running site. ``url`` is its address on this machine, ``lan_url`` the one that other devices would use."""

    def __init__(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix=stack.THROWAWAY))
        self.stack = stack.Stack(self.folder)
        self.addresses = self.stack.join(("postgres", "valkey"))
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        with self._environment():
            supervisor = Supervisor(self.stack.state, self.port)
        self.children: dict[str, Child] = {child.name: child for child in supervisor.children}
        self.urls = {"web": self.url}
        self.lan_url = self.children["web"].environment["PUBLIC_URL"]
        self._houses = 0

    @contextmanager
    def _environment(self) -> Iterator[dict[str, str]]:
        """The environment of this site instead of the tests' own."""
        before = dict(os.environ)
        try:
            for name in OURS:
                os.environ.pop(name, None)
            os.environ |= self.addresses | {
                "PECKING_STATE": str(self.folder),
                "STATIC_ROOT": str(self.folder / "static"),
                "MAIL_FOLDER": str(self.folder / "mail"),
                "TEMPORAL_ADDRESS": "127.0.0.1:9",
                "PRIVATE_ADDRESSES": "1",
            }
            yield dict(os.environ)
        finally:
            os.environ.clear()
            os.environ.update(before)

    def prepare(self) -> None:
        """Migrate and collect static files, side by side."""
        begun = [self._begin(*command) for command in (("migrate", "-v0"), ("collectstatic", "-v0", "--noinput"))]
        for command in begun:
            _output_of(command)

    def start(self, *names: str) -> None:
        """Start these processes, or all of them, and wait until the site answers."""
        for name in names or self.children:
            self.children[name].start()
        for name in self.urls.keys() & (names or self.children):
            eventually(partial(answers, self.urls[name]), f"{name} answers")

    def pid(self, name: str) -> int:
        """The process of that name."""
        return int(self.stack.state.recall(f"child_{name}")[0])

    def runs(self, name: str) -> bool:
        """Whether it is alive."""
        known = self.stack.state.recall(f"child_{name}")
        return bool(known and process.alive(*known))

    def kill(self, *names: str) -> None:
        """As a power cut would: SIGKILL to all of them before any is waited for."""
        pids = [self.pid(name) for name in names]
        for pid in pids:
            os.kill(pid, signal.SIGKILL)
        for name in names:
            self.children[name].wait_stopped(time.monotonic() + 5)

    def kill_service(self, name: Service) -> None:
        """As a power cut would: SIGKILL to a service below the platform, with all its helpers."""
        running = self.stack.services[name].find()
        assert running is not None
        helpers = running.children(recursive=True)
        for each in (running, *helpers):
            each.kill()
        psutil.wait_procs((running, *helpers), timeout=10)

    def second(self, name: str) -> str:
        """Start one more process of this kind, as ``<name>_2``; return the address where it would serve."""
        port = free_port()
        with self._environment():
            child = next(each for each in Supervisor(self.stack.state, port).children if each.name == name)
        child.name = f"{name}_2"
        self.children[child.name] = child
        child.start()
        url = f"http://127.0.0.1:{port}"
        if name == "web":
            self.urls[child.name] = url
            eventually(lambda: answers(url), "the second web process answers")
        return url

    def dismiss(self, name: str) -> None:
        """Stop a second process for good."""
        if self.runs(name):
            self.stop(name)
        del self.children[name]
        self.urls.pop(name, None)

    @contextmanager
    def outside_work(self) -> Iterator[None]:
        """Temporal below run_jobs for as long as this lasts; otherwise letters and pushes wait for ever."""
        child = self.children["run_jobs"]
        without = child.environment
        child.environment = without | {"TEMPORAL_ADDRESS": self.stack.join(("temporal",))["TEMPORAL_ADDRESS"]}
        self.stop("run_jobs")
        self.start("run_jobs")
        try:
            yield
        finally:
            self.stop("run_jobs")
            child.environment = without
            self.start("run_jobs")

    def cut_writer(self, game: str, when: Callable[[], Any]) -> None:
        """End the database session that holds the right to write this game, at the very moment ``when`` says so."""
        key = lock_key(game) % 2**64
        held = (
            "SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND granted"
            " AND (classid::bigint, objid::bigint) = (%s, %s)"
        )
        with psycopg.connect(self.addresses["DATABASE_URL"], autocommit=True) as database:

            def owners() -> list[int]:
                return [row[0] for row in database.execute(held, [key >> 32, key % 2**32])]

            pids = eventually(owners, "somebody owns the game")
            assert len(pids) == 1, "one process owns the game"
            when()
            database.execute("SELECT pg_terminate_backend(%s)", pids)

    def stop(self, *names: str) -> None:
        """Stop these processes, or all, in the order of script/server."""
        wanted = [self.children[name] for name in names or self.children]
        for child in wanted:
            child.ask_to_stop()
        for child in wanted:
            child.wait_stopped(time.monotonic() + 10)

    def whole(self) -> None:
        """Start again what is not alive."""
        dead = [name for name in self.children if not self.runs(name)]
        if dead:
            self.start(*dead)

    def close(self) -> None:
        """Stop everything and leave nothing behind."""
        self.stop(*(name for name in self.children if self.runs(name)))
        self.stack.discard()
        shutil.rmtree(self.folder, ignore_errors=True)

    def manage(self, *arguments: str) -> Any:
        """Run a command of manage.py with --json and return what it says."""
        return json.loads(_output_of(self._begin(*arguments, "--json")))

    def _begin(self, *arguments: str) -> subprocess.Popen[str]:
        with self._environment() as environment:
            return subprocess.Popen(
                [sys.executable, "manage.py", *arguments],
                cwd=stack.CHECKOUT, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                text=True, env=environment | {"PUBLIC_URL": self.url, "LOG_LEVEL": "WARNING"},
            )  # fmt: skip

    def household(self, name: str = "") -> House:
        """A new household with a host."""
        self._houses += 1
        name = name or f"House {self._houses}"
        made = self.manage("create_household", name, "--host-email", f"host{self._houses}@example.org")
        with self.operator() as database:
            schema = database.execute("SELECT schema_name FROM households WHERE id = %s", [made["id"]]).fetchone()
        assert schema is not None
        return House(made["id"], made["slug"], name, made["sign_in"], schema["schema_name"])

    def operator(self) -> psycopg.Connection[dict[str, Any]]:
        """A connection that sees every household."""
        address = self.addresses["DATABASE_OPERATOR_URL"]
        return psycopg.connect(address, autocommit=True, row_factory=dict_row)

    def events(self, house: House, game: str, kind: str = "%") -> list[dict[str, Any]]:
        """The stored events of a game, in order."""
        with self.operator() as database:
            return database.execute(
                f"SELECT * FROM {house.schema}.events WHERE aggregate_id = %s AND type LIKE %s ORDER BY version",
                [game, kind],
            ).fetchall()

    def status(self, house: House, game: str) -> dict[str, Any]:
        """The summary of a game."""
        with self.operator() as database:
            row = database.execute(f"SELECT summary FROM {house.schema}.aggregates WHERE id = %s", [game]).fetchone()
        return dict(row["summary"]) if row else {}

    def now(self) -> datetime:
        """The database's time."""
        with self.operator() as database:
            row = database.execute("SELECT clock_timestamp() AS now").fetchone()
        assert row is not None
        return row["now"]

    def idle(self, seconds: int, *houses: House) -> bool:
        """Whether nothing is due by then in these households."""
        due = """
            SELECT 1 FROM wakeups
            WHERE household_id = ANY(%s::uuid[]) AND due_at <= clock_timestamp() + make_interval(secs => %s)"""
        with self.operator() as database:
            return database.execute(due, [[house.id for house in houses], seconds]).fetchone() is None

    def log(self, name: str) -> str:
        """Everything that a process has said so far."""
        path = self.children[name].log
        return path.read_text(encoding="utf-8", errors="replace") if path.exists() else ""

    def last_words(self) -> list[tuple[str, str]]:
        """The end of every log, for a report."""
        return [(f"log of {name}", re.sub(r".*/static/.*\n", "", self.log(name))[-TAIL:]) for name in self.children]

    def bugs(self) -> list[str]:
        """Lines of any log that tell of something unforeseen."""
        lines = ((name, line) for name in self.children for line in self.log(name).splitlines())
        return [f"{name}: {line}" for name, line in lines if SIGNS_OF_A_BUG.search(line) and not NOT_OURS.search(line)]


@contextmanager
def running_site() -> Iterator[Site]:
    """A site with all its processes, gone afterwards."""
    site = Site()
    try:
        site.prepare()
        site.start()
        yield site
    finally:
        site.close()


def eventually(holds: Callable[[], Any], what: str, seconds: float = PATIENCE) -> Any:
    """Wait until ``holds`` returns something true, and return it."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        found = holds()
        if found:
            return found
        time.sleep(LOOK_EVERY)
    raise AssertionError(f"After {seconds:g} s it still is not so: {what}.")


def answers(url: str) -> bool:
    """Whether the web process at this address is ready."""
    try:
        with urllib.request.urlopen(f"{url}/readyz", timeout=2) as answer:
            return bool(answer.status == 200)
    except (urllib.error.URLError, OSError):
        return False


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as line:
        line.bind(("127.0.0.1", 0))
        return int(line.getsockname()[1])


def _output_of(begun: subprocess.Popen[str]) -> str:
    output, errors = begun.communicate()
    assert begun.returncode == 0, f"{begun.args} ended with {begun.returncode}:\n{errors[-TAIL:]}"
    return output


def tell_logs(item: pytest.Item) -> Generator[None, Any, None]:
    """For the hook of a failed test's report: add the logs of the site that it used."""
    outcome = yield
    report = outcome.get_result()
    site = getattr(item, "funcargs", {}).get("site")
    if report.failed and site is not None:
        report.sections += site.last_words()
