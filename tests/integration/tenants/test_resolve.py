"""From path to household, for pages and sockets; and the page at the end of a sign-in link."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db import OperationalError
from django.test import Client, RequestFactory
from django.utils import timezone

from tenants import resolve
from tenants.models import Account, Household, Membership, SignInLink
from tenants.resolve import HouseholdMiddleware, HouseholdRef, household_of, open_household, slug_in
from tenants.sign_in import digest_of, make_host, new_link


@pytest.fixture(autouse=True)
def forgotten() -> Iterator[None]:
    resolve._remembered.clear()
    yield
    resolve._remembered.clear()


@pytest.mark.parametrize(
    ("path", "slug"),
    [
        ("/h/coop/", "coop"),
        ("/h/coop", "coop"),
        ("/h/coop/ws/1234/", "coop"),
        ("/admin/h/coop/games/event/", "coop"),
        ("/h/", None),
        ("/h//", None),
        ("/h/Coop/", None),
        ("/h/co%20op/", None),
        ("/h/-coop/", None),
        ("/h/coop\n/", None),
        ("/h/" + "a" * 41 + "/", None),
        ("/h/../admin/", None),
        ("/portrait/h/coop/", None),
        ("/", None),
    ],
)
def test_only_a_proper_slug_is_taken_from_a_path(path: str, slug: str | None) -> None:
    assert slug_in(path) == slug


@pytest.mark.asyncio
async def test_a_socket_finds_its_household(coop: Household, django_db_blocker: Any) -> None:
    with django_db_blocker.unblock():
        found = await household_of("/h/coop/ws/")
        assert found == HouseholdRef(str(coop.id), "coop", "Coop", coop.schema_name, "Europe/Berlin")
        assert await household_of("/h/nobody/ws/") is None
        assert await household_of("/h/BAD/ws/") is None


@pytest.mark.asyncio
async def test_an_answer_is_remembered_for_a_while(
    coop: Household, django_db_blocker: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    with django_db_blocker.unblock():
        first = await household_of("/h/coop/")
        monkeypatch.setattr(resolve, "open_household", lambda slug: None)
        assert await household_of("/h/coop/") == first
        monkeypatch.setattr(resolve.time, "monotonic", lambda: 1e12)
        assert await household_of("/h/coop/") is None


@pytest.mark.asyncio
async def test_a_herd_asks_once_for_its_household(
    coop: Household, django_db_blocker: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def looked_up(slug: str) -> HouseholdRef | None:
        asked.append(slug)
        return open_household(slug)

    monkeypatch.setattr(resolve, "open_household", looked_up)
    with django_db_blocker.unblock():
        impatient = asyncio.create_task(household_of("/h/coop/ws/"))
        herd = [asyncio.create_task(household_of("/h/coop/ws/")) for _ in range(50)]
        await asyncio.sleep(0)
        impatient.cancel()
        found = await asyncio.gather(*herd)
    assert {each.id for each in found if each} == {str(coop.id)}
    assert len(found) == 50
    assert asked == ["coop"]


@pytest.mark.asyncio
async def test_while_nobody_can_be_asked_what_was_known_counts(
    coop: Household, django_db_blocker: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    def away(slug: str) -> HouseholdRef | None:
        raise OperationalError("the database is away")

    with django_db_blocker.unblock():
        first = await household_of("/h/coop/")
        monkeypatch.setattr(resolve, "open_household", away)
        monkeypatch.setattr(resolve.time, "monotonic", lambda: 1e12)
        assert await household_of("/h/coop/") == first
        with pytest.raises(OperationalError):
            await household_of("/h/barn/")


@pytest.mark.django_db
def test_a_page_knows_its_household_whatever_the_host_says(coop: Household, settings: Any) -> None:
    settings.ALLOWED_HOSTS = ["barn.example.org"]
    request = RequestFactory().get("/h/coop/", headers={"host": "barn.example.org"})
    HouseholdMiddleware(lambda request: request)(request)
    assert request.household.id == str(coop.id)
    other = RequestFactory().get("/")
    HouseholdMiddleware(lambda request: request)(other)
    assert other.household is None


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["/h/nobody/", "/h/nobody/ws/", "/h/Bad Slug/", "/admin/h/nobody/", "/h/<b>/"])
def test_an_unknown_household_is_answered_in_words(path: str) -> None:
    answer = Client().get(path)
    assert answer.status_code == 404
    assert "There is no open household" in answer.content.decode()
    assert "<b>/h/<b>" not in answer.content.decode()


@pytest.mark.django_db
def test_a_closed_household_is_not_there(coop: Household) -> None:
    Household.objects.filter(id=coop.id).update(status="closed")
    assert Client().get("/h/coop/").status_code == 404
    assert Client().get("/admin/h/coop/").status_code == 404


def test_the_policy_lets_in_our_own_scripts_only() -> None:
    answer = Client().get("/livez")
    policy = answer["Content-Security-Policy"]
    assert answer.status_code == 200
    assert "script-src 'self' 'nonce-" in policy
    assert "unsafe" not in policy
    assert policy != Client().get("/livez")["Content-Security-Policy"]


@pytest.mark.django_db
def test_ready_means_the_database_answers_and_is_migrated() -> None:
    assert Client().get("/readyz").status_code == 200


@pytest.fixture
def link(coop: Household) -> str:
    return new_link(make_host(coop, "Hal@example.org"))


def posted(token: str, slug: str = "coop") -> Any:
    client = Client()
    answer = client.post(f"/h/{slug}/enter/", {"token": token})
    return answer, client


@pytest.mark.django_db
def test_a_link_signs_its_host_in_once(link: str) -> None:
    address, token = link.split("#")
    assert address.endswith("/h/coop/enter/")
    assert Client().get("/h/coop/enter/").status_code == 200
    answer, client = posted(token)
    assert (answer.status_code, answer["Location"]) == (302, "/h/coop/")
    account = Account.objects.get(email="hal@example.org")
    assert client.session["_auth_user_id"] == str(account.id)
    assert not account.has_usable_password()
    again, _ = posted(token)
    assert again.status_code == 403
    assert "has been used already" in again.content.decode()
    assert token not in again.content.decode()


@pytest.mark.django_db
def test_the_whole_link_may_be_pasted(link: str) -> None:
    assert posted(link)[0].status_code == 302


@pytest.mark.django_db
def test_only_the_digest_of_a_token_is_kept_and_a_new_link_replaces_it(link: str, coop: Household) -> None:
    token = link.split("#")[1]
    assert list(SignInLink.objects.values_list("digest", flat=True)) == [digest_of(token)]
    second = new_link(Membership.objects.get(household=coop, account__email="hal@example.org"))
    assert posted(token)[0].status_code == 403
    assert posted(second.split("#")[1])[0].status_code == 302


@pytest.mark.django_db
def test_a_link_is_good_for_its_household_its_day_and_an_active_account(link: str, barn: Household) -> None:
    token = link.split("#")[1]
    assert posted(token, "barn")[0].status_code == 403
    for change in (
        {"expires_at": timezone.now() - timedelta(seconds=1)},
        {"expires_at": timezone.now() + timedelta(1)},
    ):
        SignInLink.objects.update_or_create(
            digest=digest_of(token), defaults={**change, "membership": Membership.objects.get()}
        )
        Account.objects.update(is_active=change["expires_at"] < timezone.now())
        assert posted(token)[0].status_code == 403
    assert posted("")[0].status_code == 403


@pytest.mark.django_db
def test_a_household_is_made_by_one_command(capsys: pytest.CaptureFixture[str]) -> None:
    call_command("create_household", "Hühnerhof", "--zone", "Europe/Zurich", "--host-email", "Ada@example.org")
    printed = capsys.readouterr().out
    assert "Hühnerhof is at http://localhost:8000/h/huhnerhof/" in printed
    assert "/h/huhnerhof/enter/#" in printed
    made = Household.objects.get(slug="huhnerhof")
    assert made.zone == "Europe/Zurich"
    assert [str(each) for each in made.memberships.all()] == ["ada@example.org is host of Hühnerhof"]


@pytest.mark.django_db
def test_with_json_it_prints_exactly_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    call_command("create_household", "One Line", "--json")
    captured = capsys.readouterr()
    assert captured.out.count("\n") == 1
    made = json.loads(captured.out)
    assert made["url"] == "http://localhost:8000/h/one-line/"
    assert made["sign_in"] is None
    assert captured.err == ""


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["Coop", "--slug", "Bad Slug"], "'Bad Slug' cannot be a household's address. Use 1 to 40 small letters"),
        (["Coop"], "The address 'coop' is taken. Choose another one."),
        (["Public", "--slug", "admin"], "'admin' is kept for the site's own pages."),
        (["Coop 2", "--zone", "Mars/Olympus"], "'Mars/Olympus' is not a time zone."),
        (["  "], "A household needs a name."),
        (["日本"], "No address can be made of '日本'."),
        (["x" * 81], "at most 80 characters"),
        (["Coop 2", "--host-email", "nobody"], "Enter a valid email address."),
    ],
)
def test_what_cannot_be_is_refused_in_one_sentence(words: list[str], sentence: str, coop: Household) -> None:
    before = Household.objects.count()
    with pytest.raises(CommandError) as refused:
        call_command("create_household", *words)
    assert sentence in str(refused.value)
    assert Household.objects.count() == before


@pytest.mark.django_db
def test_the_door_of_a_new_household_is_open(new_household: Callable[..., Household]) -> None:
    made = new_household()
    assert resolve.open_household(made.slug) == resolve.reference(made)
