"""Operators see how alarms rang, and decide about those that were tried too often."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING

import pytest
from django.test import Client
from psycopg import sql

from tenants.models import Account, Membership
from tests.owed import inside

if TYPE_CHECKING:
    from tenants.models import Household

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("nothing_due")]

GAME = uuid.UUID(int=7)


@pytest.fixture
def operator(household: Household) -> Client:
    client = Client()
    client.force_login(Account.objects.create_superuser(f"{uuid.uuid4()}@example.org"))
    return client


@pytest.fixture
def address(household: Household) -> str:
    return f"/admin/h/{household.slug}/games/alarm/"


def an_alarm(household: Household, status: str, ran: float | None = None, task: str = "vote.opens") -> str:
    """An alarm that was due a minute ago, and rang so many seconds later."""
    key = str(uuid.uuid4())
    query = sql.SQL(
        "INSERT INTO {}.alarms (id, tenant_id, aggregate_id, task, day, due_at, status, attempts, last_error, ran_at,"
        " revision) SELECT %s, %s, %s, %s, 1, due, %s, 8, 'not_allowed', due + make_interval(secs => %s),"
        " (random() * 1e9)::int FROM (SELECT clock_timestamp() - interval '1 minute' AS due) AS moment"
    ).format(sql.Identifier(household.schema_name))
    with inside(household) as connection:
        connection.execute(query, (key, household.id, GAME, task, status, ran))
    return key


def read(household: Household, key: str) -> dict[str, object]:
    query = sql.SQL("SELECT * FROM {}.alarms WHERE id = %s").format(sql.Identifier(household.schema_name))
    with inside(household) as connection:
        row = connection.execute(query, (key,)).fetchone()
    assert row is not None
    return row


def woken(household: Household) -> list[object]:
    with inside(household) as connection:
        rows = connection.execute(
            "SELECT aggregate_id FROM public.wakeups WHERE kind = 'alarms' AND due_at <= clock_timestamp()"
            " AND household_id = %s", (household.id,)
        ).fetchall()  # fmt: skip
    return [row["aggregate_id"] for row in rows]


def decide(client: Client, address: str, action: str, *keys: str) -> str:
    """What the page says after an action on these rows."""
    answer = client.post(address, {"action": action, "_selected_action": keys}, follow=True)
    assert answer.status_code == 200
    return answer.content.decode()


def test_the_list_tells_how_late_alarms_rang(household: Household, operator: Client, address: str) -> None:
    for ran in (0.25, 0.5, 2.5):
        an_alarm(household, "done", ran)
    an_alarm(household, "parked")
    an_alarm(household, "due")
    page = " ".join(operator.get(address).content.decode().split())
    assert "3 alarms rang: half of them within 0.500 s, 99 % within 2.500 s, the latest after 2.500 s." in page
    assert "1 parked" in page
    assert page.count("0.250 s") == 1
    assert "not_allowed" in page


def test_a_household_without_alarms_has_a_list_too(operator: Client, address: str) -> None:
    page = " ".join(operator.get(address).content.decode().split())
    assert "0 alarms rang. None is parked." in page


def test_a_parked_alarm_is_rung_again_at_once_with_all_its_tries(
    household: Household, operator: Client, address: str
) -> None:
    parked, done = an_alarm(household, "parked"), an_alarm(household, "done", 1.0, "reveal")
    assert "1 of 2 to be rung again." in decide(operator, address, "ring_again", parked, done)
    row = read(household, parked)
    assert (row["status"], row["attempts"]) == ("due", 0)
    assert read(household, done)["status"] == "done"
    assert woken(household) == [GAME]


def test_a_parked_alarm_is_dropped_and_wakes_nobody(household: Household, operator: Client, address: str) -> None:
    parked = an_alarm(household, "parked")
    assert "1 of 1 dropped." in decide(operator, address, "drop", parked)
    assert read(household, parked)["status"] == "cancelled"
    assert woken(household) == []


def test_what_is_not_parked_stays_as_it_is(household: Household, operator: Client, address: str) -> None:
    due = an_alarm(household, "due")
    for action in ("ring_again", "drop"):
        assert "None of these is parked" in decide(operator, address, action, due)
    assert (read(household, due)["status"], read(household, due)["attempts"]) == ("due", 8)


def test_a_host_decides_nothing(household: Household, address: str) -> None:
    account = Account.objects.create_user(f"{uuid.uuid4()}@example.org", is_staff=True)
    Membership.objects.create(account=account, household=household, role="host")
    client = Client()
    client.force_login(account)
    parked = an_alarm(household, "parked")
    assert client.get(address).status_code == 200
    decide(client, address, "ring_again", parked)
    assert read(household, parked)["status"] == "parked"
    assert woken(household) == []


@pytest.mark.parametrize("action", ["ring_again", "drop"])
def test_an_operator_of_one_household_page_reaches_no_other(
    household: Household, barn: Household, operator: Client, address: str, action: str
) -> None:
    elsewhere = an_alarm(barn, "parked")
    decide(operator, address, action, elsewhere)
    assert read(barn, elsewhere)["status"] == "parked"
