"""PostgreSQL refuses to run as root, so for root there is a system user, and a place that this user can reach."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
from pathlib import Path

from pecking.embedded.failure import StackFailure, in_words, say
from pecking.embedded.process import Account, as_account
from pecking.embedded.state import State

NAME = "pecking"
PLACE = Path("/var/lib/pecking-order")
WAYS = (
    ["useradd", "--system", "--no-create-home", "--home-dir", str(PLACE), "--shell", "/usr/sbin/nologin", NAME],
    ["adduser", "-S", "-D", "-H", "-h", str(PLACE), NAME],
)


def account() -> Account | None:
    """Return the system user for PostgreSQL, made if it is missing; None unless we are root."""
    if os.geteuid() != 0:
        return None
    try:
        entry = pwd.getpwnam(NAME)
    except KeyError:
        entry = _create()
    return Account(NAME, entry.pw_uid, entry.pw_gid)


def home(state: State, user: Account | None) -> Path:
    """Return the folder of PostgreSQL's data: in the checkout's own folder, or for root where the user can reach it."""
    place = home_of(state)
    with in_words(place):
        place.parent.mkdir(mode=0o755, parents=True, exist_ok=True)
        place.mkdir(mode=0o700, exist_ok=True)
        if user is not None:
            os.chown(place, user.uid, user.gid)
    return place


def home_of(state: State) -> Path:
    """Return where that folder is, or would be."""
    return PLACE / state.id if os.geteuid() == 0 else state.root / "postgres"


def reachable(package: Path, program: str, user: Account | None, version: str) -> Path:
    """Return a folder with the same files as the package that the user can run programs from: itself, or a copy.

    The copy serves all checkouts of root; it is laid down whole or not at all.
    """
    if user is None or _runs(package / program, user):
        return package
    copy = PLACE / f"{package.name}-{version}"
    if not _runs(copy / package.name / program, user):
        say(f"Copying PostgreSQL to {copy}, where its user can reach it")
        new = PLACE / f"{copy.name}.{os.getpid()}"
        with in_words(PLACE):
            shutil.rmtree(new, ignore_errors=True)
            for source in (package, package.with_name(f"{package.name}.libs")):
                if source.exists():
                    shutil.copytree(source, new / source.name, symlinks=True)
            new.chmod(0o755)
            _lay_down(new, copy)
    return copy / package.name


def _lay_down(new: Path, copy: Path) -> None:
    try:
        new.rename(copy)
    except OSError:  # another start was faster
        shutil.rmtree(new, ignore_errors=True)


def _runs(program: Path, user: Account) -> bool:
    try:
        done = subprocess.run([program, "--version"], cwd="/", capture_output=True, check=False, **as_account(user))
    except OSError:
        return False
    return done.returncode == 0


def _create() -> pwd.struct_passwd:
    say(f"Making the system user {NAME}, because PostgreSQL does not run as root")
    for way in WAYS:
        if shutil.which(way[0]):
            subprocess.run(way, capture_output=True, check=False)
            try:
                return pwd.getpwnam(NAME)
            except KeyError:
                continue
    raise StackFailure(f"The system user {NAME} could not be made: make it, or start as an ordinary user.")
