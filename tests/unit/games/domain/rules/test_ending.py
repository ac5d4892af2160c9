"""The end: a small jury, awards, numbers for pictures, and what comes afterwards."""

from __future__ import annotations

from games.domain import awards
from games.domain import commands as c
from games.domain import events as e
from games.domain.game import GAME
from games.domain.rejections import Reason
from tests.given import Story, a_final, a_game, rejected


def test_spectators_are_one_voice_in_a_small_jury() -> None:
    story = a_final().vote(s3="s1")
    for viewer, target in (("ann", "s1"), ("ann", "s2"), ("ben", "s2"), ("cat", "s1")):
        story.when(c.VoteInGallery(viewer, target), "lobby").then(e.GalleryVoted(viewer, target))
    story.when(c.GiveSilver("s2", 1), "s1").reach("vote.closes")
    assert story.happened(e.GalleryHeard).target == "s2"
    story.reach("reveal")
    finale = story.view()["finale"]
    assert (finale["winner"], finale["how"], finale["spectators"]) == ("s2", "a tie, and the most silver", "s2")
    assert finale["ballots"] == [["s3", "s1"]] and finale["tally"] == [["s1", 1], ["s2", 1]]


def test_a_gallery_that_is_level_is_drawn_for_and_one_that_is_silent_has_no_voice() -> None:
    story = a_final().vote(s3="s1")
    silent = story.copy().reach("reveal")
    assert silent.view()["finale"]["spectators"] is None
    story.when(c.VoteInGallery("ann", "s1"), "lobby").when(c.VoteInGallery("ben", "s2"), "lobby").reach("vote.closes")
    assert story.happened(e.GalleryHeard).target in ("s1", "s2")


def test_spectators_are_not_heard_in_other_votes_nor_by_a_jury_of_three() -> None:
    a_game(4).reach("vote.opens").when(c.VoteInGallery("ann", "s1"), "lobby").then(rejected(Reason.VOTE_NOT_OPEN))
    story = a_game(5, absent_days=14)
    for seat in ("s5", "s4", "s3"):
        story.vote_out(seat)
    story.reach("vote.opens").when(c.VoteInGallery("ann", "s1"), "lobby").then(rejected(Reason.NOT_A_VOTER))
    final = a_final()
    final.when(c.VoteInGallery("ann", "s3"), "lobby").then(rejected(Reason.NOT_AT_RISK))
    final.when(c.VoteInGallery("", "s1"), "lobby").then(rejected(Reason.NOT_A_VOTER))


def an_over_game() -> Story:
    story = a_game(5, absent_days=14).when(c.GiveSilver("s2", 9), "s1").reach("vote.opens")
    story.vote(s1="s5", s2="s5", s3="s4", s4="s5", s5="s3").reach("vote.opens")
    return story.vote(s1="s4", s2="s3", s3="s4", s4="s3").play_on()


def test_awards_are_counted_from_what_happened() -> None:
    story = an_over_game()
    found = {row["key"]: row for row in story.view()["awards"]}
    assert set(found) <= set(awards.BY_KEY)
    assert (found["spender"]["seats"], found["spender"]["count"]) == (["s1"], 9)
    assert "s1" in found["busy"]["seats"] and found["busy"]["count"] == 3
    assert found["target"]["count"] >= 3
    assert all(row["rule"].endswith(".") for row in found.values())


def test_the_recap_has_silver_by_day_and_who_voted_for_whom() -> None:
    story = an_over_game()
    recap = story.view()["recap"]
    assert [row["day"] for row in recap["silver"]] == [1, 2, 3]
    assert recap["silver"][0]["balances"][:2] == [["s1", 41], ["s2", 59]]
    assert ["s1", "s5", 1] in recap["votes"] and ["s3", "s4", 2] in recap["votes"]
    assert dict(recap["acts"])["s1"] == 3
    assert a_final().view()["recap"] is None


def test_afterwards_everybody_talks_until_the_host_closes() -> None:
    story = a_final().play_on()
    assert story.view()["afterwards"] == {"talk": True, "rematch": False, "lobby": None}
    for seat in ("s1", "s2", "s3"):
        story.when(c.PostInMain("Well played."), seat).then(e.MainPosted)
    recap = story.view()["recap"]
    story.when(c.CloseConversation(), "host").then(e.ConversationClosed(story.now))
    assert story.view()["afterwards"]["talk"] is False and story.view()["recap"] == recap
    story.when(c.CloseConversation(), "host").then(rejected(Reason.CONVERSATION_CLOSED))
    a_final().when(c.CloseConversation(), "host").then(rejected(Reason.NOT_OVER))


def test_a_rematch_is_owed_once_with_the_same_rules() -> None:
    story = a_final(max_days=5).play_on().when(c.AskRematch(), "host").then(e.RematchAsked)
    (reaction,) = GAME.reactions(story.happened(e.RematchAsked), story.state)
    assert reaction.name == "rematch" and reaction.payload["title"] == "Sunday"
    assert reaction.payload["manifest"]["max_days"] == 5 and reaction.payload["manifest"]["start_at"] is None
    assert "seed" not in reaction.payload
    story.when(c.OpenRematch("next"), "reaction").then(e.RematchOpened("next"))
    assert story.view()["afterwards"]["lobby"] == "next"
    story.when(c.OpenRematch("next"), "reaction").then()
    a_final().play_on().when(c.OpenRematch("next"), "reaction").then(rejected(Reason.NOT_ALLOWED))
    story.when(c.AskRematch(), "host").then(rejected(Reason.REMATCH_ASKED))
    a_final().when(c.AskRematch(), "host").then(rejected(Reason.NOT_OVER))
