"""What players read has the numbers of their own game."""

from __future__ import annotations

import pytest

from games.domain.manifest import Manifest
from games.domain.notes import notes
from tests.given import a_lobby


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("absence", "After 2 in a row"),
        ("absence", "announce 3 days"),
        ("names", "whom 2 or more"),
        ("spectators", "fewer than 3 hears"),
        ("gold", "adds 10 gold"),
    ],
)
def test_the_numbers_are_the_manifests(key: str, words: str) -> None:
    assert words in notes(Manifest())[key]


@pytest.mark.parametrize("key", notes(Manifest()))
def test_each_note_is_whole_and_short(key: str) -> None:
    note = notes(Manifest())[key]
    assert note[0].isupper() and note.endswith(".") and "!" not in note and len(note) <= 280


def test_a_game_tells_its_own_numbers() -> None:
    assert "After 4 in a row" in a_lobby(absent_days=4).view()["notes"]["absence"]
