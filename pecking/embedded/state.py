"""The private folder of a checkout: what was generated, what is remembered, who uses the services."""

from __future__ import annotations

import fcntl
import json
import os
import secrets
import shutil
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import IO, Any

from pecking.embedded.failure import StackFailure, in_words, say

# A socket's whole path: 107 bytes on Linux, 103 elsewhere; the longest name in the folder is .s.PGSQL.5432.lock
LONGEST_FOLDER = 80
SECRETS = ("SECRET_KEY", "VAPID_PRIVATE_KEY", "postgres", "pecking_owner", "pecking_app", "pecking_operator")


class State:
    """The folder ``.pecking`` (mode 0700) of one checkout, or one like it in a temporary place."""

    def __init__(self, root: Path) -> None:
        self.root = root
        with in_words(root):
            root.mkdir(mode=0o700, parents=True, exist_ok=True)
            owner = root.stat().st_uid
            if owner != os.geteuid():
                raise StackFailure(
                    f"{root} belongs to another user (number {owner}): run this as that user, or remove the folder."
                )
            root.chmod(0o700)
            for folder in ("log", "run"):
                (root / folder).mkdir(exist_ok=True)

    @cached_property
    def id(self) -> str:
        """Eight hex digits that tell this folder from every other, also after the checkout moved."""
        known = self.recall("id")
        if known is None:
            known = secrets.token_hex(4)
        elif self.recall("path") != str(self.root) and self._still_there(str(self.recall("path")), known):
            raise StackFailure(
                f"{self.root} is a copy of {self.recall('path')}: remove the copy, and a fresh one is made here."
            )
        self.remember(id=known, path=str(self.root))
        return str(known)

    @cached_property
    def sockets(self) -> Path:
        """The folder of the sockets: inside, or a short private one in the temporary folder if the path is long."""
        inside = self.root / "run"
        if len(os.fsencode(inside)) <= LONGEST_FOLDER:
            return inside
        for base in (tempfile.gettempdir(), "/tmp"):
            folder = Path(base) / f"pecking-{os.geteuid()}-{self.id}"
            if len(os.fsencode(folder)) <= LONGEST_FOLDER:
                private(folder)
                return folder
        raise StackFailure(f"The path of {inside} is too long for a socket: move the checkout to a shorter path.")

    @cached_property
    def secrets(self) -> dict[str, str]:
        """The secrets of this folder, generated once."""
        return self._kept("secrets.json", lambda known: {n: known.get(n) or secrets.token_urlsafe(32) for n in SECRETS})

    def recall(self, key: str) -> Any:
        """Return what was remembered under the key, or None."""
        return _read(self.root / "remembered.json").get(key)

    def remember(self, **values: Any) -> None:
        """Keep facts such as ports over restarts. None forgets one."""
        self._kept("remembered.json", lambda known: {k: v for k, v in (known | values).items() if v is not None})

    def log(self, name: str) -> Path:
        """Return the log of a service; one that has grown past 10 MB is put aside."""
        path = self.root / "log" / f"{name}.log"
        if path.exists() and path.stat().st_size > 10_000_000:
            path.replace(path.with_suffix(".log.1"))
        return path

    @contextmanager
    def lock(self) -> Iterator[None]:
        """Let one process at a time start or stop services here; not twice in the same process."""
        with in_words(self.root), (self.root / "lock").open("a") as file:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                say("Waiting for another start in this folder to finish")
                fcntl.flock(file, fcntl.LOCK_EX)
            yield

    def open_users(self) -> IO[str]:
        """Return the file on which each using process holds a shared lock."""
        return (self.root / "users").open("a")

    def discard(self) -> None:
        """Remove the folder, and the sockets' folder where that lies elsewhere."""
        shutil.rmtree(self.sockets, ignore_errors=True)
        shutil.rmtree(self.root, ignore_errors=True)

    def _kept(self, name: str, change: Any) -> dict[str, Any]:
        path = self.root / name
        known = _read(path)
        wanted: dict[str, Any] = change(known)
        if wanted != known:
            new = path.with_name(f"{name}.{os.getpid()}")
            with in_words(path):
                new.touch(mode=0o600)
                new.write_text(json.dumps(wanted, indent=1), encoding="utf-8")
                new.replace(path)
        return wanted

    @staticmethod
    def _still_there(path: str, known: str) -> bool:
        return _read(Path(path) / "remembered.json").get("id") == known


def _read(path: Path) -> dict[str, Any]:
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def private(folder: Path) -> None:
    """Make a folder that is ours alone; one that somebody else laid there is refused."""
    with in_words(folder):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        facts = folder.lstat()
    if not stat.S_ISDIR(facts.st_mode) or facts.st_uid != os.geteuid() or facts.st_mode & 0o077:
        raise StackFailure(f"{folder} is not ours alone: remove it and start again.")
