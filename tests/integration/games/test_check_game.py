"""``simulate`` and ``check_game``: a season is clean, and whatever is changed behind its back is found and named."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import StringIO
from typing import TYPE_CHECKING, Any

import psycopg
import pytest
from django.core.management import CommandError, call_command
from psycopg import sql
from psycopg.rows import dict_row
from psycopg.types.json import Jsonb

from games.adapters import audit
from games.adapters.job_dispatcher import JobDispatcher
from games.adapters.outbox import Outbox
from games.adapters.wakeups import Wakeups
from games.bootstrap import Platform
from tests.platforms import new_id
from tests.slowness import allowed

if TYPE_CHECKING:
    from tenants.models import Household

pytestmark = pytest.mark.django_db(transaction=True)

SEASON = {"seats": 6, "days": 4, "seed": 7}


def simulate(slug: str, **options: Any) -> dict[str, Any]:
    """Play a season; what the command says of it."""
    said = StringIO()
    call_command("simulate", household=slug, json=True, stdout=said, **options)
    [line] = said.getvalue().splitlines()
    return dict(json.loads(line))


def check(*games: str, every: bool = False) -> list[str]:
    """What check_game finds, in words; its exit code must agree."""
    said, code = StringIO(), 0
    try:
        call_command("check_game", *games, all=every, json=True, stdout=said)
    except SystemExit as stop:
        code = int(stop.code or 0)
    [line] = said.getvalue().splitlines()
    told = json.loads(line)
    assert told["clean"] == (not told["findings"])
    assert code == (1 if told["findings"] else 0)
    assert told["checked"] >= len(games)
    return [found["finding"] for found in told["findings"]]


@dataclass
class Season:
    """A simulated season whose reactions have been carried out, and an operator's hands in its tables."""

    household: Household
    game: str
    operator: psycopg.Connection[dict[str, Any]]

    def sql(self, query: str, *values: Any) -> list[dict[str, Any]]:
        """Run as operator, on the tables of this household (``{s}``)."""
        cursor = self.operator.execute(sql.SQL(query).format(s=sql.Identifier(self.household.schema_name)), values)
        return cursor.fetchall() if cursor.description else []

    def findings(self) -> list[str]:
        return check(self.game, str(self.household.id))

    @contextmanager
    def keeping(self, *tables: str) -> Iterator[None]:
        """Put these tables back as they were."""
        before = {table: self.sql(f"SELECT * FROM {{s}}.{table}") for table in tables}
        try:
            yield
        finally:
            for table, rows in before.items():
                self.sql(f"DELETE FROM {{s}}.{table}")
                insert = f"INSERT INTO {{s}}.{table} ({', '.join(rows[0])}) VALUES ({', '.join(['%s'] * len(rows[0]))})"
                values = [[Jsonb(v) if isinstance(v, dict) else v for v in row.values()] for row in rows]
                query = sql.SQL(insert).format(s=sql.Identifier(self.household.schema_name))
                self.operator.cursor().executemany(query, values)


class NoWorkflows:
    """Nothing in a simulated season asks for a workflow."""


async def carry_out(services: dict[str, str]) -> None:
    """Let games tell their households what they owe them."""
    info = services["DATABASE_URL"]
    wakeups, outbox = Wakeups(info), Outbox(info)
    async with Platform(info) as platform:
        await JobDispatcher(wakeups, outbox, platform.service, NoWorkflows()).drain()  # type: ignore[arg-type]
    await wakeups.close()
    await outbox.close()


@pytest.fixture(scope="module")
def season(
    migrated: dict[str, str], new_household: Callable[..., Household], django_db_setup: None, django_db_blocker: Any
) -> Iterator[Season]:
    household = new_household()
    with django_db_blocker.unblock():
        simulate(household.slug, **SEASON)
    asyncio.run(carry_out(migrated))
    with psycopg.connect(migrated["DATABASE_OPERATOR_URL"], autocommit=True, row_factory=dict_row) as operator:
        found = Season(household, "", operator)
        [row] = found.sql("SELECT id::text FROM {s}.aggregates WHERE type = 'game'")
        found.game = row["id"]
        yield found


@pytest.fixture(autouse=True)
def clean(season: Season) -> Iterator[None]:
    """Every test starts from a clean season and leaves one."""
    assert season.findings() == []
    yield
    assert season.findings() == []


def test_everything_is_clean_after_a_season(season: Season) -> None:
    from tenants.models import Household

    others = Household.objects.exclude(id=season.household.id).filter(status=Household.Status.OPEN)
    ids = list(others.values_list("id", flat=True))
    others.update(status=Household.Status.CLOSED)
    try:
        assert check(every=True) == []
        said = StringIO()
        call_command("check_game", all=True, stdout=said)
        assert "no findings" in said.getvalue()
    finally:
        Household.objects.filter(id__in=ids).update(status=Household.Status.OPEN)


def test_a_season_tells_its_household_who_won(season: Season) -> None:
    [gold] = season.sql("SELECT aggregate_id::text AS game, amount, cause FROM {s}.gold_entries WHERE cause = 'winner'")
    assert gold == {"game": season.game, "amount": 40, "cause": "winner"}


TAMPERED: dict[str, tuple[str, str, str]] = {
    "a deleted event": (
        "events",
        "DELETE FROM {s}.events WHERE aggregate_id = %s AND version = 40",
        "event 40 is missing",
    ),
    "the last event deleted": (
        "events",
        "DELETE FROM {s}.events WHERE aggregate_id = %s AND version ="
        " (SELECT max(version) FROM {s}.events WHERE aggregate_id = %s)",
        "the last event is",
    ),
    "a changed payload": (
        "events",
        'UPDATE {s}.events SET payload = payload || \'{{"text": "I never said that"}}\' WHERE id = (SELECT id FROM'
        " {s}.events WHERE aggregate_id = %s AND type = 'main.posted' ORDER BY version LIMIT 1)",
        "(main.posted) was changed",
    ),
    "a ballot for somebody else": (
        "events",
        'UPDATE {s}.events SET payload = payload || \'{{"target": "s1"}}\' WHERE id = (SELECT id FROM {s}.events'
        " WHERE aggregate_id = %s AND type = 'ballot.cast' AND payload->>'target' <> 's1' ORDER BY version LIMIT 1)",
        "(ballot.cast) was changed",
    ),
    "a changed actor": (
        "events",
        "UPDATE {s}.events SET actor = 's3' WHERE aggregate_id = %s AND version = 12",
        "event 12",
    ),
    "a wider audience": (
        "events",
        "UPDATE {s}.events SET audience = NULL WHERE id = (SELECT id FROM {s}.events WHERE aggregate_id = %s"
        " AND type = 'ballot.cast' ORDER BY version LIMIT 1)",
        "(ballot.cast) was changed",
    ),
    "a changed time": (
        "events",
        "UPDATE {s}.events SET created_at = created_at + interval '1 second' WHERE aggregate_id = %s AND version = 30",
        "event 30",
    ),
    "a changed cause": (
        "events",
        "UPDATE {s}.events SET causation_id = gen_random_uuid() WHERE aggregate_id = %s AND version = 30",
        "event 30",
    ),
    "a changed snapshot": (
        "aggregates",
        "UPDATE {s}.aggregates SET snapshot = jsonb_set(snapshot, '{{state,silver,pool}}', '4711') WHERE id = %s",
        "is not the fold of the events",
    ),
    "silver in the snapshot": (
        "aggregates",
        "UPDATE {s}.aggregates SET snapshot = jsonb_set(snapshot, '{{state,silver,balances,s1}}', '999') WHERE id = %s",
        "is not the fold of the events",
    ),
    "changed audience counts": (
        "aggregates",
        "UPDATE {s}.aggregates SET snapshot = jsonb_set(snapshot, '{{private,s1}}', '0') WHERE id = %s",
        "the audience counts of the snapshot",
    ),
    "a changed count of all": (
        "aggregates",
        "UPDATE {s}.aggregates SET snapshot = jsonb_set(snapshot, '{{public}}', '1') WHERE id = %s",
        "the audience counts of the snapshot",
    ),
    "a snapshot of another version": (
        "aggregates",
        "UPDATE {s}.aggregates SET snapshot_version = snapshot_version - 20 WHERE id = %s",
        "the snapshot at version",
    ),
    "a changed version": (
        "aggregates",
        "UPDATE {s}.aggregates SET version = version + 1 WHERE id = %s",
        "aggregates says version",
    ),
    "a changed seal": (
        "aggregates",
        "UPDATE {s}.aggregates SET digest = '\\x00' WHERE id = %s",
        "the digest in aggregates",
    ),
    "a changed summary": (
        "aggregates",
        'UPDATE {s}.aggregates SET summary = summary || \'{{"status": "lobby"}}\' WHERE id = %s',
        "the summary is not",
    ),
    "a head that is gone": ("aggregates", "DELETE FROM {s}.aggregates WHERE id = %s", "no head"),
    "swapped seats": (
        "seats",
        "UPDATE {s}.seats a SET persona = b.persona, credential = b.credential FROM {s}.seats b"
        " WHERE a.aggregate_id = %s AND b.aggregate_id = a.aggregate_id"
        " AND (a.seat, b.seat) IN (('s1','s2'), ('s2','s1'))",
        "seat s1 is not as the events say",
    ),
    "a seat with another key": (
        "seats",
        "UPDATE {s}.seats SET credential = 'mine' WHERE aggregate_id = %s AND seat = 's3'",
        "seat s3 is not as the events say",
    ),
    "a seat too few": ("seats", "DELETE FROM {s}.seats WHERE aggregate_id = %s AND seat = 's4'", "seat s4"),
    "more gold": (
        "gold_entries",
        "UPDATE {s}.gold_entries SET amount = 4000 WHERE aggregate_id = %s",
        "the gold entry of event",
    ),
    "gold for somebody else": (
        "gold_entries",
        "UPDATE {s}.gold_entries SET account_id = gen_random_uuid() WHERE aggregate_id = %s",
        "the gold entry of event",
    ),
    "gold that is gone": (
        "gold_entries",
        "DELETE FROM {s}.gold_entries WHERE aggregate_id = %s",
        "the gold entry of event",
    ),
    "an answer that names other events": (
        "commands",
        "UPDATE {s}.commands SET answer = jsonb_set(answer, '{{data,last}}', '9999') WHERE aggregate_id = %s"
        " AND type = 'game.start'",
        "does not name the events it caused",
    ),
    "a yes made a no": (
        "commands",
        "UPDATE {s}.commands SET answer = answer || '{{\"ok\": false}}' WHERE aggregate_id = %s"
        " AND type = 'game.start'",
        "its stored answer says otherwise",
    ),
    "a changed command": (
        "commands",
        "UPDATE {s}.commands SET actor = 's1' WHERE aggregate_id = %s AND type = 'game.start'",
        "was changed after it was stored",
    ),
    "a command that is gone": (
        "commands",
        "DELETE FROM {s}.commands WHERE aggregate_id = %s AND type = 'game.start'",
        "which is not stored",
    ),
    "a job that is gone": (
        "jobs",
        "DELETE FROM {s}.jobs WHERE aggregate_id = %s AND name = 'household.credit_gold'",
        "owes household.credit_gold",
    ),
    "an alarm of nobody": (
        "alarms",
        "UPDATE {s}.alarms SET status = 'due' WHERE id = (SELECT id FROM {s}.alarms WHERE aggregate_id = %s LIMIT 1)",
        "is not in the timeline",
    ),
}


@pytest.mark.parametrize(("table", "change", "words"), TAMPERED.values(), ids=TAMPERED.keys())
def test_what_is_changed_behind_its_back_is_found_and_named(
    season: Season, table: str, change: str, words: str
) -> None:
    with season.keeping(table):
        season.sql(change, *[season.game] * change.count("%s"))
        findings = season.findings()
        assert any(words in finding for finding in findings), findings


LATER = "UPDATE public.django_migrations SET applied = applied + %s::interval WHERE name = '0005_devices'"


def test_what_was_stored_before_there_were_such_jobs_owes_none(
    season: Season, migrated: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(audit, "OWED_SINCE", {"household.credit_gold": "0005_devices"})
    with season.keeping("jobs"), psycopg.connect(migrated["DATABASE_OWNER_URL"], autocommit=True) as owner:
        season.sql("DELETE FROM {s}.jobs WHERE name = 'household.credit_gold'")
        found = []
        for shift in ("-100 years", "200 years", "-100 years"):
            owner.execute(LATER, [shift])
            found.append(season.findings())
    assert ["owes household.credit_gold" in " ".join(findings) for findings in found[:2]] == [True, False]


def test_the_same_seed_tells_the_same_story(new_household: Callable[..., Household], season: Season) -> None:
    started = time.monotonic()
    one, two, other = (
        simulate(new_household().slug, **{**SEASON, "seed": seed}) for seed in (SEASON["seed"], SEASON["seed"], 8)
    )
    assert time.monotonic() - started < allowed(60)
    assert set(one) >= {"winner", "eliminations", "events", "seconds"}
    assert one["seconds"] < allowed(30)
    story = ("winner", "eliminations", "events", "days")
    assert [one[key] for key in story] == [two[key] for key in story]
    assert [one[key] for key in story] != [other[key] for key in story]
    assert one["winner"] not in one["eliminations"]
    assert len(one["eliminations"]) == SEASON["seats"] - 2


def test_a_season_of_full_size_takes_seconds(household: Household) -> None:
    told = simulate(household.slug, seats=8, days=7, seed=1)
    assert told["seconds"] < allowed(30)
    assert told["winner"]


def test_a_simulated_season_wakes_nobody(season: Season) -> None:
    wakeups = season.operator.execute(
        "SELECT kind FROM public.wakeups WHERE aggregate_id = %s AND kind = 'alarms'", [season.game]
    ).fetchall()
    assert wakeups == []


@pytest.mark.parametrize("games", [[], ["not-an-id"], [new_id()]])
def test_what_cannot_be_checked_is_said_in_words(season: Season, games: list[str]) -> None:
    with pytest.raises(CommandError, match=r"\."):
        call_command("check_game", *games)
