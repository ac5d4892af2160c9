"""The sentences that players read say the numbers of their game; each is played in the tests of its rule."""

from __future__ import annotations

from games.domain.allowances import Prices, Talking
from games.domain.sentences import sentences
from tests.given import a_game, a_lobby


def test_by_the_rules_of_the_house() -> None:
    rules = a_game().view()["rules"]
    assert "up to 6 in all" in rules["private"] and "accept 5 conversations, 3 of them new groups" in rules["private"]
    assert "1200 characters; a post costs 1 silver, the first one too" in rules["private"]
    assert "3 a day, up to 140 characters" in rules["whisper"]
    assert "5 silver, once a day: the last 3 private posts" in rules["spy"]
    assert rules["words"].startswith("2 silver, once a day: 600 more characters")
    assert rules["conversation"].startswith("3 silver, once a day: 1 more")
    assert rules["feather"].startswith("20 silver, one a game")


def test_a_game_of_other_numbers_says_those() -> None:
    rules = a_lobby(talking=Talking(whispers=9), prices=Prices(feather=33)).view()["rules"]
    assert ": 9 a day" in rules["whisper"] and rules["feather"].startswith("33 silver")


def test_no_sentence_shouts_or_runs_on() -> None:
    for sentence in sentences(Talking(), Prices()).values():
        assert "!" not in sentence and len(sentence) <= 420 and sentence.endswith(".")
