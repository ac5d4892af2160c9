"""Whispers: everybody sees that, one reads what."""

from __future__ import annotations

import pytest

from games.domain import commands as c
from games.domain import events as e
from games.domain.rejections import Reason
from tests.given import a_final, a_game, rejected


def test_a_whisper_is_a_public_line_without_words_and_words_for_one() -> None:
    story = a_game().reach("private.opens").when(c.SendWhisper("s2", " Hush. "), "s1")
    story.then(e.WhisperNoticed, e.WhisperSent)
    line = story.view()["posts"][-1]
    assert (line["kind"], line["seat"]) == ("whisper", "s1") and "Hush" not in line["text"]
    heard = {"n": line["n"], "seat": "s1", "text": "Hush.", "at": line["at"]}
    assert story.mine("s2")["whispers"] == {"s1": [heard]} and story.mine("s1")["whispers"] == {"s2": [heard]}
    assert story.mine("s3")["whispers"] == {}


def test_three_a_day() -> None:
    story = a_game().reach("private.opens")
    for to in ("s2", "s3", "s2"):
        story.when(c.SendWhisper(to, "Hush."), "s1").then_accepted()
    story.when(c.SendWhisper("s4", "Hush."), "s1").then(rejected(Reason.WHISPERS_SPENT))
    story.reach("day.starts").reach("private.opens").when(c.SendWhisper("s4", "Hush."), "s1").then_accepted()


@pytest.mark.parametrize(
    ("to", "text", "reason"),
    [
        ("s2", "x" * 141, Reason.TEXT_TOO_LONG),
        ("s2", " ", Reason.TEXT_EMPTY),
        ("s1", "Me.", Reason.NOT_YOURSELF),
        ("s9", "Who?", Reason.SEAT_UNKNOWN),
    ],
)
def test_what_cannot_be_whispered(to: str, text: str, reason: Reason) -> None:
    a_game().reach("private.opens").when(c.SendWhisper(to, text), "s1").then(rejected(reason))


def test_only_while_private_conversations_are_open_and_among_those_still_in() -> None:
    a_game().when(c.SendWhisper("s2", "Early."), "s1").then(rejected(Reason.PRIVATE_CLOSED))
    a_game().reach("private.closes").when(c.SendWhisper("s2", "Late."), "s1").then(rejected(Reason.PRIVATE_CLOSED))
    story = a_final().when(c.SendWhisper("s1", "Boo."), "s3").then(rejected(Reason.SEAT_OUT))
    story.when(c.SendWhisper("s3", "Boo."), "s1").then(rejected(Reason.PLAYER_OUT))
