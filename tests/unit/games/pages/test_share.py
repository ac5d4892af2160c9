"""The picture of a season: who won, who left when, and nothing that only some may know."""

from __future__ import annotations

import re
from typing import Any
from xml.etree import ElementTree

import pytest
from django.test import RequestFactory
from django.utils.translation import override

from games.pages import share
from games.portraits import lettering
from games.portraits.poster import Season, front_poster, season_poster
from tenants.models import Household

BIRDS = ("flo-mingo", "hugo-heron", "baby-egbert", "magda-pie", "upton-hatch")


def a_view(**more: Any) -> dict[str, Any]:
    """A season of five: s4 retired on the second day, after that night's departure."""
    days = {"s1": None, "s2": 2, "s3": 1, "s4": 2, "s5": 3}
    cast = [
        {"seat": seat, "persona": persona, "name": persona.title(), "bio": "A canary", "out_day": days[seat]}
        for seat, persona in zip(days, BIRDS, strict=True)
    ]
    reveals = [{"out": ["s3"]}, {"out": ["s2"]}, {"out": ["s5"]}]
    finale = {"winner": "s1", "identities": [["s1", "Anna Canary"]]}
    return {
        "game": {"title": "Friday coop", "status": "over"},
        "cast": cast,
        "reveals": reveals,
        "finale": finale,
    } | more


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Ask a page of the picture about a season."""

    def ask(page: Any, view: dict[str, Any] | None) -> Any:
        monkeypatch.setattr(share, "view_sync", lambda household, game: view and {"view": view})
        request = RequestFactory().get("/")
        request.household = Household(slug="home")
        return page(request, "home", "0" * 8)

    return ask


def test_the_order_of_leaving_is_by_day_and_then_as_the_night_named_them() -> None:
    assert share.leaving(a_view()) == ["s3", "s2", "s4", "s5"]


def test_the_picture_is_there_in_both_forms_once_the_season_is_over(asked: Any) -> None:
    drawn, printed = asked(share.svg, a_view()), asked(share.png, a_view())
    assert ElementTree.fromstring(drawn.content).attrib["viewBox"] == "0 0 1200 630"
    assert printed.content.startswith(b"\x89PNG") and int.from_bytes(printed.content[16:20], "big") == 1200
    assert len(printed.content) < 300_000
    assert "public" in printed["Cache-Control"]


@pytest.mark.parametrize("view", [None, a_view(finale=None), a_view(game={"title": "x", "status": "running"})])
def test_before_it_is_over_there_are_only_words(asked: Any, view: dict[str, Any] | None) -> None:
    for page in (share.svg, share.png):
        answer = asked(page, view)
        assert (answer.status_code, b"not" in answer.content or b"no picture" in answer.content) == (404, True)


def test_only_what_everybody_may_know_is_on_it(asked: Any) -> None:
    """Two seasons that differ only in names of people and in bios give the same picture."""
    told = asked(share.svg, a_view()).content
    other = a_view(finale={"winner": "s1", "identities": None})
    for row in other["cast"]:
        row["bio"] = "Somebody else"
    assert asked(share.svg, other).content == told


def test_it_speaks_the_language_of_its_reader(asked: Any) -> None:
    english = asked(share.svg, a_view()).content
    with override("de"):
        assert asked(share.svg, a_view()).content != english


@pytest.mark.parametrize("left", [0, 1, 2, 7, 8, 19])
def test_everybody_who_left_hangs_on_the_line_inside_the_frame(left: int) -> None:
    picture = season_poster(
        Season("Friday coop", "flo-mingo", BIRDS[1:2] * left, "Flo Mingo keeps the perch.", "Order")
    )
    ElementTree.fromstring(picture)
    places = [
        (float(x), float(y))
        for x, y in re.findall(r'<g transform="translate\(([\d.]+) ([\d.]+)\) rotate\(-?\d \d+ 0', picture)
    ]
    assert len(places) == left
    assert all(470 < x < 1150 and 200 < y < 560 for x, y in places)


def test_no_two_parts_of_a_picture_have_the_same_name() -> None:
    for picture in (season_poster(Season("x", "kiki-wee", BIRDS, "Kiki", "Order")), front_poster("Hello", "x")):
        names = re.findall(r'id="([^"]+)"', picture)
        assert len(names) == len(set(names))
        assert set(re.findall(r"url\(#([^)]+)\)", picture)) <= set(names)


def test_letters_are_shapes_and_know_their_width() -> None:
    assert "<text" not in lettering.line("Flo", 0, 0, 40, "#1D2A2B")
    assert lettering.width("Flo Mingo", 40) == pytest.approx(2 * lettering.width("Flo Mingo", 20))
    assert lettering.line("\u011e\u6f22", 0, 0, 9, "#000000") == lettering.line("G.", 0, 0, 9, "#000000")


def test_long_words_are_wrapped_and_at_last_cut() -> None:
    assert lettering.wrapped("Flo Mingo keeps", 40, 130, 3) == ["Flo", "Mingo", "keeps"]
    (only,) = lettering.wrapped("A very long title of a game that never ends", 40, 300, 1)
    assert only.endswith("...") and lettering.width(only, 40) <= 320
