"""The two grounds on which a store must keep its promises: in memory, and a real Postgres."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import TYPE_CHECKING, Any, Protocol

import psycopg
import pytest
import pytest_asyncio
from psycopg import sql
from psycopg.rows import dict_row

from games.adapters.clock import DatabaseClock
from games.adapters.postgres_store import PostgresStore
from games.ports import EventStorePort
from tests.fakes.event_store import Disk, FakeStore
from tests.platforms import decider_of, new_id

if TYPE_CHECKING:
    from tenants.models import Household

QUERIES = {
    "alarms": "SELECT task, due_at, status FROM {s}.alarms WHERE aggregate_id = %(id)s ORDER BY due_at",
    "jobs": "SELECT name, kind, payload, status FROM {s}.jobs WHERE aggregate_id = %(id)s ORDER BY position",
    "seats": "SELECT seat, persona, status, kind, account_id::text AS account, credential FROM {s}.seats"
    " WHERE aggregate_id = %(id)s ORDER BY seat",
    "gold": "SELECT seat, amount FROM {s}.gold_entries ORDER BY seat",
    "wakeups": "SELECT kind, due_at FROM public.wakeups WHERE aggregate_id = %(id)s ORDER BY kind",
    "summary": "SELECT summary FROM {s}.aggregates WHERE id = %(id)s",
}


class Ground(Protocol):
    """Where the stores of a test write. ``one`` and ``other`` are households."""

    one: str
    other: str

    async def store(self) -> EventStorePort:
        """The store of one more process."""

    async def cut(self, store: Any) -> None:
        """Break the connection on which this store writes."""

    def rows(self, table: str, tenant: str, stream: str) -> list[dict[str, Any]]:
        """What is stored beside the events of a stream."""


class InMemory:
    def __init__(self) -> None:
        self.one, self.other = new_id(), new_id()
        self.disk = Disk(self.one, self.other)

    async def store(self) -> EventStorePort:
        return FakeStore(self.disk)

    async def cut(self, store: FakeStore) -> None:
        store.cut()

    def rows(self, table: str, tenant: str, stream: str) -> list[dict[str, Any]]:
        shelf = self.disk.shelf(tenant)
        if table == "summary":
            return [{"summary": shelf.summaries[stream]}]
        if table == "wakeups":
            found = [(kind, at) for (of, kind), at in self.disk.wakeups.items() if of == stream]
            return [{"kind": kind, "due_at": at} for kind, at in sorted(found)]
        return list(getattr(shelf, table).values())


class InPostgres:
    def __init__(self, services: dict[str, str], one: Household, other: Household) -> None:
        self.services = services
        self.one, self.other = str(one.id), str(other.id)
        self.schemas = {str(each.id): each.schema_name for each in (one, other)}
        self.opened: list[PostgresStore] = []

    async def store(self) -> PostgresStore:
        store = PostgresStore(self.services["DATABASE_URL"], DatabaseClock(), decider_of, readers=2)
        await store.open()
        self.opened.append(store)
        return store

    async def cut(self, store: PostgresStore) -> None:
        connection = store._writer._connection
        assert connection is not None
        with psycopg.connect(self.services["DATABASE_URL"], autocommit=True) as other:
            other.execute("SELECT pg_terminate_backend(%s, 5000)", [connection.info.backend_pid])

    def rows(self, table: str, tenant: str, stream: str) -> list[dict[str, Any]]:
        query = sql.SQL(QUERIES[table]).format(s=sql.Identifier(self.schemas[tenant]))
        with psycopg.connect(self.services["DATABASE_OPERATOR_URL"], row_factory=dict_row) as operator:
            return operator.execute(query, {"id": stream}).fetchall()

    async def close(self) -> None:
        for store in self.opened:
            await store.close()


@pytest_asyncio.fixture
async def postgres(migrated: dict[str, str], coop: Household, barn: Household) -> AsyncIterator[InPostgres]:
    """The real store, for what only a real one can suffer."""
    ground = InPostgres(migrated, coop, barn)
    yield ground
    await ground.close()


@pytest.fixture(params=["fake", "postgres"])
def ground(request: pytest.FixtureRequest) -> Ground:
    """Each promise is tested on both."""
    return InMemory() if request.param == "fake" else request.getfixturevalue("postgres")
