"""The cast is complete: keys that fit an address, names that fit a screen, parts that exist."""

from __future__ import annotations

import re

import pytest

from games.domain.german import GERMAN
from games.domain.personas import BY_KEY, PERSONAS, Persona
from games.portraits.collars import COLLARS
from games.portraits.glasses import GLASSES, UNDER_EYES
from games.portraits.hats import HATS
from games.portraits.inks import INKS
from games.portraits.moods import TEMPERS
from games.portraits.species import SPECIES


def test_there_are_enough_birds_for_the_largest_game() -> None:
    assert len(PERSONAS) == 60
    assert len({persona.species for persona in PERSONAS}) == 60
    assert len(BY_KEY) == len(PERSONAS) == len({persona.name for persona in PERSONAS})
    assert len({persona.short for persona in PERSONAS}) == len(PERSONAS)


@pytest.mark.parametrize("persona", PERSONAS, ids=lambda persona: persona.key)
def test_a_persona_can_be_drawn_and_read(persona: Persona) -> None:
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", persona.key)
    assert len(persona.name) <= 20
    assert len(persona.short) <= 9
    assert len(persona.line) <= 60
    assert persona.line[-1] in ".?"
    assert 4 <= len(persona.character) <= 32
    assert {persona.line, persona.character} <= set(GERMAN)
    assert persona.species in SPECIES
    assert persona.ground in INKS
    assert persona.temper in TEMPERS
    assert persona.wears in {*HATS, *COLLARS, *GLASSES, *UNDER_EYES}


def test_everything_drawn_has_somebody_to_wear_it() -> None:
    worn = {persona.wears for persona in PERSONAS}
    assert {*HATS, *COLLARS, *GLASSES, *UNDER_EYES} - worn == {"post_cap", "sash"}, "the sash is the host's"


def test_the_host_is_not_dealt() -> None:
    assert "rooster" not in BY_KEY
    assert all(persona.species != "host" for persona in PERSONAS)
