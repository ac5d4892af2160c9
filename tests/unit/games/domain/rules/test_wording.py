"""What people write is kept as it shows: nothing unseen counts as words, and nothing turns the words beside it."""

from __future__ import annotations

import pytest

from games.domain.rules.wording import cleaned


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n\t",
        "\u200b \ufeff",
        "\u3164",
        "\u2800\u2800",
        "\x01\x02",
        "\U000e0041",
        "\u202e",
        "\ufe0f",
        "\u2066\u2069",
    ],
)
def test_what_shows_nothing_is_empty(text: str) -> None:
    assert cleaned(text) == ""


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("  Good morning. ", "Good morning."),
        ("one\r\ntwo\tthree\nfour", "one\ntwo\tthree\nfour"),
        ("\u202elive\u202c yb nwod", "live yb nwod"),
        ("a\u2067b\u2069\x07c\x7f", "abc"),
        ("\x01  hidden first", "hidden first"),
    ],
)
def test_what_turns_or_breaks_is_left_out(text: str, kept: str) -> None:
    assert cleaned(text) == kept


@pytest.mark.parametrize(
    "text",
    [
        "שלום לכולם",
        "مرحبا",
        "नमस्ते",
        "👩\u200d👩\u200d👧",
        "🏳️\u200d🌈",
        "می\u200cخواهم",
        "Zoë",
        "e\u0301",
        "漢字",
        "<b>x</b>",
    ],
)
def test_every_script_and_every_picture_stays_as_it_is(text: str) -> None:
    assert cleaned(text) == text
