"""What a list says about a game: who is waited for, until when by the household's clock, where to talk."""

from __future__ import annotations

from typing import Any

import pytest

from games.pages.open_now import OpenNow, open_now

CAST = [{"seat": "s1", "status": "in"}, {"seat": "s2", "status": "out"}]
VOTE = {"id": "v1", "voters": ["s1"], "asks": "name", "closes_at": "2026-07-03T19:00:00+00:00"}


def seen(mine: dict[str, Any] | None = None, **view: Any) -> OpenNow:
    whole = {"game": {"status": "running"}, "vote": None, "clock": {"passed": []}, "cast": CAST} | view
    return open_now(whole, mine, "Europe/Berlin")


def test_a_vote_waits_for_who_has_not_voted_and_closes_by_the_households_clock() -> None:
    assert seen({"seat": "s1", "ballot": None}, vote=VOTE) == OpenNow("Vote until 21:00", waits=True)
    other = {"seat": "s1", "ballot": {"vote": "v0", "target": "s2"}}
    assert seen(other, vote=VOTE).waits, "a ballot of an earlier vote is none"
    mine = {"seat": "s1", "ballot": {"vote": "v1", "target": "s2"}}
    assert seen(mine, vote=VOTE) == OpenNow("Your ballot is in")
    assert seen({"seat": "s1"}, vote=VOTE | {"closes_at": None}) == OpenNow("The vote is open", waits=True)
    assert seen({"seat": "s2"}, vote=VOTE) == seen(None, vote=VOTE) == OpenNow("The others are voting")


@pytest.mark.parametrize("asks", ["pick", "duel"])
def test_a_second_step_waits_for_whoever_takes_it(asks: str) -> None:
    assert seen({"seat": "s1"}, vote=VOTE | {"asks": asks}) == OpenNow("It is your turn", waits=True)


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"asks": "pick"}, "The executioner has the word"),
        ({"asks": "duel"}, "Two are in the ring"),
        ({"asks": "", "voters": [], "market": {"ranks": [], "leaving": []}}, "Silver decides tonight"),
    ],
)
def test_whoever_has_no_ballot_in_it_is_told_what_is_on(changed: dict[str, Any], words: str) -> None:
    assert seen({"seat": "s3"}, vote=VOTE | changed) == OpenNow(words)


def test_between_votes_it_says_where_one_may_talk() -> None:
    one, fallen = {"seat": "s1"}, {"seat": "s2"}
    assert seen(one).words == "Talk to everybody"
    assert seen(one, clock={"passed": ["private.opens"]}).words == "Talk to everybody, or in private"
    assert seen(one, clock={"passed": ["private.opens", "private.closes"]}).words == "Talk to everybody"
    assert seen(fallen).words == "Talk in the nest of the fallen"
    assert seen(one, clock={"passed": [], "paused": True}).words == "Paused by the host"


@pytest.mark.parametrize(
    ("status", "words"),
    [("lobby", "Waiting for the flock"), ("over", "Over. Read how it went."), ("cancelled", "Called off")],
)
def test_before_and_after_it_waits_for_nobody(status: str, words: str) -> None:
    assert seen({"seat": "s1"}, game={"status": status}, clock=None) == OpenNow(words)
