"""Each award: its sentence, and a game in which somebody earns it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from games.domain import commands as c
from games.domain.awards import BY_KEY, KINDS
from tests.given import Story, a_game


def a_table(**rules: object) -> Story:
    return a_game(5, absent_days=14, **rules)  # type: ignore[arg-type]


def nights(story: Story) -> Story:
    """s1 and s2 send s5, then s4 away; s3 votes against whoever stays."""
    story.reach("vote.opens").vote(s1="s5", s2="s5", s3="s1", s4="s5", s5="s3").reach("vote.opens")
    return story.vote(s1="s4", s2="s4", s3="s1", s4="s3").reach("vote.opens").vote(s1="s3", s2="s3", s3="s1")


def of_nights() -> Story:
    return nights(a_table())


def generous() -> Story:
    return (
        a_table().when(c.GiveSilver("s2", 4), "s3").when(c.GiveSilver("s1", 3), "s3").when(c.GiveSilver("s3", 6), "s1")
    )


def loud() -> Story:
    return a_table().when(c.PostInMain("One."), "s2").when(c.PostInMain("Two."), "s2").when(c.PostInMain("Me."), "s1")


def secretive() -> Story:
    story = a_table().reach("private.opens").when(c.StartConversation(("s1", "s2"), "Psst."), "s4").then_accepted()
    return story.when(c.SendWhisper("s4", "Hush."), "s1").then_accepted()


def darling() -> Story:
    return a_table(votes=("shield",)).reach("vote.opens").vote(s1="s2", s3="s2", s4="s2", s2="s3", s5="s1")


def spared() -> Story:
    story = a_table().when(c.BuyPower("feather"), "s2").then_accepted()
    return story.reach("vote.opens").vote(s1="s2", s3="s2", s4="s2", s5="s2", s2="s3")


def sharp() -> Story:
    story = a_game(6, absent_days=14, max_days=14)
    for seat in ("s6", "s5", "s4"):
        story.vote_out(seat)
    story.reach("day.starts")
    fanatic = next(seat for seat, held in story.state.destinies.dealt.items() if held == "fanatic")
    seer = next(seat for seat in story.state.order if seat != fanatic)
    return story.when(c.GuessRole(fanatic, "fanatic"), seer).then_accepted()


def busy() -> Story:
    story = a_table()
    for n in range(3):
        story.when(c.PostInMain(f"Line {n}."), "s4").then_accepted()
    return story


def seer(story: Story) -> tuple[str, ...]:
    return tuple(story.state.guesses.roles)


EARNED: dict[str, tuple[Callable[[], Story], tuple[str, ...] | None, int]] = {
    "assassin": (of_nights, ("s1", "s2"), 3),
    "loyal": (of_nights, ("s3",), 2),
    "target": (of_nights, ("s3",), 4),
    "escaped": (of_nights, ("s1",), 3),
    "darling": (darling, ("s2",), 3),
    "spender": (generous, ("s3",), 7),
    "generous": (generous, ("s3",), 7),
    "loud": (loud, ("s2",), 2),
    "secretive": (secretive, ("s4",), 2),
    "spared": (spared, ("s2",), 1),
    "eye": (sharp, None, 1),
    "busy": (busy, ("s4",), 3),
}


@pytest.mark.parametrize("key", EARNED)
def test_an_award_goes_to_whoever_was_the_most_of_it(key: str) -> None:
    played, seats, count = EARNED[key]
    story = played().then_accepted().play_on()
    found = {row["key"]: row for row in story.view()["awards"]}
    assert (found[key]["seats"], found[key]["count"]) == (list(seats or seer(story)), count)
    assert (found[key]["title"], found[key]["rule"]) == (BY_KEY[key].title, BY_KEY[key].rule)


def test_there_are_at_least_eight_each_with_a_sentence_of_its_own_and_a_test() -> None:
    assert len(KINDS) >= 8 and {kind.key for kind in KINDS} == set(EARNED)
    assert len({kind.rule for kind in KINDS}) == len({kind.title for kind in KINDS}) == len(KINDS)
    for kind in KINDS:
        assert kind.rule[0].isupper() and kind.rule.endswith(".") and "!" not in kind.rule and len(kind.rule) <= 100


def test_what_nobody_did_is_no_award() -> None:
    story = a_table().play_on()
    assert {"generous", "loud", "secretive", "spared", "eye"}.isdisjoint(row["key"] for row in story.view()["awards"])


def test_what_is_said_after_the_game_changes_neither_awards_nor_the_picture_of_talk() -> None:
    story = loud().when(c.PostInMain("You too.", None, ("s2",)), "s1").play_on()
    before = (story.view()["awards"], story.view()["recap"])
    story.when(c.PostInMain("Well played.", None, ("s2",)), "s5").then_accepted()
    assert (story.view()["awards"], story.view()["recap"]) == before
    assert before[1]["talk"] == [["s1", "s2", {"main": 1}]]


def test_the_picture_of_talk_counts_what_was_private_and_says_nothing_of_it() -> None:
    story = secretive().when(c.PostInMain("Well?", None, ("s2", "s3")), "s1").when(c.NudgePlayer("s5"), "s2")
    n = story.state.talk.said - 1
    assert story.state.talk.posts[-1].kind == "nudge"
    story.when(c.PostInMain("Indeed.", n), "s3").when(c.GiveSilver("s1", 2), "s5").then_accepted()
    talk = {(one, other): counts for one, other, counts in story.play_on().view()["recap"]["talk"]}
    assert talk == {
        ("s1", "s2"): {"main": 1}, ("s1", "s3"): {"main": 1}, ("s1", "s4"): {"whispers": 1},
        ("s2", "s5"): {"nudges": 1}, ("s3", "s1"): {"main": 1}, ("s4", "s1"): {"private": 1},
        ("s4", "s2"): {"private": 1}, ("s5", "s1"): {"gifts": 1, "silver": 2},
    }  # fmt: skip
    assert replace(story.state.talked, lines={}).pairs["private"] == {"s4 s1": 1, "s4 s2": 1}


@pytest.mark.parametrize(("accused", "earned"), [("mole", True), ("float", False)])
def test_a_detective_has_a_sharp_eye_for_whoever_is_what_was_said(accused: str, earned: bool) -> None:
    story = a_game(6, absent_days=14)
    seats = {held: seat for seat, held in story.state.destinies.dealt.items()}
    target = seats.get(accused) or next(seat for seat in seats.values() if seat != seats["detective"])
    story.when(c.Accuse(target, "mole"), seats["detective"]).then_accepted().play_on()
    eyes = [row["seats"] for row in story.view()["awards"] if row["key"] == "eye"]
    assert eyes == ([[seats["detective"]]] if earned else [])


def test_the_busiest_bird_is_counted_over_all_days() -> None:
    story = a_table().when(c.PostInMain("One."), "s1").when(c.PostInMain("Two."), "s1").reach("vote.opens")
    story.vote(s1="s5", s2="s5", s3="s5").reach("day.ends").reach("day.starts")
    story.when(c.PostInMain("Three."), "s2").when(c.PostInMain("Four."), "s2").then_accepted().play_on()
    (busy,) = [row for row in story.view()["awards"] if row["key"] == "busy"]
    assert (busy["seats"], busy["count"]) == (["s1", "s2"], 3)
