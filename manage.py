#!/usr/bin/env python3
"""The command line. Finds or starts the embedded services unless the environment names real ones."""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

OWNER_COMMANDS = frozenset({"migrate", "migrate_schemas", "makemigrations", "showmigrations", "sqlmigrate"})
WITHOUT_SERVICES = frozenset(
    {"help", "version", "--version", "check", "collectstatic", "compilemessages", "findstatic"}
    | {"makemessages", "startapp", "test"}
)
SERVING = frozenset({"runserver", "run_listener", "run_alarms"})
LIVE_COMMANDS = frozenset(
    {"runserver", "run_listener", "run_alarms", "run_jobs", "create_game", "demo", "bench", "shell"}
)
IN_MEMORY = frozenset({("bench", "--domain"), ("simulate", "--games")})
"""Commands that, with this option, touch no data at all."""
PLACEHOLDERS = {
    "DATABASE_URL": "postgresql://nobody@localhost/none",
    "SECRET_KEY": "only-for-commands-that-touch-no-data",
}


def services_for(command: str) -> tuple[str, ...]:
    """Return which services the command needs."""
    if command in WITHOUT_SERVICES:
        return ()
    if command == "run_jobs":
        return ("postgres", "valkey", "temporal")
    return ("postgres", "valkey") if command in LIVE_COMMANDS else ("postgres",)


def in_memory(arguments: Sequence[str]) -> bool:
    """Whether what is asked needs no service."""
    options = {argument.partition("=")[0] for argument in arguments[1:]}
    return any(command == arguments[0] and option in options for command, option in IN_MEMORY)


def prepare(command: str) -> None:
    """Put the addresses of the services, and the database role of the command, into the environment."""
    services = services_for(command)
    if not services:
        for name, value in PLACEHOLDERS.items():
            if name not in os.environ and f"{name}_FILE" not in os.environ:
                os.environ[name] = value
        return
    if "DATABASE_URL" not in os.environ and "DATABASE_URL_FILE" not in os.environ:
        from pecking import stack

        stack.ensure(services)
        if command not in OWNER_COMMANDS:
            bring_up_to_date()
    if command in OWNER_COMMANDS:
        become_owner(command)
    if command in SERVING:
        forget_other_roles()


def bring_up_to_date() -> None:
    """Give an embedded database the tables of this checkout, where it has none or those of an older one."""
    from pecking import tables

    if tables.are_current(os.environ["DATABASE_URL"]):
        return
    print("Preparing the database", file=sys.stderr, flush=True)
    done = subprocess.run([sys.executable, __file__, "migrate", "-v0"], check=False, stdout=subprocess.DEVNULL)
    if done.returncode != 0:
        raise SystemExit("The database could not be brought up to date. Run manage.py migrate: it says why.")


def enter_environment() -> None:
    """Go on in this checkout's own Python where Django is not installed for the one that was called."""
    if importlib.util.find_spec("django") is not None:
        return
    own = Path(__file__).resolve().parent / ".venv" / "bin" / "python"
    if not own.exists() or Path(sys.prefix) == own.parent.parent:
        raise SystemExit("The packages are not installed. Run script/setup once, then this command again.")
    os.execv(own, [str(own), *sys.argv])


def become_owner(command: str) -> None:
    """Let Django connect as the owner of the tables, which alone may change them."""
    for suffix in ("", "_FILE"):
        if address := os.environ.get(f"DATABASE_OWNER_URL{suffix}"):
            os.environ.pop("DATABASE_URL_FILE", None)
            os.environ[f"DATABASE_URL{suffix}"] = address
            os.environ["DATABASE_ROLE"] = "owner"
            return
    raise SystemExit(f"{command} changes tables, so it needs DATABASE_OWNER_URL. Set it and run the command again.")


def forget_other_roles() -> None:
    """What answers the world all day knows the app's role only."""
    for name in ("DATABASE_OWNER_URL", "DATABASE_OPERATOR_URL"):
        os.environ.pop(name, None)
        os.environ.pop(f"{name}_FILE", None)


def main() -> None:
    """Run one command."""
    enter_environment()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "pecking.settings")
    asks_for_help = {"--help", "-h"} & set(sys.argv) or len(sys.argv) < 2
    prepare("help" if asks_for_help or in_memory(sys.argv[1:]) else sys.argv[1])
    from django.core.management import execute_from_command_line

    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
