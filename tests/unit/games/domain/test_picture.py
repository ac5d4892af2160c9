"""The picture, and the part of it that an event can change."""

from __future__ import annotations

import pytest

from games.domain import events as e
from games.domain.game import GAME
from games.domain.view import WHOLE
from tests.given import NOON, a_vote


def test_a_part_finds_what_it_looks_at_and_nothing_else() -> None:
    before = a_vote(4).state
    vote = before.votes.now
    assert vote is not None
    counted = e.VoterCounted(vote.id, "s1")
    after = GAME.evolve(GAME.evolve(before, counted), e.RoosterSpoke("Cock-a-doodle-doo.", NOON))

    of_the_vote = WHOLE.only(frozenset({"vote"})).changes(before, after, None)
    of_the_talk = WHOLE.only(frozenset({"posts"})).changes(before, after, None)

    assert of_the_vote.public is not None and of_the_talk.public is not None
    assert of_the_vote.public.keys() == {"set"} and of_the_vote.public["set"].keys() == {"vote"}
    assert of_the_talk.public.keys() == {"push"} and of_the_talk.public["push"].keys() == {"posts"}
    assert WHOLE.changes(before, after, None).public == {**of_the_vote.public, **of_the_talk.public}


def test_a_secret_part_is_for_its_audience_alone() -> None:
    before = a_vote(4).state
    vote = before.votes.now
    assert vote is not None
    after = GAME.evolve(before, e.BallotCast(vote.id, "s1", "s2"))

    found = WHOLE.only(frozenset({"ballot"})).changes(before, after, ("s1",))

    assert found.public is None
    assert found.private == {"s1": {"ballot": WHOLE.of(after, "s1")["ballot"]}}


def test_what_no_picture_shows_cannot_be_looked_at() -> None:
    with pytest.raises(LookupError, match="ballots"):
        WHOLE.only(frozenset({"ballots"}))
