"""Two games that differ only in a secret look the same, to the byte, to everyone outside it."""

from __future__ import annotations

import json
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

from games.domain.game import GAME
from tests.given import Story

TWINS = tuple(
    import_module(f"tests.unit.games.domain.twins.{file.stem}")
    for file in sorted((Path(__file__).parent / "twins").glob("[a-z]*.py"))
)


def seen(story: Story, seat: str | None) -> str:
    """Every frame that this viewer was sent, and the whole picture at the end."""
    return json.dumps([story.frames[seat], GAME.project(story.state, seat)], sort_keys=True)


@pytest.mark.parametrize("twins", TWINS, ids=lambda twins: twins.__name__.rsplit(".", 1)[-1])
def test_a_secret_leaves_no_trace_outside(twins: ModuleType) -> None:
    one, other = twins.worlds()
    assert one.state != other.state
    outside = [seat for seat in (*one.state.order, None) if seat not in twins.INSIDERS]
    assert {seat: seen(one, seat) for seat in outside} == {seat: seen(other, seat) for seat in outside}
    for seat in twins.INSIDERS:
        assert seen(one, seat) != seen(other, seat)


def test_each_secret_of_talk_and_powers_has_its_twins() -> None:
    names = {twins.__name__.rsplit(".", 1)[-1] for twins in TWINS}
    assert names >= {
        "private_text",
        "private_partners",
        "whisper",
        "booth_author",
        "spy_result",
        "feather",
        "nest_text",
    }
