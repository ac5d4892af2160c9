"""The admin: superusers see every household, other staff their own, and a household's tables are for reading only."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from django.apps import apps
from django.test import Client

from games.models import Aggregate, Alarm, Command, Event, GoldEntry, Job, Seat
from tenants.models import Account, Household, JoinCode, Membership, Wakeup
from tenants.scope import household_scope

pytestmark = pytest.mark.django_db
THEN = datetime(2026, 3, 1, 9, tzinfo=UTC)
GAME = uuid.UUID(int=7)
TABLES = sorted(model._meta.model_name for model in apps.get_app_config("games").get_models())
PUBLIC = ["tenants/household", "tenants/membership", "tenants/account", "tenants/joincode", "tenants/wakeuprow"]


@pytest.fixture
def operator() -> Client:
    return signed_in(Account.objects.create_superuser("operator@example.org"))


@pytest.fixture
def host(coop: Household) -> Client:
    """Staff who host the coop, and nothing else."""
    account = Account.objects.create_user("hal@example.org", is_staff=True)
    Membership.objects.create(account=account, household=coop, role="host")
    return signed_in(account)


def signed_in(account: Account) -> Client:
    client = Client()
    client.force_login(account)
    return client


@pytest.fixture
def rows(coop: Household) -> dict[str, uuid.UUID]:
    """One row in each table of the coop."""
    common = {"tenant_id": coop.id, "aggregate_id": GAME}
    event = {"causation_id": uuid.uuid4(), "correlation_id": uuid.uuid4(), "digest": b"\7" * 32}
    summary = {"title": "The long week", "status": "running", "day": 2, "days": 7}
    head = {"version": 3, "digest": b"", "state_version": 1, "summary": summary}
    with household_scope(coop.id):
        made = [
            Aggregate.objects.create(id=GAME, tenant_id=coop.id, type="game", **head),
            Event.objects.create(
                **common,
                **event,
                version=3,
                type="ballot.cast",
                payload={"target": "s4"},
                day=2,
                actor="s1",
                target="s4",
                audience=["s1"],
            ),
            Command.objects.create(
                **common,
                type="vote.cast",
                payload={"target": "s4"},
                actor="s1",
                body_hash=b"",
                status="done",
                answer={},
            ),
            Alarm.objects.create(**common, task="vote.closes", day=2, due_at=THEN),
            Job.objects.create(
                **common, kind="reaction", name="household.credit_gold", payload={}, event_id=GAME, command_id=GAME
            ),
            Seat.objects.create(
                **common, seat="s1", persona="magda-pie", status="in", kind="human", credential="f" * 64
            ),
            GoldEntry.objects.create(**common, seat="s1", amount=40, cause="win", event_id=GAME),
        ]
    return {row._meta.model_name: row.id for row in made}


@pytest.mark.parametrize("path", PUBLIC)
def test_the_public_admin_lists_its_tables(path: str, operator: Client, coop: Household) -> None:
    JoinCode.objects.create(code="ABCDEF", household=coop, game_id=GAME)
    Wakeup.objects.create(aggregate_id=GAME, kind="alarms", household_id=coop.id, due_at=THEN)
    answer = operator.get(f"/admin/{path}/")
    assert answer.status_code == 200
    if path != "tenants/account":
        assert "Coop" in answer.content.decode() or path == "tenants/membership"


def test_the_list_of_households_leads_inside(operator: Client, coop: Household, barn: Household) -> None:
    page = operator.get("/admin/tenants/household/").content.decode()
    assert 'href="/admin/h/coop/"' in page
    assert 'href="/admin/h/barn/"' in page
    assert operator.get(f"/admin/tenants/household/{coop.id}/change/").status_code == 200


@pytest.mark.parametrize("table", TABLES)
def test_a_household_shows_its_tables(table: str, operator: Client, rows: dict[str, uuid.UUID]) -> None:
    answer = operator.get("/admin/h/coop/")
    assert (answer.status_code, answer["Location"]) == (302, "/admin/h/coop/games/aggregate/")
    assert operator.get(f"/admin/h/coop/games/{table}/").status_code == 200
    answer = operator.get(f"/admin/h/coop/games/{table}/{rows[table]}/change/")
    assert answer.status_code == 200
    assert "f" * 64 not in answer.content.decode()


def test_the_journal_is_found_by_game_day_type_actor_and_target(operator: Client, rows: dict[str, uuid.UUID]) -> None:
    journal = "/admin/h/coop/games/event/"
    right = {"game": str(GAME), "day": "2", "type": "ballot.cast", "actor": "s1", "target": "s4"}
    wrong = {"game": str(uuid.UUID(int=8)), "day": "3", "type": "vote.closed", "actor": "s2", "target": "s5"}
    assert str(rows["event"]) in operator.get(journal, right).content.decode()
    for name, value in wrong.items():
        assert str(rows["event"]) not in operator.get(journal, right | {name: value}).content.decode()
    page = operator.get(f"{journal}{rows['event']}/change/").content.decode()
    assert "&quot;target&quot;: &quot;s4&quot;" in page


@pytest.mark.parametrize("table", TABLES)
def test_a_question_that_fits_no_row_finds_none_and_breaks_nothing(
    table: str, operator: Client, rows: dict[str, uuid.UUID]
) -> None:
    for question in ("game=abc", "day=abc", f"game={GAME}&day=\N{SUPERSCRIPT TWO}", "version=x", "day=9&type=no.such"):
        answer = operator.get(f"/admin/h/coop/games/{table}/?{question}")
        assert answer.status_code in (200, 302), (question, answer.status_code)
    row = f"/admin/h/coop/games/{table}/{rows[table]}/change/"
    for address in (f"/admin/h/coop/games/{table}/?q=%00&type=%00", "/admin/tenants/joincode/%00/change/"):
        assert operator.get(address).status_code == 400
    assert (operator.get(row).status_code, operator.get(f"{row}?_to_field=").status_code) == (200, 400)


@pytest.mark.parametrize("chosen", ["\0", "abc\0", "abc"])
@pytest.mark.parametrize(
    ("table", "action"),
    [
        *((f"/admin/{name}/", "delete_selected") for name in PUBLIC),
        ("/admin/h/coop/games/alarm/", "ring_again"),
    ],
)
def test_an_action_on_what_no_row_is_called_breaks_nothing(
    table: str, action: str, chosen: str, operator: Client, rows: dict[str, uuid.UUID]
) -> None:
    answer = operator.post(table, {"action": action, "_selected_action": chosen})
    assert answer.status_code in (200, 302, 400), answer.status_code


def test_games_show_where_they_stand_and_lead_to_their_journal(operator: Client, rows: dict[str, uuid.UUID]) -> None:
    page = operator.get("/admin/h/coop/games/aggregate/").content.decode()
    assert "The long week" in page
    assert "running" in page
    assert "2 of 7" in page
    assert f'href="/admin/h/coop/games/event/?game={GAME}"' in page


@pytest.mark.parametrize("table", TABLES)
def test_nothing_of_a_household_can_be_changed(table: str, operator: Client, rows: dict[str, uuid.UUID]) -> None:
    inside = f"/admin/h/coop/games/{table}/"
    for address in (f"{inside}add/", f"{inside}{rows[table]}/change/", f"{inside}{rows[table]}/delete/"):
        assert operator.post(address, {"actor": "somebody"}).status_code == 403
    chosen = {"action": "delete_selected", "_selected_action": str(rows[table])}
    operator.post(inside, chosen)
    assert operator.get(f"{inside}{rows[table]}/change/").status_code == 200


def test_one_household_shows_nothing_of_another(operator: Client, rows: dict[str, uuid.UUID], barn: Household) -> None:
    assert "The long week" not in operator.get("/admin/h/barn/games/aggregate/").content.decode()
    answer = operator.get(f"/admin/h/barn/games/event/{rows['event']}/change/")
    assert answer.status_code == 302


def test_a_host_sees_only_the_households_that_they_host(
    host: Client, coop: Household, barn: Household, new_household: Callable[..., Household]
) -> None:
    Membership.objects.create(account=Account.objects.create_user("bea@example.org"), household=barn, role="host")
    JoinCode.objects.create(code="GHJKLM", household=barn, game_id=GAME)
    Wakeup.objects.create(aggregate_id=GAME, kind="jobs", household_id=barn.id, due_at=THEN)
    for path in PUBLIC:
        answer = host.get(f"/admin/{path}/")
        page = answer.content.decode()
        assert answer.status_code == 200
        assert "Barn" not in page
        assert "bea@example.org" not in page
        assert "GHJKLM" not in page
    assert "Coop" in host.get("/admin/tenants/household/").content.decode()
    assert host.get("/admin/h/coop/games/aggregate/").status_code == 200
    for path in ("/admin/h/barn/", "/admin/h/barn/games/aggregate/"):
        assert host.get(path, follow=True).status_code == 403


@pytest.mark.parametrize("table", ["event", "command", "alarm", "job", "seat"])
def test_a_host_learns_secrets_at_the_end_like_everybody_else(
    table: str, host: Client, rows: dict[str, uuid.UUID], coop: Household
) -> None:
    inside = f"/admin/h/coop/games/{table}/"
    assert str(rows[table]) not in host.get(inside).content.decode()
    assert "=s4" not in host.get(inside, {"actor": "s1"}).content.decode()
    assert host.get(f"{inside}{rows[table]}/change/").status_code == 302
    with household_scope(coop.id):
        Aggregate.objects.update(summary={"title": "The long week", "status": "over"})
    assert str(rows[table]) in host.get(inside).content.decode()
    assert host.get(f"{inside}{rows[table]}/change/").status_code == 200


def test_a_heat_tells_the_host_its_secrets_when_its_tournament_is_over(
    host: Client, rows: dict[str, uuid.UUID], coop: Household
) -> None:
    cup = uuid.uuid4()
    with household_scope(coop.id):
        Aggregate.objects.update(summary={"title": "Heat 1", "status": "over", "tournament": str(cup)})
        head = {"version": 3, "digest": b"", "state_version": 1, "summary": {"title": "Cup", "status": "final"}}
        Aggregate.objects.create(id=cup, tenant_id=coop.id, type="tournament", **head)
    assert str(rows["seat"]) not in host.get("/admin/h/coop/games/seat/").content.decode()
    with household_scope(coop.id):
        Aggregate.objects.filter(id=cup).update(summary={"title": "Cup", "status": "over"})
    assert str(rows["seat"]) in host.get("/admin/h/coop/games/seat/").content.decode()


def test_a_host_changes_nothing_in_the_public_admin(host: Client, coop: Household) -> None:
    own = Account.objects.get(email="hal@example.org")
    assert host.post(f"/admin/tenants/household/{coop.id}/change/", {"name": "Mine"}).status_code == 403
    assert host.post(f"/admin/tenants/account/{own.id}/change/", {"is_superuser": "on"}).status_code == 403
    assert host.post(f"/admin/tenants/account/{own.id}/password/", {"password1": "x"}).status_code == 403
    assert host.post("/admin/tenants/membership/add/", {"role": "host"}).status_code == 403
    assert host.get("/admin/tenants/account/add/").status_code == 403


def test_who_is_not_staff_stays_outside(coop: Household) -> None:
    account = Account.objects.create_user("mem@example.org")
    Membership.objects.create(account=account, household=coop, role="host")
    assert signed_in(account).get("/admin/h/coop/", follow=True).status_code == 403
    answer = Client().get("/admin/h/coop/games/event/", follow=True)
    assert answer.redirect_chain[-1] == ("/admin/login/?next=/admin/h/coop/games/event/", 302)
    assert signed_in(account).get("/admin/").status_code == 302


def test_signing_out_inside_a_household_works(operator: Client, coop: Household) -> None:
    answer = operator.post("/admin/h/coop/logout/", follow=True)
    assert answer.redirect_chain[0] == ("/admin/logout/", 307)
    assert operator.get("/admin/h/coop/").status_code == 302


def test_the_operator_renames_a_household_and_makes_an_account(operator: Client, household: Household) -> None:
    fields = {"name": "The New Coop", "zone": "Europe/Rome", "status": "open"}
    assert operator.post(f"/admin/tenants/household/{household.id}/change/", fields).status_code == 302
    household.refresh_from_db()
    assert (household.name, household.zone) == ("The New Coop", "Europe/Rome")
    fields = {
        "email": "New@Example.org",
        "usable_password": "true",
        "password1": "egg-shell-9",
        "password2": "egg-shell-9",
    }
    assert operator.post("/admin/tenants/account/add/", fields).status_code == 302
    assert Account.objects.get(email="new@example.org").check_password("egg-shell-9")
