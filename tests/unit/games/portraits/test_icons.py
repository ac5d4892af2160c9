"""The icons of home screens: real PNG, in the sizes that their names say, and a badge that is one shape."""

from __future__ import annotations

import struct

import pytest
from django.test import Client

from games.portraits.icons import ICONS, png

SIZES = {
    "icon-192": 192,
    "icon-512": 512,
    "icon-maskable-192": 192,
    "icon-maskable-512": 512,
    "apple-touch-icon": 180,
    "badge": 96,
}


@pytest.mark.parametrize("name", ICONS)
def test_each_is_a_picture_of_its_size(name: str) -> None:
    picture = png(name)
    assert picture.startswith(b"\x89PNG\r\n\x1a\n")
    assert struct.unpack(">II", picture[16:24]) == (SIZES[name], SIZES[name])
    assert len(picture) < 40_000


def test_each_is_served_as_what_it_is() -> None:
    answer = Client().get("/icon-maskable-512.png")
    assert (answer.status_code, answer.headers["Content-Type"]) == (200, "image/png")
    assert answer.content == png("icon-maskable-512")
    assert Client().get("/icon-7.png").status_code == 404


def test_the_cut_one_has_a_smaller_bird_on_the_same_ground() -> None:
    assert "scale(0.78)" in ICONS["icon-maskable-512"] and "scale(" not in ICONS["icon-512"]
