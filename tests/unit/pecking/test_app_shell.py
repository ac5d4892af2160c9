"""The site as an app: what its manifest offers, and what its worker keeps of a release."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.test import Client

from pecking import app_shell


def test_the_manifest_names_icons_that_are_there() -> None:
    answer = Client().get("/manifest.webmanifest")
    assert answer.headers["Content-Type"] == "application/manifest+json"
    said = json.loads(answer.content)
    kinds = {(icon["purpose"], icon["type"]) for icon in said["icons"]}
    assert {("any", "image/png"), ("maskable", "image/png")} <= kinds
    for icon in (*said["icons"], *(icon for cut in said["shortcuts"] for icon in cut["icons"])):
        assert Client().get(icon["src"]).status_code == 200, icon
    assert said["display"] == "standalone" and said["start_url"].startswith("/") and said["scope"] == "/"


def worker() -> tuple[dict[str, Any], str, Any]:
    answer = Client().get("/worker.js")
    first, _, text = answer.content.decode().partition("\n")
    return json.loads(first.removeprefix("self.SHELF = ").rstrip(";")), text, answer.headers


def test_the_worker_holds_for_the_whole_site_and_is_asked_for_anew_each_time() -> None:
    shelf, text, headers = worker()
    assert headers["Service-Worker-Allowed"] == "/" and headers["Cache-Control"] == "no-cache"
    assert "addEventListener" in text
    assert (shelf["shell"], shelf["pages"]) == ([], []), "files without a hash in their names may change"


@pytest.fixture
def hashed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """A release: files have names by their content, which this test may change."""
    names = ["/static/js/room.0123456789ab.js"]
    monkeypatch.setattr(app_shell, "staticfiles_storage", type("Hashed", (), {"manifest_hash": "abc"}))
    monkeypatch.setattr(app_shell, "_shell", lambda language: tuple(names))
    return names


def test_a_release_has_its_own_name_and_the_same_release_the_same(hashed: list[str]) -> None:
    one = worker()[0]
    assert one["shell"] == hashed and one["pages"] == ["/offline/", "/offline/room/"]
    assert worker()[0]["build"] == one["build"]
    hashed.append("/static/js/app.ba9876543210.js")
    assert worker()[0]["build"] != one["build"]


def test_what_is_kept_is_code_and_drawings_only() -> None:
    names = app_shell._shell("en")
    assert any("/js/room" in name for name in names) and any(name.endswith(".woff2") for name in names)
    assert all(name.startswith("/static/") for name in names)


@pytest.mark.parametrize("page", app_shell.OFFLINE_PAGES)
def test_the_pages_without_a_network_are_the_same_for_everybody(page: str) -> None:
    known = Client()
    known.cookies["seat_0f0f0f0f"] = "the-key-of-a-seat-in-some-game"
    strip = lambda content: content.split(b"nonce=")[0]  # noqa: E731
    assert strip(known.get(page).content) == strip(Client().get(page).content)
    assert b"the-key" not in known.get(page).content
