"""Every bird in every mood is a sound picture, always the same one, and no two kinds look alike."""

from __future__ import annotations

import re
from gzip import compress
from xml.etree import ElementTree

import pytest

from games.domain.personas import PERSONAS
from games.portraits.mark import mark
from games.portraits.moods import MOODS, TEMPERS
from games.portraits.plumage import PLUMAGE
from games.portraits.portrait import HOST, portrait, rooster
from games.portraits.stranger import stranger

KEYS = (HOST.key, *(persona.key for persona in PERSONAS))
FORBIDDEN = re.compile(r"gradient|filter|blur|<text|<image|<script|href|NaN|\binf\b|--", re.IGNORECASE)


@pytest.mark.parametrize("key", KEYS)
def test_every_mood_is_well_formed_and_drawn_with_flat_inks(key: str) -> None:
    pictures = [portrait(key, mood, with_ground=ground) for mood in MOODS for ground in (True, False)]
    for svg in pictures:
        root = ElementTree.fromstring(svg)
        assert root.attrib["viewBox"] == "0 0 200 200"
        assert not FORBIDDEN.search(svg)
        assert len(svg) < 60_000
    assert len(set(pictures)) == len(pictures), "a mood or the ground makes no difference"


@pytest.mark.parametrize("key", KEYS)
def test_names_inside_a_picture_are_unique(key: str) -> None:
    names = re.findall(r'id="([^"]+)"', portrait(key))
    assert len(names) == len(set(names))


def test_the_same_bird_is_always_drawn_the_same() -> None:
    assert [portrait(key) for key in KEYS] == [portrait(key) for key in KEYS]
    assert rooster("sly") == portrait("rooster", "sly")


def test_size_only_changes_the_frame() -> None:
    small, large = portrait("flo-mingo", size=38), portrait("flo-mingo", size=400)
    assert 'width="38"' in small
    assert small.replace('"38"', '"400"') == large


def test_no_two_birds_have_the_same_lines() -> None:
    """Colours, clothes and lids aside: the cut of the paper alone tells the species apart."""
    cuts = {}
    for persona in PERSONAS:
        svg = portrait(persona.key, with_ground=False)
        cuts.setdefault(tuple(re.findall(r' d="([^"]+)"', svg)), []).append(persona.key)
    assert [keys for keys in cuts.values() if len(keys) > 1] == []


def test_strangers_differ_by_kind_plumage_hat_and_temper() -> None:
    """A number makes a bird: the same one each time, and hardly ever that of another number."""
    keys = [f"stranger-{number}" for number in range(120)]
    assert [portrait(key) for key in keys[:5]] == [portrait(key) for key in keys[:5]]
    assert len({portrait(key) for key in keys}) == len(keys)
    kinds = [stranger(key) for key in keys]
    assert len({bird.species for bird, _ in kinds}) > 40
    assert len({kind.print[0] for _, kind in kinds}) == len(PLUMAGE)
    assert len({bird.wears for bird, _ in kinds}) > 20
    assert {bird.temper for bird, _ in kinds} == set(TEMPERS)


@pytest.mark.parametrize("key", ["stranger-", "stranger-01", "stranger-1000", "stranger--1"])
def test_strangers_are_as_few_as_a_cache_can_hold(key: str) -> None:
    with pytest.raises(KeyError):
        portrait(key)


def test_a_small_picture_travels_light() -> None:
    moods = ("plain", "accused")
    sizes = [len(compress(portrait(key, mood).encode(), mtime=0)) for key in KEYS for mood in moods]
    assert max(sizes) < 4_000
    assert sum(sizes) / len(sizes) < 2_800


def test_the_mark_is_a_picture() -> None:
    assert ElementTree.fromstring(mark(64)).attrib["width"] == "64"


def test_an_unknown_bird_is_refused() -> None:
    with pytest.raises(KeyError):
        portrait("dodo")
