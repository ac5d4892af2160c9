"""What was secret about people is told at the end, and not before."""

from __future__ import annotations

from importlib import import_module

import pytest

from tests.unit.games.domain.test_twins import TWINS


@pytest.mark.parametrize("secret", ["destiny", "accusation", "guesses", "real_name", "gallery"])
def test_the_end_tells_it(secret: str) -> None:
    one, other = import_module(f"tests.unit.games.domain.twins.{secret}").worlds()
    assert one.reach("reveal").view() != other.reach("reveal").view()


def test_each_secret_of_people_has_its_twins() -> None:
    names = {twins.__name__.rsplit(".", 1)[-1] for twins in TWINS}
    own = {"destiny", "accusation", "guesses", "will", "absence", "real_name", "interview", "gallery"}
    assert names >= own
