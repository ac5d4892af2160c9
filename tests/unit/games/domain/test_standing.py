"""Who has left, in which order."""

from __future__ import annotations

from games.domain.standing import left, roles_open, voted_out
from tests.given import a_game


def test_of_one_night_the_voted_out_have_left_before_those_who_were_never_there() -> None:
    story = a_game(6, absent_days=1).reach("vote.opens")
    story.vote(s2="s6", s3="s6", s4="s6", s5="s6", s6="s5").reach("day.starts")
    assert story.state.seats["s1"].status == story.state.seats["s6"].status == "out"
    assert voted_out(story.state) == ("s6",)
    assert left(story.state) == ("s6", "s1")


def test_roles_are_open_on_the_last_day_of_votes_and_neither_the_night_before_nor_after() -> None:
    story = a_game(6, absent_days=14, max_days=14)
    for seat in ("s6", "s5"):
        story.vote_out(seat)
    assert not roles_open(story.state)
    story.vote_out("s4").reach("day.ends")
    assert story.state.phase == "night" and not roles_open(story.state)
    story.reach("day.starts")
    assert roles_open(story.state)
    story.vote_out("s3")
    assert story.state.status == "running" and roles_open(story.state)
    story.reach("day.ends")
    assert story.state.phase == "night" and story.state.destinies.dealt and not roles_open(story.state)
    story.reach("day.starts")
    assert story.state.days.tonight == "finals" and not roles_open(story.state)
