"""The sentences that players read say the numbers of their game; each is played in the tests of its rule."""

from __future__ import annotations

from games.domain import commands as c
from games.domain.allowances import Prices, Talking
from games.domain.sentences import sentences
from tests.given import a_game, a_lobby


def test_by_the_rules_of_the_house() -> None:
    rules = a_game().view()["rules"]
    assert "up to 6 in all" in rules["private"] and "accept 5 conversations, 3 of them new groups" in rules["private"]
    assert "1200 characters; a post costs 1 silver, the first one too" in rules["private"]
    assert "3 a day, up to 140 characters" in rules["whisper"]
    assert "5 silver, once a day: the last 3 private posts of somebody still in" in rules["spy"]
    assert rules["words"].startswith("2 silver, once a day: 600 more characters")
    assert rules["conversation"].startswith("3 silver, once a day: 1 more")
    assert rules["feather"].startswith("20 silver, one a game")


def test_what_is_said_of_gifts_and_of_declined_invitations_is_played() -> None:
    """The sentence "gift", and the end of "private"."""
    story = a_game(5).vote_out("s5").when(c.GiveSilver("s1", 3), "s5").then_accepted()
    assert story.view()["posts"][-1]["text"].endswith("3 silver.")
    story.reach("private.opens").when(c.StartConversation(("s2", "s3"), "Psst."), "s1").then_accepted()
    (conversation,) = story.state.private.now
    left = story.mine("s1")["budget"]["conversations"]
    story.when(c.DeclineInvitation(conversation), "s2").then_accepted()
    assert story.mine("s1")["budget"]["conversations"] == left
    story.when(c.DeclineInvitation(conversation), "s3").then_accepted()
    assert story.mine("s1")["budget"]["conversations"] == left + 1


def test_a_game_of_other_numbers_says_those() -> None:
    rules = a_lobby(talking=Talking(whispers=9), prices=Prices(feather=33)).view()["rules"]
    assert ": 9 a day" in rules["whisper"] and rules["feather"].startswith("33 silver")


def test_no_sentence_shouts_or_runs_on() -> None:
    for sentence in sentences(Talking(), Prices()).values():
        assert "!" not in sentence and len(sentence) <= 420 and sentence.endswith(".")
