"""Ids that follow from others."""

from __future__ import annotations

from uuid import UUID, uuid5

from hypothesis import given
from hypothesis import strategies as st

from games.rooms.naming import named


@given(st.uuids(), st.text())
def test_a_name_gives_the_id_that_the_standard_says(namespace: UUID, name: str) -> None:
    assert named(str(namespace), name) == str(uuid5(namespace, name))
