"""What is true of every count, whatever the vote, the ballots, the silver and the acts."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from games.domain.cartridge import Cast, Count, Played, Tally, Vote
from games.domain.cartridges import VOTES
from games.domain.duelling import Score
from games.domain.tallying import most_votes, ranked
from tests.counts import count

BALLOTED = [vote for vote in VOTES.values() if vote.second is None and vote.key != "finals"]
STEPPED = [vote for vote in VOTES.values() if vote.second is not None]


def a_count(vote: Vote, seated: int, chance: Random, *, last: bool = False) -> Count:
    """Random silver, acts, ballots and absences in a vote that fits."""
    living = tuple(f"s{number}" for number in range(1, max(vote.least, seated) + 1))
    silver = {seat: chance.choice((10, 20, chance.randint(0, 99))) for seat in living}
    ranks = tuple(sorted(living, key=lambda seat: -silver[seat]))
    cast = Cast(living, (), ranks)
    at_risk, choices = vote.at_risk(cast), (vote.choices or vote.at_risk)(cast)
    ballots, trusts = {}, {}
    for voter in vote.voters(cast):
        names = [seat for seat in choices if seat != voter]
        if names and chance.random() < 0.7:
            ballots[voter] = chance.choice(names)
            if vote.trusts:
                trusts[voter] = chance.choice(names)
    most = min(3, len(living) - 2) if vote.ordered else 1
    return Count(
        ballots=ballots, at_risk=at_risk, places=chance.randint(1, most), silver=silver, ranks=ranks, trusts=trusts,
        acts={seat: chance.randint(0, 2) for seat in living}, lot=lambda seat: int(seat[1:]) * 7 % 11, last=last,
        rest=tuple(seat for seat in living if seat not in at_risk),
    )  # fmt: skip


def holds(count: Count, tally: Tally) -> None:
    living = {*count.at_risk, *count.rest}
    assert len(tally.named) + tally.places == count.places if tally.tied else len(tally.named) == count.places
    assert tally.order[: len(tally.named)] == tally.named
    assert len(set(tally.order)) == len(tally.order) and set(tally.order) | set(tally.tied) == living
    assert not set(tally.order) & set(tally.tied)
    assert not tally.tied or (len(tally.tied) > tally.places > 0 and count.ballots and not count.last)


@pytest.mark.parametrize("vote", BALLOTED, ids=lambda vote: vote.key)
@settings(max_examples=60, deadline=None)
@given(st.integers(3, 20), st.randoms(use_true_random=False))
def test_exactly_as_many_as_announced_and_nobody_who_is_safe(vote: Vote, seated: int, chance: Random) -> None:
    count = a_count(vote, seated, chance)
    tally = vote.tally(count)
    holds(count, tally)
    at_risk = set(count.at_risk)
    if vote.key == "trust_pairs":
        at_risk -= {one for one, other in count.trusts.items() if count.trusts.get(other) == one}
    chosen = {*tally.named, *tally.tied}
    assert chosen <= at_risk or at_risk <= chosen


@pytest.mark.parametrize("vote", BALLOTED, ids=lambda vote: vote.key)
@settings(max_examples=30, deadline=None)
@given(st.integers(3, 20), st.randoms(use_true_random=False))
def test_a_last_round_always_settles_and_a_clear_count_names_the_same(vote: Vote, seated: int, chance: Random) -> None:
    seed = chance.random()
    first = vote.tally(a_count(vote, seated, Random(seed)))
    last = vote.tally(a_count(vote, seated, Random(seed), last=True))
    assert not last.tied
    assert last.named == first.named if not first.tied else set(last.named) <= {*first.named, *first.tied}


@pytest.mark.parametrize("vote", STEPPED, ids=lambda vote: vote.key)
@settings(max_examples=60, deadline=None)
@given(st.integers(5, 20), st.randoms(use_true_random=False))
def test_a_second_step_names_one_of_those_at_risk(vote: Vote, seated: int, chance: Random) -> None:
    assert vote.second is not None
    count = a_count(vote, seated, chance, last=True)
    living = tuple(sorted({*count.at_risk, *count.rest}, key=lambda seat: int(seat[1:])))
    cast = Cast(living, (), count.ranks)
    election = Count(count.ballots, living, 1, count.acts, count.silver, count.lot)
    players = vote.second.players(election)
    at_risk = vote.second.at_risk(cast, players)
    assert set(players) <= set(living) and at_risk
    rest = tuple(seat for seat in living if seat not in at_risk)
    step = Count(count.ballots, at_risk, 1, count.acts, count.silver, count.lot, last=True, rest=rest)
    pick = chance.choice((None, *at_risk)) if vote.second.key == "pick" else None
    rounds = [
        tuple(Score(chance.randint(0, 3), chance.randint(1, 3)) for _ in range(chance.randint(0, 3))) for _ in "ab"
    ]
    played = Played(players, pick, dict(zip(players, rounds, strict=False)))
    tally = vote.second.tally(step, played)
    holds(step, tally)
    assert set(tally.named) <= set(at_risk) and (pick is None or tally.named == (pick,))


def test_whoever_nobody_named_fills_the_last_place_by_their_acts() -> None:
    found = most_votes(count({"s3": "s1", "s4": "s1"}, at_risk=("s1", "s2"), places=2))
    assert (found.named, found.how, found.tied) == (("s1", "s2"), "acts", ())


def test_a_tie_says_by_what_the_others_are_named() -> None:
    ballots = {"s1": "s2", "s2": "s1", "s3": "s4", "s4": "s3", "s5": "s4", "s6": "s4"}
    found = most_votes(count(ballots, places=2))
    assert (found.named, found.how, found.tied, found.places) == (("s4",), "votes", ("s1", "s2", "s3"), 1)


def test_a_tie_among_all_the_rest_is_not_asked_about_again() -> None:
    ballots = {"s1": "s2", "s2": "s1", "s4": "s3"}
    found = most_votes(count(ballots, at_risk=("s1",), rest=("s2", "s3"), places=2, acts={"s2": 4, "s3": 1}))
    assert (found.named, found.how, found.tied) == (("s1", "s3"), "acts", ())


def test_equal_counts_are_in_the_order_in_which_people_came() -> None:
    assert ranked({"s10": 1, "s2": 1, "s3": 2}) == (("s3", 2), ("s2", 1), ("s10", 1))
