"""Readers of the environment: typed, loud, in words, and silent about secrets."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from pecking import env


def test_a_missing_text_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("COLOUR", raising=False)
    assert env.text("COLOUR", "red") == "red"
    with pytest.raises(ImproperlyConfigured, match="COLOUR is not set"):
        env.text("COLOUR")


@pytest.mark.parametrize(("value", "meaning"), [("1", True), ("Yes", True), ("off", False), ("", False)])
def test_a_flag_is_yes_or_no(monkeypatch: pytest.MonkeyPatch, value: str, meaning: bool) -> None:
    monkeypatch.setenv("HATS", value)
    assert env.flag("HATS") is meaning


def test_what_is_no_flag_or_number_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HATS", "many")
    with pytest.raises(ImproperlyConfigured, match="HATS must be 1 or 0, but is 'many'"):
        env.flag("HATS")
    with pytest.raises(ImproperlyConfigured, match="HATS must be a whole number, but is 'many'"):
        env.integer("HATS", 3)


def test_a_link_leads_to_a_letter_or_a_page_and_nowhere_else(monkeypatch: pytest.MonkeyPatch) -> None:
    for address in ("", "mailto:you@example.org", "https://example.org/contact"):
        monkeypatch.setenv("CONTACT", address)
        assert env.link("CONTACT") == address
    monkeypatch.setenv("CONTACT", "javascript:alert(1)")
    with pytest.raises(ImproperlyConfigured, match="CONTACT must begin with mailto: or https://"):
        env.link("CONTACT")


def test_words_stand_between_commas(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOSTS", " a.example, ,b.example ")
    assert env.words("HOSTS") == ["a.example", "b.example"]


def test_a_secret_may_stand_in_a_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "key").write_text("from the file\n")
    monkeypatch.setenv("KEY", "from the variable")
    assert env.secret("KEY") == "from the variable"
    monkeypatch.setenv("KEY_FILE", str(tmp_path / "key"))
    assert env.secret("KEY") == "from the file"
    monkeypatch.setenv("KEY_FILE", str(tmp_path / "no such file"))
    with pytest.raises(ImproperlyConfigured, match="KEY_FILE cannot be read: No such file"):
        env.secret("KEY")


def test_an_address_is_taken_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BASE", "postgresql://hen:egg@/coop?host=%2Frun%2Fpg&sslmode=require")
    assert env.database("BASE") == {
        "NAME": "coop",
        "USER": "hen",
        "PASSWORD": "egg",
        "HOST": "/run/pg",
        "PORT": "",
        "OPTIONS": {"sslmode": "require"},
    }


def test_a_wrong_address_is_refused_without_showing_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BASE", "mysql://hen:sesame@host/coop")
    with pytest.raises(ImproperlyConfigured, match="BASE is not a Postgres address") as refused:
        env.database("BASE")
    assert "sesame" not in str(refused.value)
