"""A changed copy is what the standard library's would be."""

from __future__ import annotations

import dataclasses

import pytest

from games.domain.game import GAME
from games.domain.replacing import replace
from games.domain.state.talk import Talk

STATE = GAME.initial


def test_a_changed_copy_is_as_the_standard_librarys() -> None:
    changed = replace(STATE, day=3, phase="vote")
    assert changed == dataclasses.replace(STATE, day=3, phase="vote")
    assert (changed.day, changed.phase, STATE.day, STATE.phase) == (3, "vote", 0, "lobby")
    assert replace(STATE) == STATE
    assert type(replace(STATE.talk)) is Talk


def test_what_is_not_changed_is_shared() -> None:
    assert replace(STATE, day=3).manifest is STATE.manifest


def test_a_field_that_is_not_there_cannot_be_changed() -> None:
    with pytest.raises(KeyError, match="dya"):
        replace(STATE, dya=3)  # type: ignore[call-arg]
