"""The style sheets keep their promises: contrasts, flat inks, and light that follows both wishes."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import unquote

import pytest

from pecking.packing import SHEETS as PACKED
from pecking.palette import DAY, EDGES, NIGHT, READABLE, SYSTEM, TEXT, VISIBLE, contrast, lights

STATIC = Path(__file__).resolve().parents[4] / "static"
SHEETS = sorted((STATIC / "css").glob("*.css"))
PICTURES = sorted((STATIC / "img").glob("*.svg"))
TABLE = {
    "day": "F7EEDD FFFAF0 1D2A2B 5D665F 1D2A2B B92F19 F2B134 1F6F6B EBDFC6 D9EBE6",
    "night": "10201F 18302D F6EAD2 B3BDA9 67877F FF8A6E FFC24B 57B8A6 1E3A36 24504A",
}
NAMES = ["paper", "card", "ink", "soft", "line", "comb", "yolk", "barn", "hush", "mine"]


def test_every_sheet_is_linked_and_every_link_leads_to_a_sheet() -> None:
    pages = (STATIC.parent / "templates").rglob("*.html")
    admin = STATIC.parent / "tenants" / "navigation.py"
    texts = [page.read_text() for page in (*pages, admin)]
    linked = {name for text in texts for name in re.findall(r"css/(\w+\.css)", text)}
    together = {name for text in texts for name in re.findall(r'{% styles "(\w+)" %}', text)}
    linked |= {f"{name}.css" for each in together for name in PACKED[each]}
    assert linked == {sheet.name for sheet in SHEETS}


def test_the_page_about_the_sheets_names_each_of_them() -> None:
    table = (STATIC / "css" / "README.md").read_text().split("A class is", 1)[0]
    assert set(re.findall(r"`(\w+\.css)`", table)) == {sheet.name for sheet in SHEETS}


def test_night_is_the_same_by_wish_and_by_the_hour() -> None:
    assert set(lights()) >= {DAY, NIGHT, SYSTEM}
    assert lights()[NIGHT] == lights()[SYSTEM]


@pytest.mark.parametrize(("light", "selector"), [("day", DAY), ("night", NIGHT)])
def test_the_inks_are_those_of_the_poster(light: str, selector: str) -> None:
    wanted = dict(zip(NAMES, (f"#{colour}" for colour in TABLE[light].split()), strict=True))
    assert {name: lights()[selector][name].upper() for name in NAMES} == wanted


@pytest.mark.parametrize("selector", [DAY, NIGHT])
@pytest.mark.parametrize(("text", "ground"), TEXT)
def test_words_can_be_read(selector: str, text: str, ground: str) -> None:
    colours = lights()[selector]
    assert contrast(colours[text], colours[ground]) >= READABLE


@pytest.mark.parametrize("selector", [DAY, NIGHT])
@pytest.mark.parametrize(("edge", "ground"), EDGES)
def test_controls_can_be_seen(selector: str, edge: str, ground: str) -> None:
    colours = lights()[selector]
    assert contrast(colours[edge], colours[ground]) >= VISIBLE


@pytest.mark.parametrize("path", [*SHEETS, *PICTURES], ids=lambda path: path.name)
def test_nothing_but_flat_ink(path: Path) -> None:
    text = path.read_text()
    assert not re.search(r"gradient|blur\(|backdrop-filter|<filter|feGauss|https?://(?!www\.w3\.org)", text)
    assert all(ord(letter) < 0x2190 for letter in text), "no emoji, no arrows as icons"


def test_every_address_in_the_style_sheets_leads_somewhere() -> None:
    packages = STATIC.parent / "node_modules"
    for sheet in SHEETS:
        for address in re.findall(r'url\("([^"]+)"\)', sheet.read_text()):
            vendored = unquote(address).removeprefix("../vendor/")
            place = packages / vendored if "/vendor/" in address else sheet.parent / address
            assert place.resolve().is_file(), f"{sheet.name}: {address}"
