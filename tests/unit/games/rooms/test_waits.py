"""Whoever waits too long for an answer is told to ask again, once; what is answered in time is answered once too."""

from __future__ import annotations

import pytest

from games.rooms import waits
from games.rooms.waits import Waits
from tests.platforms import until

pytestmark = pytest.mark.asyncio


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(waits, "ANSWER_WITHIN", 0.05)
    monkeypatch.setattr(waits, "LOOK_EVERY", 0.01)


async def test_what_is_answered_in_time_is_not_given_up() -> None:
    waiting, given_up = Waits(), list[str]()
    ended = waiting.begin(lambda: given_up.append("answered"))
    waiting.begin(lambda: given_up.append("late"))
    assert waiting.end(ended)
    await until(lambda: given_up, "the other one is given up")
    assert given_up == ["late"]


async def test_what_was_given_up_is_answered_no_more() -> None:
    waiting, given_up = Waits(), list[str]()
    wait = waiting.begin(lambda: given_up.append("late"))
    await until(lambda: given_up, "it is given up")
    assert not waiting.end(wait)


async def test_who_comes_after_a_pause_is_looked_after_as_well() -> None:
    waiting, given_up = Waits(), list[str]()
    waiting.begin(lambda: given_up.append("first"))
    await until(lambda: given_up == ["first"], "the first is given up")
    waiting.begin(lambda: given_up.append("second"))
    await until(lambda: given_up == ["first", "second"], "and the second")
