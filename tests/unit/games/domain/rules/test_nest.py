"""The nest of the fallen."""

from __future__ import annotations

import pytest

from games.domain import commands as c
from games.domain import events as e
from games.domain.rejections import Reason
from tests.given import a_final, a_game, rejected


def test_those_who_are_out_talk_among_themselves() -> None:
    story = a_game(5).vote_out("s5").when(c.PostInNest(" So this is it. "), "s5").then(e.NestPosted)
    assert [post["text"] for post in story.mine("s5")["nest"]["posts"]] == ["So this is it."]
    assert all(story.mine(seat)["nest"] == {} for seat in ("s1", "s2", "s3", "s4"))
    assert story.frames["s1"][-1] != story.frames["s5"][-1]


def test_who_arrives_reads_what_was_said_there_before() -> None:
    story = a_game(5).vote_out("s5").when(c.PostInNest("First."), "s5").reach("day.starts").vote_out("s4")
    assert [post["text"] for post in story.mine("s4")["nest"]["posts"]] == ["First."]


@pytest.mark.parametrize(("text", "reason"), [("", Reason.TEXT_EMPTY), ("x" * 281, Reason.TEXT_TOO_LONG)])
def test_a_line_has_one_to_280_characters(text: str, reason: Reason) -> None:
    a_final().when(c.PostInNest(text), "s3").then(rejected(reason))


def test_the_living_stay_outside() -> None:
    a_final().when(c.PostInNest("Hello up there."), "s1").then(rejected(Reason.NEST_CLOSED))
