"""No household reaches another's rows: by the door, by a forgotten setting, or by asking for more rights."""

from __future__ import annotations

import threading
import uuid
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from typing import Any

import psycopg
import pytest
from django.apps import apps
from django.db import connection, connections
from django.db.models import Model
from psycopg import sql

from tenants.models import Household
from tenants.scope import WrongDoor, household_scope

MODELS = list(apps.get_app_config("games").get_models())
TABLES = sorted(model._meta.db_table for model in MODELS)
THEN = datetime(2026, 3, 1, tzinfo=UTC)
SPECIAL = {"kind": {"jobs": "reaction", "seats": "human"}, "status": {"commands": "done", "jobs": "pending"}}
OF_TYPE = {
    "UUIDField": uuid.uuid4,
    "TextField": lambda: "mark",
    "IntegerField": lambda: 1,
    "SmallIntegerField": lambda: 1,
    "DateTimeField": lambda: THEN,
    "JSONField": dict,
    "BinaryField": lambda: b"\0" * 32,
    "ArrayField": lambda: ["s1"],
}


def filled(model: type[Model], tenant_id: uuid.UUID) -> dict[str, Any]:
    """Return a value for each field of a row."""
    table = model._meta.db_table
    row: dict[str, Any] = {field.name: OF_TYPE[field.get_internal_type()]() for field in model._meta.fields}
    row |= {name: choice[table] for name, choice in SPECIAL.items() if table in choice}
    row |= {"status": "due"} if table == "alarms" else {}
    return row | {"tenant_id": tenant_id}


@pytest.fixture
def both(household: Household, new_household: Any) -> Iterator[tuple[Household, Household]]:
    """Two households with one row in each of their tables."""
    other = new_household()
    with psycopg.connect(connection_address()) as app:
        for one in (household, other):
            enter(app, one)
            for model in MODELS:
                insert(app, one.schema_name, model, filled(model, one.id))
    return household, other


def connection_address() -> str:
    """Return the address of the app's role."""
    parts = connection.settings_dict
    host, user, password, name = (parts[key] for key in ("HOST", "USER", "PASSWORD", "NAME"))
    return psycopg.conninfo.make_conninfo(host=host, user=user, password=password, dbname=name, port=parts["PORT"])


def enter(app: psycopg.Connection[Any], household: Household | None) -> None:
    """Name a household to row security."""
    app.execute("SELECT set_config('app.tenant_id', %s, true)", [str(household.id) if household else ""])


def insert(app: psycopg.Connection[Any], schema: str, model: type[Model], row: dict[str, Any]) -> None:
    """Insert one row, by qualified name, as the store does."""
    adapted = {
        name: psycopg.types.json.Jsonb(value) if isinstance(value, dict) else value for name, value in row.items()
    }
    app.execute(
        sql.SQL("INSERT INTO {} ({}) VALUES ({})").format(
            sql.Identifier(schema, model._meta.db_table),
            sql.SQL(", ").join(map(sql.Identifier, adapted)),
            sql.SQL(", ").join(sql.Placeholder() * len(adapted)),
        ),
        list(adapted.values()),
    )


def seen(app: psycopg.Connection[Any], schema: str, table: str) -> set[uuid.UUID]:
    """Return whose rows a table shows."""
    rows = app.execute(sql.SQL("SELECT tenant_id FROM {}").format(sql.Identifier(schema, table))).fetchall()
    return {row[0] for row in rows}


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("model", MODELS, ids=lambda model: model._meta.db_table)
def test_the_door_shows_a_household_its_own_rows(model: type[Model], both: tuple[Household, Household]) -> None:
    for one in both:
        with household_scope(one.id):
            assert set(model.objects.values_list("tenant_id", flat=True)) == {one.id}


@pytest.mark.parametrize("table", TABLES)
def test_row_security_holds_even_with_the_other_schema_named(table: str, both: tuple[Household, Household]) -> None:
    one, other = both
    with psycopg.connect(connection_address()) as app:
        enter(app, one)
        assert seen(app, one.schema_name, table) == {one.id}
        assert seen(app, other.schema_name, table) == set()
        enter(app, None)
        assert seen(app, one.schema_name, table) == set()
    with psycopg.connect(connection_address()) as app:
        assert seen(app, one.schema_name, table) == set()


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model._meta.db_table)
def test_a_row_of_another_household_is_refused(model: type[Model], both: tuple[Household, Household]) -> None:
    one, other = both
    with psycopg.connect(connection_address()) as app:
        enter(app, one)
        with pytest.raises(psycopg.errors.InsufficientPrivilege, match="row-level security"):
            insert(app, one.schema_name, model, filled(model, other.id))


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE {schema}.events SET actor = 'somebody'",
        "DELETE FROM {schema}.events",
        "TRUNCATE {schema}.events",
        "DELETE FROM {schema}.aggregates",
        "DELETE FROM {schema}.commands",
        "ALTER TABLE {schema}.events DISABLE ROW LEVEL SECURITY",
        "ALTER TABLE {schema}.events NO FORCE ROW LEVEL SECURITY",
        "DROP POLICY household ON {schema}.events",
        "ALTER TABLE {schema}.events DISABLE TRIGGER announce_events",
        "CREATE TABLE {schema}.mine (id int)",
        "CREATE TABLE public.mine (id int)",
        "CREATE TEMPORARY TABLE events (id int)",
        "CREATE SCHEMA mine",
        "SET ROLE pecking_owner",
        "SET ROLE pecking_operator",
        "SET session_replication_role = replica",
        "DELETE FROM public.installation",
        "DELETE FROM public.django_migrations",
    ],
)
def test_the_app_cannot_give_itself_more_rights(statement: str, coop: Household) -> None:
    with psycopg.connect(connection_address()) as app:
        enter(app, coop)
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            app.execute(statement.format(schema=coop.schema_name).encode())


def test_every_table_forces_row_security(coop: Household) -> None:
    with psycopg.connect(connection_address()) as app:
        rows = app.execute(
            "SELECT relname FROM pg_class WHERE relnamespace = %s::regnamespace AND relkind = 'r'"
            " AND relrowsecurity AND relforcerowsecurity ORDER BY relname",
            [coop.schema_name],
        ).fetchall()
    assert [row[0] for row in rows] == TABLES


@pytest.mark.django_db
def test_outside_the_door_there_is_no_table_to_fall_into(coop: Household) -> None:
    with household_scope(coop.id):
        pass
    with connection.cursor() as cursor:
        for table in TABLES:
            cursor.execute("SELECT to_regclass(%s)", [table])
            assert cursor.fetchone() == (None,)


@pytest.mark.django_db
def test_leaving_by_an_error_leaves_nothing_behind(coop: Household, barn: Household) -> None:
    with pytest.raises(LookupError), household_scope(coop.id):
        raise LookupError
    assert connection.schema_name == "public"
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_setting('app.tenant_id', true)")
        assert cursor.fetchone()[0] in (None, "")
    with household_scope(barn.id), connection.cursor() as cursor:
        cursor.execute("SELECT current_setting('app.tenant_id', true)")
        assert cursor.fetchone() == (str(barn.id),)


@pytest.mark.django_db
def test_two_households_at_once_are_refused_and_one_may_be_entered_twice(coop: Household, barn: Household) -> None:
    with household_scope(coop.id):
        with pytest.raises(WrongDoor, match="already inside another household"), household_scope(barn.id):
            pass
        with household_scope(coop.id):
            assert connection.schema_name == coop.schema_name
        assert connection.schema_name == coop.schema_name


@pytest.mark.django_db
def test_reading_only_means_reading_only(coop: Household) -> None:
    model = apps.get_model("games", "Seat")
    with pytest.raises(Exception, match="read-only transaction"), household_scope(coop.id, read_only=True):
        model.objects.create(**filled(model, coop.id))
    with household_scope(coop.id):
        model.objects.create(**filled(model, coop.id))


def test_a_household_is_not_entered_by_with(coop: Household) -> None:
    with pytest.raises(RuntimeError, match="household_scope"), coop:
        pass


@pytest.mark.asyncio
async def test_async_code_is_told_where_the_door_is(coop: Household) -> None:
    with pytest.raises(WrongDoor, match="database_sync_to_async"), household_scope(coop.id):
        pass


@pytest.mark.django_db(transaction=True)
def test_threads_side_by_side_read_their_own_marks(both: tuple[Household, Household]) -> None:
    model, turns = apps.get_model("games", "Event"), 100
    start = threading.Barrier(4)

    def marks(one: Household) -> set[uuid.UUID]:
        with household_scope(one.id):
            return set(model.objects.values_list("tenant_id", flat=True))

    def read(one: Household) -> int:
        start.wait()
        try:
            return sum(marks(one) == {one.id} for _ in range(turns))
        finally:
            connections.close_all()

    with ThreadPoolExecutor(4) as threads:
        assert list(threads.map(read, both * 2)) == [turns] * 4
