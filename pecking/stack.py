"""The services below the platform: those that the environment names, or embedded ones of this checkout.

``ensure`` finds or starts them. Every process that uses them holds a shared lock on one file; the last one to end
stops them. One that was killed leaves them running, and the next start finds them.
"""

from __future__ import annotations

import atexit
import fcntl
import os
import sys
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING, Literal, Protocol
from urllib.parse import urlsplit, urlunsplit

from pecking.embedded.failure import StackFailure, say

if TYPE_CHECKING:
    import psutil

Service = Literal["postgres", "valkey", "temporal"]
Role = Literal["app", "owner", "operator"]
OLDEST_PYTHON = (3, 11)
CHECKOUT = Path(__file__).resolve().parent.parent
GIVEN_BY: dict[Service, str] = {"postgres": "DATABASE_URL", "valkey": "REDIS_URL", "temporal": "TEMPORAL_ADDRESS"}
ADDRESS_OF: dict[Role, str] = {
    "app": "DATABASE_URL",
    "owner": "DATABASE_OWNER_URL",
    "operator": "DATABASE_OPERATOR_URL",
}
THROWAWAY = "pecking-throwaway-"


class Embedded(Protocol):
    """One embedded service of a folder."""

    def environment(self) -> dict[str, str]: ...
    def find(self) -> psutil.Process | None: ...
    def start(self) -> None: ...
    def stop(self, running: psutil.Process) -> None: ...
    def discard(self) -> None: ...


class Stack:
    """The embedded services of one folder, as one process uses them."""

    def __init__(self, root: Path) -> None:
        _refuse_old_python()
        from pecking.embedded.postgres import Postgres
        from pecking.embedded.state import State
        from pecking.embedded.temporal import Temporal
        from pecking.embedded.valkey import Valkey

        self.state = State(root)
        self.services: dict[Service, Embedded] = {
            "postgres": Postgres(self.state),
            "valkey": Valkey(self.state),
            "temporal": Temporal(self.state),
        }
        self._users: IO[str] | None = None
        self._used: set[Service] = set()

    def join(self, wanted: Iterable[Service]) -> dict[str, str]:
        """Find or start the services, count as their user from now on, and return what belongs in the environment.

        That includes the site's address, once script/server has served it.
        """
        from pecking.links import site

        environment: dict[str, str] = {}
        with self.state.lock():
            environment |= {name: self.state.secrets[name] for name in ("SECRET_KEY", "VAPID_PRIVATE_KEY")}
            if port := self.state.recall("server_port"):
                environment["PUBLIC_URL"] = site(port)
            self._count_in()
            for name in wanted:
                service = self.services[name]
                if service.find() is None:
                    service.start()
                environment |= service.environment()
                self._used.add(name)
        return environment

    def revive(self) -> None:
        """Start again what this process uses and what has ended."""
        ended = [name for name in self._used if self.services[name].find() is None]
        if ended:
            say(f"{' and '.join(sorted(ended))} ended and is started again")
            self.join(ended)

    def leave(self) -> bool:
        """Stop counting as a user. The last one stops the services; return whether that was us."""
        if self._users is None:
            return False
        with self.state.lock():
            users, self._users = self._users, None
            with users:
                if not _locked_alone(users):
                    return False
                self._stop()
        return True

    def discard(self, only_if_unused: bool = False) -> None:
        """Stop the services and remove everything that they kept, unless (if asked) another process uses them."""
        with self.state.lock(), self._users or self.state.open_users() as users:
            if only_if_unused and not _locked_alone(users):
                return
            self._stop()
        for service in self.services.values():
            service.discard()
        self.state.discard()

    def _count_in(self) -> None:
        if self._users is None:
            self._users = self.state.open_users()
            fcntl.flock(self._users, fcntl.LOCK_SH)

    def _stop(self) -> None:
        for service in reversed(list(self.services.values())):
            running = service.find()
            if running is not None:
                service.stop(running)


_joined: Stack | None = None


def folder() -> Path:
    """Return the private folder of this checkout, or the one that ``PECKING_STATE`` names."""
    return Path(os.environ.get("PECKING_STATE") or CHECKOUT / ".pecking").resolve()


def ensure(services: Iterable[Service] = ("postgres", "valkey")) -> None:
    """Set the addresses of the services in the environment, after starting those that nobody has named or started.

    Raises StackFailure (which ends the process with one sentence) when a service cannot be had.
    """
    global _joined
    missing = [name for name in services if not _given(GIVEN_BY[name])]
    if not missing and _given("SECRET_KEY"):
        return
    if _joined is None:
        _joined = Stack(folder())
        atexit.register(_leave_at_exit, os.getpid(), _joined)
    for name, value in _joined.join(missing).items():
        os.environ.setdefault(name, value)


def revive() -> None:
    """Start again those of our embedded services that have ended since ``ensure``."""
    if _joined is not None:
        _joined.revive()


def database_url(role: Role, database: str | None = None) -> str:
    """Return the address of a database for a role: the platform's own, or another one on the same server."""
    address = os.environ.get(ADDRESS_OF[role])
    if address is None:
        raise StackFailure(f"{ADDRESS_OF[role]} is not set: call ensure first, or set it.")
    if database is None:
        return address
    return urlunsplit(urlsplit(address)._replace(path=f"/{database}")).replace("postgresql:///", "postgresql://@/", 1)


@contextmanager
def throwaway(services: Iterable[Service] = ("postgres", "valkey")) -> Iterator[Stack]:
    """Run fresh services in a temporary folder, with their addresses in the environment; then remove all of it.

    What a killed run left behind is removed first.
    """
    _remove_leftovers()
    stack = Stack(Path(tempfile.mkdtemp(prefix=THROWAWAY)))
    before = dict(os.environ)
    try:
        os.environ.update(stack.join(services))
        yield stack
    finally:
        os.environ.clear()
        os.environ.update(before)
        stack.discard()


def _locked_alone(users: IO[str]) -> bool:
    try:
        fcntl.flock(users, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _given(name: str) -> bool:
    return name in os.environ or f"{name}_FILE" in os.environ


def _remove_leftovers() -> None:
    for path in Path(tempfile.gettempdir()).glob(f"{THROWAWAY}*"):
        try:
            if path.stat().st_uid == os.geteuid() and (path / "users").exists():
                Stack(path).discard(only_if_unused=True)
        except (OSError, StackFailure):
            continue


def _leave_at_exit(joined_by: int, stack: Stack) -> None:
    if os.getpid() == joined_by and stack.leave():
        say("Stopped the embedded services")


def _refuse_old_python() -> None:
    if sys.version_info < OLDEST_PYTHON:
        found = ".".join(map(str, sys.version_info[:2]))
        raise StackFailure(f"Python 3.11 or newer is needed, this is {found}: run script/setup with a newer one.")
