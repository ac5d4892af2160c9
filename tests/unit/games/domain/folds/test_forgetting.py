"""A successor sits in the seat's conversations and reads none of what was said before."""

from __future__ import annotations

from games.domain import commands as c
from games.domain.folds.forgetting import forgotten
from tests.given import a_game


def test_a_successor_reads_only_what_comes() -> None:
    story = a_game(5).reach("private.opens").when(c.StartConversation(("s2",), "One."), "s1")
    story.when(c.StartConversation(("s2", "s4"), "Two."), "s3").when(c.SendWhisper("s2", "Hush."), "s4")
    first, second = (each["id"] for each in sorted(story.mine("s2")["conversations"], key=lambda each: each["by"]))
    story.when(c.AcceptInvitation(first), "s2").when(c.BuyPower("spy", "s1"), "s2").when(c.BuyPower("feather"), "s2")
    others = {seat: story.mine(seat) for seat in ("s1", "s3", "s4")}
    story.state = forgotten(story.state, "s2")
    mine = story.mine("s2")
    assert mine["said"] == {first: [], second: []} and mine["whispers"] == {}
    assert mine["powers"]["reports"] == [] and mine["powers"]["feather"] == "held"
    assert {seat: story.mine(seat) for seat in others} == others
    story.when(c.PostInPrivate(first, "Who are you now?"), "s1").when(c.PostInPrivate(second, "Come in."), "s3")
    story.when(c.AcceptInvitation(second), "s2").then_accepted()
    said = {key: [post["text"] for post in posts] for key, posts in story.mine("s2")["said"].items()}
    assert said == {first: ["Who are you now?"], second: ["Come in."]}
    story.when(c.PostInPrivate(first, "Somebody new."), "s2").then_accepted()


def test_whoever_takes_over_a_seat_is_shown_nothing_of_its_private_talk() -> None:
    story = a_game(5).reach("private.opens").when(c.StartConversation(("s2",), "One."), "s1")
    (key,) = story.state.private.now
    story.when(c.AcceptInvitation(key), "s2").when(c.SendWhisper("s2", "Hush."), "s4").then_accepted()
    story.when(c.ReplaceHolder("s2", "Somebody new", "another key"), "host").then_accepted()
    assert story.mine("s2")["said"] == {key: []} and story.mine("s2")["whispers"] == {}
    assert [post["text"] for post in story.mine("s1")["said"][key]] == ["One."]
    story.when(c.PostInPrivate(key, "Hello?"), "s2").then_accepted()


def test_somebody_without_private_talk_forgets_nothing() -> None:
    story = a_game(3)
    assert forgotten(story.state, "s1").whispers == story.state.whispers
