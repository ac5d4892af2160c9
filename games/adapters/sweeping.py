"""Tutorials are swept a day after anything last happened in them: nobody comes back to one."""

from __future__ import annotations

from psycopg import sql

from tenants.naming import TUTORIALS
from tenants.owner import owner_connection

AT_ONCE = 200
"""How many games are taken in one transaction."""

TABLES = ("alarms", "jobs", "seats", "gold_entries", "commands", "events", "aggregates")

OLD = sql.SQL(
    "SELECT id FROM {schema}.aggregates WHERE type = 'game' AND updated_at < now() - interval '1 day'"
    " ORDER BY updated_at LIMIT {most}"
)


def sweep() -> int:
    """Take away every tutorial that has been at rest for a day. Returns how many. Needs the owner's address."""
    with owner_connection() as owner:
        house = owner.execute("SELECT id, schema_name FROM households WHERE slug = %s", [TUTORIALS]).fetchone()
        if house is None:
            return 0
        schema = sql.Identifier(house[1])
        with owner.transaction():
            owner.execute("SELECT set_config('app.tenant_id', %s, true)", [str(house[0])])
            games = [row[0] for row in owner.execute(OLD.format(schema=schema, most=AT_ONCE)).fetchall()]
            if games:
                owner.execute("DELETE FROM wakeups WHERE aggregate_id = ANY(%s)", [games])
            for table in TABLES if games else ():
                key = sql.Identifier("id" if table == "aggregates" else "aggregate_id")
                place = sql.SQL(".").join((schema, sql.Identifier(table)))
                owner.execute(sql.SQL("DELETE FROM {} WHERE {} = ANY(%s)").format(place, key), [games])
        return len(games)
