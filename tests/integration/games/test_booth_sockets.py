"""The confession booth over real sockets: everybody reads what was said, and nothing anywhere says who said it."""

from __future__ import annotations

import json
import os
import re
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import psycopg
import pytest
import pytest_asyncio
from psycopg import sql
from psycopg.rows import dict_row

from games.bootstrap import Platform
from tests.platforms import Table, a_table, new_id
from tests.web import Visitor, a_layer, a_web_process, visiting

if TYPE_CHECKING:
    from tenants.models import Household

pytestmark = pytest.mark.asyncio


@pytest.fixture(scope="module")
def log(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("web") / "log"


@pytest.fixture(scope="module")
def web(migrated: dict[str, str], log: Path) -> Iterator[str]:
    with a_web_process("uvicorn", log) as address:
        yield address


@pytest_asyncio.fixture
async def table(migrated: dict[str, str], household: Household) -> AsyncIterator[Table]:
    """Three people on the first day, led by a host who will open the booth."""
    async with Platform(migrated["DATABASE_URL"], a_layer(), linger=0) as backstage:
        rules = {"scheduling": "manual", "talking": {"booth": True}}
        yield await a_table(backstage.service, str(household.id), 3, **rules)


def said_in(log: Path) -> str:
    return log.read_text(encoding="utf-8")


async def opened(table: Table, entry: str) -> None:
    while entry not in (await table.project(None))["view"]["clock"]["passed"]:
        await table.granted("timeline.advance", "host")


async def settled(visitor: Visitor) -> None:
    """Everything that the server had sent by now has been read."""
    await visitor.send({"t": "ping"})
    await visitor.read("pong")


def stored(household: Household, query: str, **terms: Any) -> list[dict[str, Any]]:
    with psycopg.connect(os.environ["DATABASE_OPERATOR_URL"], row_factory=dict_row) as operator:
        return operator.execute(sql.SQL(query).format(s=sql.Identifier(household.schema_name)), terms).fetchall()


async def test_a_confession_gives_its_author_away_to_nobody(
    web: str, household: Household, table: Table, log: Path
) -> None:
    address = f"{web}/h/{household.slug}/ws/{table.game}/"
    async with (
        visiting(address, (table.game, "Ann")) as ann,
        visiting(address, (table.game, "Bob")) as bob,
        visiting(address) as spectator,
    ):
        for visitor in (ann, bob, spectator):
            await visitor.hello()
        await opened(table, "booth.opens")
        while not (ann.picture["mine"]["handle"] and bob.picture["mine"]["handle"]):
            await ann.read("update") if not ann.picture["mine"]["handle"] else await bob.read("update")
        handle = ann.picture["mine"]["handle"]
        assert re.fullmatch(r"Confessor \d+", handle) and handle != bob.picture["mine"]["handle"]
        for visitor in (bob, spectator):
            await settled(visitor)
            visitor.frames.clear()

        await ann.send({"t": "typing", "where": "booth"})
        assert (await ann.read("error"))["reason"] == "malformed"
        command = new_id()
        assert (await ann.ask("booth.post", command, text="It was me all along."))["ok"]
        assert (await bob.ask("booth.post", command, text="It was me all along."))["reason"] == "id_in_use"
        for visitor in (bob, spectator):
            await settled(visitor)

        heard = [frame for frame in bob.frames if frame["t"] not in ("answer", "pong")]
        [confession] = [post for frame in heard for post in frame["mine_push"]["confessions"]["posts"]]
        assert confession.keys() == {"day", "handle", "text", "at"}
        assert (confession["handle"], confession["text"]) == (handle, "It was me all along.")
        assert [frame.keys() for frame in heard] == [{"t", "n", "mine_push"}] and heard[0]["n"] == 1
        assert [frame["t"] for frame in spectator.frames] == ["pong"]

        async with visiting(address, (table.game, "Ann")) as back:
            await back.hello()
            assert (await back.read("update"))["mine"] == {"handle": handle}
        await opened(table, "booth.closes")
        while ann.picture["mine"]["handle"]:
            await ann.read("update")

    [asked] = stored(household, "select * from {s}.commands where id = %(id)s", id=command)
    assert (asked["actor"], asked["payload"]["handle"]) == ("booth", handle)
    [told] = stored(household, "select * from {s}.events where causation_id = %(id)s", id=command)
    assert (told["actor"], told["target"]) == ("booth", None)
    assert told["payload"].keys() == {"day", "handle", "text", "sealed_author", "at"}
    said = json.dumps([asked["payload"], asked["answer"], told["payload"]], default=str)
    assert not re.search(r"(?<![\w-])(s1|Ann)(?![\w-])", said), "but a seal may say so by chance"
    seals = stored(household, "select payload->>'sealed_author' as seal from {s}.events where type = 'booth.posted'")
    whole = said_in(log)
    for secret in (*(row["seal"] for row in seals if row["seal"]), handle, "It was me all along.", command):
        assert secret not in whole
