"""Votes, as everybody sees them: every key that a client reads, in stories of each kind of vote."""

from __future__ import annotations

from typing import Any

from games.domain import commands as c
from tests.given import Story, a_final, a_game, a_vote, seconds
from tests.unit.games.domain.rules.test_duels import a_duel, play

DRAWN = ["s1", "s4", "s3", "s2", "s5"]
"""How the secret seed of tests ranks five with equal silver."""


def vote_of(story: Story) -> dict[str, Any]:
    """The vote that is shown, without the two sentences that its mechanic brings."""
    vote = story.view()["vote"]
    assert vote.pop("title") and vote.pop("rule")
    return dict(vote)


def test_a_vote_that_asks_for_two_names() -> None:
    story = a_vote(5, votes=("trust_pairs",)).when(c.CastVote("s2", "s3"), "s1").when(c.CastVote("s2", "s1"), "s3")
    everybody = ["s1", "s2", "s3", "s4", "s5"]
    assert vote_of(story) == {
        "id": "d1", "kind": "trust_pairs", "asks": "out", "trusts": True, "voters": everybody, "at_risk": everybody,
        "choices": everybody, "ranks": DRAWN, "draw": DRAWN, "voted": ["s1", "s3"],
        "closes_at": "2026-03-02T12:00:16.000Z", "runoff": False, "leaving": 1, "market": None, "gallery": False,
    }  # fmt: skip
    assert story.view()["vote"]["title"] == "Trust pairs" and "trust" in story.view()["vote"]["rule"]
    assert story.mine("s1")["ballot"] == {"vote": "d1", "target": "s2", "trust": "s3"}
    (reveal,) = story.reach("reveal").view()["reveals"]
    assert reveal == {
        "day": 1, "kind": "trust_pairs", "out": ["s2"], "ballots": [["s1", "s2"], ["s3", "s2"]],
        "tally": [["s2", 2], ["s4", 0], ["s5", 0]], "trusts": [["s1", "s3"], ["s3", "s1"]],
        "how": "most votes", "step": None, "runoff": None, "feather": None,
    }  # fmt: skip
    assert story.view()["vote"] is None


def test_a_runoff_asks_for_one_name_and_shows_the_new_close() -> None:
    story = a_vote(6, votes=("trust_pairs",)).when(c.CastVote("s3", "s4"), "s1").when(c.CastVote("s4", "s3"), "s2")
    assert story.reach("vote.closes").view()["vote"] == story.view()["vote"] | {
        "id": "d1r", "runoff": True, "trusts": False, "voted": [], "asks": "out",
        "at_risk": ["s3", "s4"], "choices": ["s3", "s4"], "closes_at": "2026-03-02T12:00:20.000Z",
    }  # fmt: skip
    (reveal,) = story.vote(s1="s4", s3="s4", s4="s3").reach("reveal").view()["reveals"]
    assert (reveal["ballots"], reveal["how"]) == ([["s1", "s3"], ["s2", "s4"]], "most votes in the run-off")
    assert reveal["runoff"] == {
        "among": ["s3", "s4"], "ballots": [["s1", "s4"], ["s3", "s4"], ["s4", "s3"]], "tally": [["s4", 2], ["s3", 1]],
    }  # fmt: skip


def test_no_vote_is_shown_between_its_close_and_the_reveal() -> None:
    assert a_vote(5).vote(s1="s2", s3="s2").reach("vote.closes").view()["vote"] is None


def test_ballots_of_many_stand_in_order_of_seats() -> None:
    story = a_vote(11).vote(s10="s1", s11="s1", s2="s1", s9="s1").reach("reveal")
    assert story.view()["reveals"][0]["ballots"] == [["s2", "s1"], ["s9", "s1"], ["s10", "s1"], ["s11", "s1"]]


def test_trusts_of_many_stand_in_order_of_seats() -> None:
    story = a_vote(11, votes=("trust_pairs",))
    for voter in ("s10", "s11", "s2"):
        story.when(c.CastVote("s1", "s3"), voter).then_accepted()
    assert story.reach("reveal").view()["reveals"][0]["trusts"] == [["s2", "s3"], ["s10", "s3"], ["s11", "s3"]]


def test_an_executioner_is_shown_whom_to_pick_and_the_others_the_pick_at_the_reveal() -> None:
    story = a_vote(5, votes=("executioner",)).vote(s1="s2", s3="s2", s4="s3").reach("vote.closes")
    assert vote_of(story) == {
        "id": "d1s", "kind": "executioner", "asks": "pick", "trusts": False, "voters": ["s2"],
        "at_risk": ["s3", "s4", "s5"], "choices": ["s3", "s4", "s5"], "ranks": DRAWN, "draw": DRAWN, "voted": [],
        "closes_at": "2026-03-02T12:00:20.000Z", "runoff": False, "leaving": 1, "market": None, "gallery": False,
    }  # fmt: skip
    story.when(c.MakePick("s3"), "s2").then_accepted()
    assert story.mine("s2")["pick"] == {"vote": "d1s", "target": "s3"} and story.mine("s1")["pick"] is None
    (reveal,) = story.reach("reveal").view()["reveals"]
    assert reveal == {
        "day": 1, "kind": "executioner", "out": ["s3"], "ballots": [["s1", "s2"], ["s3", "s2"], ["s4", "s3"]],
        "tally": [["s2", 2], ["s3", 1], ["s1", 0], ["s4", 0], ["s5", 0]], "trusts": [],
        "how": "the executioner's pick",
        "step": {"key": "pick", "players": ["s2"], "pick": "s3", "winner": None, "scores": []}, "runoff": None,
        "feather": None,
    }  # fmt: skip


def test_a_duel_shows_both_sides_at_the_reveal() -> None:
    (reveal,) = play(play(a_duel(), "s2", wrong=1), "s5", wrong=4).reach("reveal").view()["reveals"]
    assert (reveal["out"], reveal["how"]) == (["s5"], "the duel")
    assert reveal["step"] == {
        "key": "duel", "players": ["s2", "s5"], "pick": None, "winner": "s2",
        "scores": [["s2", [[2, 3000], [6, 2000], [3, 3000]]], ["s5", [[0, 3000], [6, 2000], [3, 3000]]]],
    }  # fmt: skip


def test_a_vote_without_ballots_offers_no_choices_and_keeps_late_gifts_between_two() -> None:
    story = a_game(4, votes=("second_to_last",)).reach("vote.opens")
    assert (vote_of(story)["asks"], vote_of(story)["choices"], vote_of(story)["voters"]) == ("", [], [])
    story.when(c.GiveSilver("s2", 5), "s1", story.now + seconds(9)).then_accepted()
    gift = {"seat": "s1", "to": "s2", "amount": 5}
    assert [story.mine(seat)["late_gifts"] for seat in ("s1", "s2", "s3")] == [[gift], [gift], []]


def test_a_market_shows_ranks_by_what_is_published_and_who_would_leave() -> None:
    story = a_game(4, votes=("second_to_last",)).reach("vote.opens").when(c.GiveSilver("s2", 5), "s1").then_accepted()
    market = {"ranks": ["s2", "s4", "s3", "s1"], "leaving": ["s3"]}
    assert story.view()["vote"]["market"] == market
    late = story.when(c.GiveSilver("s3", 20), "s4", story.now + seconds(9)).then_accepted()
    assert late.view()["vote"]["market"] == market


def test_a_reveal_says_whom_a_feather_has_spared_that_night() -> None:
    story = a_game(5).when(c.BuyPower("feather"), "s2").reach("vote.opens").vote(s1="s2", s3="s2", s4="s3")
    (reveal,) = story.reach("reveal").view()["reveals"]
    assert (reveal["out"], reveal["feather"]) == (["s3"], "s2")
    story.vote_out("s4")
    assert [night["feather"] for night in story.view()["reveals"]] == ["s2", None]


def test_a_small_jury_has_a_gallery_and_a_large_one_has_none() -> None:
    assert a_final().view()["vote"]["gallery"] is True
    assert a_final(small_jury=1).view()["vote"]["gallery"] is False


def test_a_jurys_vote_shows_the_finalists() -> None:
    vote = a_final().view()["vote"]
    assert (vote["asks"], vote["voters"], vote["choices"], vote["leaving"]) == ("winner", ["s3"], ["s1", "s2"], 0)
