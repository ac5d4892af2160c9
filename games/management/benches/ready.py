"""Whether all is there that a bench needs, looked at before it begins. What is missing is said in words."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

import psycopg
import redis
from django.conf import settings

from games.management.benches.figures import Unmeasured

SOON = 5
"""Seconds in which a service has to answer."""

ROLES = {"app": "DATABASE_URL", "owner": "DATABASE_OWNER_URL", "operator": "DATABASE_OPERATOR_URL"}


def look(needs: Iterable[str]) -> None:
    """Go through what is needed: "node", "postgres", "valkey". Raises Unmeasured for the first that is missing."""
    for need in needs:
        CHECKS[need]()


def node() -> str:
    """The program that runs the load programs, as script/setup finds it. Raises Unmeasured where there is none."""
    own = Path(sys.executable).with_name("node")
    found = str(own) if own.exists() else shutil.which("node")
    if found is None:
        raise Unmeasured("The load program needs Node 18 or newer and there is none. Run script/setup tests.")
    if not (Path(settings.BASE_DIR) / "node_modules/ws/package.json").is_file():
        raise Unmeasured("The load program needs the package ws, which is not in node_modules. Run script/setup tests.")
    return found


def _postgres() -> None:
    for role, name in ROLES.items():
        address = settings.DATABASE_URLS[role]
        if not address:
            raise Unmeasured(f"{name} is not set. Set it, or unset DATABASE_URL to use the embedded Postgres.")
        try:
            with psycopg.connect(address, connect_timeout=SOON) as database:
                row = database.execute("SELECT to_regclass('public.households')").fetchone()
        except psycopg.OperationalError:
            raise Unmeasured(
                f"Postgres does not answer at the address in {name}. Start it, or unset DATABASE_URL to use the"
                " embedded one."
            ) from None
        if row is None or row[0] is None:
            raise Unmeasured(f"The database in {name} has no tables yet. Run manage.py migrate.")


def _valkey() -> None:
    try:
        with redis.Redis.from_url(settings.REDIS_URL, socket_connect_timeout=SOON, socket_timeout=SOON) as line:
            line.ping()
    except (redis.RedisError, OSError, ValueError):
        raise Unmeasured(
            "Valkey does not answer at the address in REDIS_URL. Start it, or unset REDIS_URL to use the embedded one."
        ) from None


CHECKS: dict[str, Callable[[], object]] = {"node": node, "postgres": _postgres, "valkey": _valkey}
