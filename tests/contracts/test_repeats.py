"""A command that is sent again after an upgrade gets the answer that it got before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import psycopg
import pytest
from psycopg import sql
from psycopg.types.json import Jsonb

from games.adapters.codec import stored_hash
from games.bootstrap import Platform
from tests.platforms import Table, a_table, new_id

if TYPE_CHECKING:
    from tenants.models import Household

pytestmark = pytest.mark.asyncio


def was_stored_before_posts_had_mentions(address: str, household: Household, game: str, command_id: str) -> None:
    """Make of a stored command what an earlier program would have stored, whose posts were a text and nothing else."""
    table = sql.Identifier(household.schema_name, "commands")
    payload = {"text": "hello"}
    change = sql.SQL("UPDATE {} SET payload = %s, body_hash = %s WHERE id = %s").format(table)
    with psycopg.connect(address) as database:
        database.execute("SELECT set_config('app.tenant_id', %s, true)", [str(household.id)])
        values = [Jsonb(payload), stored_hash(game, "main.post", "s1", payload), command_id]
        assert database.execute(change, values).rowcount == 1


async def test_a_repeat_is_known_although_its_type_has_more_fields_by_now(
    migrated: dict[str, str], household: Household
) -> None:
    # Given a post that an earlier program stored
    async with Platform(migrated["DATABASE_URL"]) as before:
        table, command_id = await a_table(before.service, str(household.id)), new_id()
        assert (await table.say("main.post", "s1", command_id, text="hello")).ok
    was_stored_before_posts_had_mentions(migrated["DATABASE_URL"], household, table.game, command_id)
    # When its sender, who never heard the answer, says it again to today's program
    async with Platform(migrated["DATABASE_URL"]) as after:
        table = Table(after.service, table.tenant, table.game)
        head = (await table.room()).head.version
        again = await table.say("main.post", "s1", command_id, text="hello")
        # Then it is answered as it was, and said once; any other command under its id is refused
        assert again.ok
        for actor, payload in (
            ("s2", {"text": "hello"}),
            ("s1", {"text": "hullo"}),
            ("s1", {"text": "hello", "mentions": ["s2"]}),
        ):
            assert (await table.say("main.post", actor, command_id, **payload)).reason == "id_in_use"
        assert (await table.room()).head.version == head
