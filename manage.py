#!/usr/bin/env python3
"""The command line. Finds or starts the embedded services unless the environment names real ones."""

from __future__ import annotations

import os
import sys

OWNER_COMMANDS = frozenset({"migrate", "migrate_schemas", "makemigrations", "showmigrations", "sqlmigrate"})
WITHOUT_SERVICES = frozenset(
    {"help", "version", "--version", "check", "collectstatic", "compilemessages", "findstatic"}
    | {"makemessages", "startapp", "test"}
)
SERVING = frozenset({"runserver", "run_listener", "run_alarms"})
LIVE_COMMANDS = frozenset({"runserver", "run_listener", "run_alarms", "run_jobs", "create_game", "demo"})
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
    if command in OWNER_COMMANDS:
        become_owner(command)
    if command in SERVING:
        forget_other_roles()


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
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "pecking.settings")
    asks_for_help = {"--help", "-h"} & set(sys.argv) or len(sys.argv) < 2
    prepare("help" if asks_for_help else sys.argv[1])
    from django.core.management import execute_from_command_line

    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
