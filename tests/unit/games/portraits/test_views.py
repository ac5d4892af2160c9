"""Portraits over HTTP: pictures to keep for ever, and words where there is no bird."""

from __future__ import annotations

from gzip import decompress

from django.test import RequestFactory

from games.portraits.views import icon_svg, portrait_svg

GET = RequestFactory().get


def test_a_portrait_may_be_kept_and_is_looked_for_again_after_a_week() -> None:
    answer = portrait_svg(GET("/portrait/flo-mingo.svg"), "flo-mingo")
    assert answer.status_code == 200
    assert answer["Content-Type"] == "image/svg+xml"
    assert answer["Cache-Control"] == "public, max-age=604800, stale-while-revalidate=31536000"
    assert answer.content.startswith(b"<svg")


def test_mood_and_ground_are_asked_for_by_query() -> None:
    plain = portrait_svg(GET("/portrait/flo-mingo.svg"), "flo-mingo").content
    assert portrait_svg(GET("/", {"mood": "rich"}), "flo-mingo").content != plain
    alone = portrait_svg(GET("/", {"ground": "none"}), "flo-mingo").content
    assert b"H200V200" in plain
    assert b"H200V200" not in alone
    assert (b"blink" in plain, b"blink" in alone) == (False, True)


def test_the_host_and_the_icon_are_there() -> None:
    assert portrait_svg(GET("/"), "rooster").status_code == 200
    assert icon_svg(GET("/icon.svg"))["Content-Type"] == "image/svg+xml"


def test_an_unknown_bird_or_mood_is_answered_in_words() -> None:
    bird = portrait_svg(GET("/"), "dodo")
    mood = portrait_svg(GET("/", {"mood": "livid"}), "flo-mingo")
    assert (bird.status_code, mood.status_code) == (404, 404)
    assert bird.content.decode() == "No bird has this name. Look at the cast for those who have one."
    assert "shocked" in mood.content.decode()


def test_a_browser_gets_it_packed() -> None:
    plain = portrait_svg(GET("/"), "flo-mingo")
    packed = portrait_svg(GET("/", headers={"Accept-Encoding": "br, gzip"}), "flo-mingo")
    assert packed["Content-Encoding"] == "gzip"
    assert decompress(packed.content) == plain.content
    assert plain["Vary"] == packed["Vary"] == "Accept-Encoding"
