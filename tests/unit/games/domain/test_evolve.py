"""Folding: cheap for talk, exact for the rest."""

from __future__ import annotations

from games.domain import commands as c
from games.domain import events as e
from games.domain.evolve import evolve
from games.domain.folds.assign import POSTS_KEPT
from games.domain.game import GAME
from tests.given import NOON, a_game, a_vote, given


def test_bare_events_fold_from_nothing() -> None:
    story = given(
        e.SeatTaken("s1", "duchess-plume", "A bio.", "Duchess Plume has landed.", NOON),
        e.SilverMoved("house", "s1", 50, "start"),
    )
    assert story.state.order == ("s1",) and story.mine("s1")["silver"] == 50


def test_folding_twice_gives_the_same_state() -> None:
    told = a_vote(5).vote(s1="s2").play_on().told
    one = other = GAME.initial
    for event in told:
        one, other = evolve(one, event), evolve(other, event)
    assert one == other


def test_the_state_keeps_only_the_last_posts() -> None:
    state = a_game(3).state
    for n in range(300):
        state = evolve(state, e.MainPosted(n, "s1", "x", NOON))
    assert len(state.talk.posts) == POSTS_KEPT and state.talk.said == 299


def test_acts_of_a_day_are_counted_and_start_anew() -> None:
    story = a_game(4).when(c.PostInMain("Hello."), "s1").when(c.GiveSilver("s2", 1), "s1")
    story.reach("vote.opens").vote(s1="s2").vote(s1="s3")
    assert story.state.acts == {"s1": 4}
    assert story.reach("day.starts").state.acts == {}
