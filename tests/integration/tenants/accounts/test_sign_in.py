"""Signing in by letter: one page for every address, a code that works once, nothing that tells who has an account."""

from __future__ import annotations

import logging
import re
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from allauth.mfa.models import Authenticator
from django.core.cache import cache
from django.core.mail import EmailMessage
from django.test import Client
from django.utils import timezone

from tenants.accounts import arrivals
from tenants.models import Account, Household
from tenants.sign_in import make_host

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def no_one_counted(db: None) -> None:
    """Every test starts with no request counted against anybody."""
    cache.clear()


@pytest.fixture
def address() -> str:
    """An address that nobody has."""
    return f"{uuid4()}@example.org"


def code_in(letter: EmailMessage) -> str:
    found = re.search(r"^(\d{4}) (\d{4})$", str(letter.body), re.MULTILINE)
    assert found, letter.body
    return found[1] + found[2]


def who(browser: Client) -> str | None:
    return browser.session.get("_auth_user_id")


def sign_in(browser: Client, address: str, letters: list[EmailMessage], **fields: str) -> Any:
    assert browser.post("/sign-in/", {"email": address} | fields).status_code == 302
    return browser.post("/sign-in/code/", {"code": code_in(letters[-1])} | fields)


def test_a_new_address_gets_a_code_and_an_account(address: str, mailoutbox: list[EmailMessage]) -> None:
    browser = Client()
    asked = browser.post("/sign-in/", {"email": f" {address.upper()} "})
    assert asked.headers["Location"] == "/sign-in/code/"
    code = code_in(mailoutbox[-1])
    assert mailoutbox[-1].to == [address] and code not in mailoutbox[-1].subject
    arrived = browser.post("/sign-in/code/", {"code": f"{code[:4]} {code[4:]}"})
    assert arrived.headers["Location"] == "/mine/"
    account = Account.objects.get(email=address)
    assert who(browser) == str(account.pk) and not account.has_usable_password() and not account.is_staff


def test_the_same_address_is_the_same_account_on_another_device(address: str, mailoutbox: list[EmailMessage]) -> None:
    phone, laptop = Client(), Client()
    sign_in(phone, address, mailoutbox)
    sign_in(laptop, address.upper(), mailoutbox)
    assert who(phone) == who(laptop) is not None


def test_a_code_works_once_and_only_where_it_was_asked_for(address: str, mailoutbox: list[EmailMessage]) -> None:
    browser, thief = Client(), Client()
    browser.post("/sign-in/", {"email": address})
    code = code_in(mailoutbox[-1])
    assert thief.post("/sign-in/code/", {"code": code}).headers["Location"] == "/sign-in/"
    thief.post("/sign-in/", {"email": address})
    thief.post("/sign-in/code/", {"code": code})
    assert who(thief) is None
    browser.post("/sign-in/code/", {"code": code})
    assert who(browser)
    browser.post("/sign-out/")
    assert who(browser) is None
    browser.post("/sign-in/code/", {"code": code})
    assert who(browser) is None


def test_three_wrong_codes_are_the_end_of_it(address: str, mailoutbox: list[EmailMessage]) -> None:
    browser = Client()
    browser.post("/sign-in/", {"email": address})
    code = code_in(mailoutbox[-1])
    wrong = "1" * 8 if code != "1" * 8 else "2" * 8
    for _ in range(2):
        refused = browser.post("/sign-in/code/", {"code": wrong})
        assert refused.status_code == 400 and "not the code of the latest letter" in refused.content.decode()
    assert browser.post("/sign-in/code/", {"code": wrong}).headers["Location"] == "/sign-in/?spent=1"
    browser.post("/sign-in/code/", {"code": code})
    assert who(browser) is None


def test_a_code_is_over_after_ten_minutes(address: str, mailoutbox: list[EmailMessage], settings: Any) -> None:
    browser = Client()
    browser.post("/sign-in/", {"email": address})
    settings.ACCOUNT_LOGIN_BY_CODE_TIMEOUT = -1
    browser.post("/sign-in/code/", {"code": code_in(mailoutbox[-1])})
    assert who(browser) is None


def pages_of(address: str) -> list[tuple[int, str]]:
    browser = Client()
    asked = browser.post("/sign-in/", {"email": address})
    shown = browser.get(asked.headers["Location"])
    wrong = browser.post("/sign-in/code/", {"code": "00000000"})
    found = [(asked.status_code, asked.headers["Location"])]
    for page in (shown, wrong):
        text = re.sub(r'value="[^"]{64}"|nonce="[^"]+"', "", page.content.decode())
        found.append((page.status_code, text.replace(address, "somebody")))
    return found


def test_pages_do_not_tell_who_has_an_account(address: str, household: Household) -> None:
    host, operator, closed = (f"{uuid4()}@example.org" for _ in range(3))
    make_host(household, host)
    Account.objects.create_superuser(operator, "a long password")
    Account.objects.create_user(closed, is_active=False)
    assert pages_of(address) == pages_of(host) == pages_of(operator) == pages_of(closed)


def test_no_code_opens_an_operators_account_or_a_closed_one(mailoutbox: list[EmailMessage]) -> None:
    operator, closed = f"{uuid4()}@example.org", f"{uuid4()}@example.org"
    Account.objects.create_superuser(operator, "a long password")
    Account.objects.create_user(closed, is_active=False)
    for each in (operator, closed):
        browser = Client()
        browser.post("/sign-in/", {"email": each})
        letter = mailoutbox[-1]
        assert letter.to == [each] and "/admin/" in letter.body and not re.search(r"\d{4} \d{4}", str(letter.body))
        browser.post("/sign-in/code/", {"code": ""})
        assert who(browser) is None


def test_operators_still_have_their_own_door() -> None:
    operator, browser = f"{uuid4()}@example.org", Client()
    Account.objects.create_superuser(operator, "a long password")
    fields = {"username": operator, "password": "a long password", "next": "/admin/"}
    assert browser.post("/admin/login/", fields).headers["Location"] == "/admin/"
    assert browser.get("/admin/").status_code == 200


@pytest.mark.parametrize("typed", ["", "nobody", "a@b", "\0@example.org", "x" * 250 + "@example.org"])
def test_what_is_no_address_is_said_so(typed: str, mailoutbox: list[EmailMessage]) -> None:
    answer = Client().post("/sign-in/", {"email": typed})
    assert answer.status_code == 400 and 'role="alert"' in answer.content.decode() and not mailoutbox


def test_letters_to_one_address_are_counted(address: str, mailoutbox: list[EmailMessage]) -> None:
    for _ in range(3):
        assert Client().post("/sign-in/", {"email": address}).status_code == 302
    refused = Client().post("/sign-in/", {"email": address.upper()})
    assert refused.status_code == 400 and "on their way" in refused.content.decode()
    assert len(mailoutbox) == 3
    assert Client().post("/sign-in/", {"email": f"other{address}"}).status_code == 302


def test_looking_changes_nothing(address: str, mailoutbox: list[EmailMessage]) -> None:
    before = Account.objects.count()
    for path in ("/sign-in/", f"/sign-in/?email={address}", "/sign-in/code/", "/sign-out/", "/passkeys/"):
        Client().get(path)
    assert not mailoutbox and Account.objects.count() == before
    browser = Client()
    sign_in(browser, address, mailoutbox)
    assert browser.get("/passkeys/").status_code == 200
    assert browser.get("/sign-out/").status_code == 200 and who(browser), "a look at the page signs nobody out"


def test_a_lost_letter_is_said_and_written_down_without_the_address(
    address: str, settings: Any, caplog: pytest.LogCaptureFixture
) -> None:
    settings.EMAIL_BACKEND = "tests.mail_servers.Refusing"
    browser = Client()
    with caplog.at_level(logging.DEBUG):
        answer = browser.post("/sign-in/", {"email": address})
    assert answer.status_code == 503 and "could not be sent" in answer.content.decode()
    assert address not in caplog.text and not re.search(r"\b\d{8}\b", caplog.text)
    assert browser.get("/sign-in/").status_code == 200, "nobody waits for a code that was never sent"


def test_signing_in_leads_to_where_it_was_asked_for_and_never_elsewhere(
    address: str, mailoutbox: list[EmailMessage]
) -> None:
    assert sign_in(Client(), address, mailoutbox, next="/h/coop/").headers["Location"] == "/h/coop/"
    arrived = sign_in(Client(), address, mailoutbox, next="https://elsewhere.example/")
    assert arrived.headers["Location"] == "/mine/"


def test_another_address_can_be_given(address: str, mailoutbox: list[EmailMessage]) -> None:
    browser = Client()
    browser.post("/sign-in/", {"email": address})
    assert browser.get("/sign-in/").headers["Location"] == "/sign-in/code/"
    assert browser.post("/sign-in/code/", {"action": "restart"}).headers["Location"] == "/sign-in/"
    assert browser.get("/sign-in/").status_code == 200


def test_accounts_that_nobody_entered_are_let_go(address: str, household: Household) -> None:
    stale = Account.objects.create_user(address)
    host = make_host(household, f"{uuid4()}@example.org").account
    long_ago = timezone.now() - timedelta(days=2)
    Account.objects.filter(pk__in=[stale.pk, host.pk]).update(created_at=long_ago)
    arrivals.forget_who_never_came()
    assert not Account.objects.filter(pk=stale.pk).exists()
    assert Account.objects.filter(pk=host.pk).exists()


@pytest.mark.parametrize(
    "sent", ["", "x", "[]", "3", '{"response": 3}', '{"response": {}}', '{"id": "x", "response": {"userHandle": 7}}']
)
def test_what_is_no_passkey_opens_nothing(sent: str) -> None:
    browser = Client()
    browser.get("/sign-in/passkey/", headers={"X-Requested-With": "XMLHttpRequest"})
    answer = browser.post("/sign-in/passkey/", {"credential": sent})
    assert answer.headers["Location"] == "/sign-in/?unknown=1" and who(browser) is None
    assert "opens no account" in browser.get(answer.headers["Location"]).content.decode()


def test_passkeys_are_changed_soon_after_signing_in_only(
    address: str, mailoutbox: list[EmailMessage], monkeypatch: pytest.MonkeyPatch
) -> None:
    browser = Client()
    assert browser.get("/passkeys/").headers["Location"] == "/sign-in/?next=/passkeys/"
    sign_in(browser, address, mailoutbox)
    assert "Add a passkey" in browser.get("/passkeys/").content.decode()
    for sent in ("", "3", "[]", "{}", '{"id": "x", "rawId": "x", "response": {}}'):
        assert browser.post("/passkeys/", {"credential": sent}).status_code == 400, sent
    monkeypatch.setattr("tenants.accounts.passkeys.FRESH", 0)
    page = browser.get("/passkeys/").content.decode()
    assert "Sign in again" in page and "passkey-question" not in page
    assert browser.post("/passkeys/", {"credential": "{}"}).status_code == 403
    assert browser.post("/passkeys/1/remove/").status_code == 403
    again = browser.post("/sign-out/", {"next": "/sign-in/?next=/passkeys/"})
    assert again.headers["Location"] == "/sign-in/?next=/passkeys/"


def test_nobody_takes_away_anothers_passkey_and_ten_are_the_most(
    address: str, mailoutbox: list[EmailMessage], monkeypatch: pytest.MonkeyPatch
) -> None:
    other = Account.objects.create_user(f"{uuid4()}@example.org")
    theirs = Authenticator.objects.create(user=other, type=Authenticator.Type.WEBAUTHN, data={"name": "Theirs"})
    browser = Client()
    sign_in(browser, address, mailoutbox)
    mine = Authenticator.objects.create(
        user=Account.objects.get(email=address), type=Authenticator.Type.WEBAUTHN, data={"name": "Mine"}
    )
    for each in (theirs, mine):
        browser.post(f"/passkeys/{each.pk}/remove/")
    assert list(Authenticator.objects.filter(pk__in=[theirs.pk, mine.pk])) == [theirs]
    monkeypatch.setattr("tenants.accounts.passkeys.MOST", 0)
    page = browser.get("/passkeys/").content.decode()
    assert "the most" in page and "passkey-question" not in page
    assert browser.post("/passkeys/", {"credential": "{}"}).status_code == 403
