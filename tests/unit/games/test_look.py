"""How pages look: chosen once, written into every page before it is painted."""

from __future__ import annotations

import pytest
from django.http import HttpResponse
from django.test import Client

from games.pages.look import COOKIE, Look, keep_look


@pytest.mark.parametrize("look", [Look(), Look("large", "less", True), Look("larger", "system", False)])
def test_what_is_kept_is_what_is_read(look: Look) -> None:
    response = HttpResponse()
    keep_look(response, look)
    kept = response.cookies[COOKIE]
    assert Look.read(kept.value) == look
    assert not kept["httponly"], "pages from the worker's shelf read it by script"


@pytest.mark.parametrize("kept", ["", "huge", '"><script>', "large", "larger.wild.maybe.more"])
def test_nothing_unknown_gets_into_a_page(kept: str) -> None:
    look = Look.read(kept)
    assert (look.motion, look.sound) == ("system", False)
    assert look.text in ("normal", "large", "larger")


def test_the_page_comes_with_it() -> None:
    browser = Client()
    assert b'<html lang="en">' in browser.get("/offline/").content
    browser.cookies[COOKIE] = Look("large", "less").write()
    assert b'<html lang="en" data-text="large" data-motion="less">' in browser.get("/offline/").content
