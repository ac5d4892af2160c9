"""Every reason has words that say what to do."""

from __future__ import annotations

import pytest

from games.domain.rejections import WORDS, Reason, Rejection, words


@pytest.mark.parametrize("reason", list(Reason))
def test_every_reason_has_a_whole_sentence(reason: Reason) -> None:
    sentence = words(reason)
    assert sentence[0].isupper() and sentence.endswith(".")
    assert "!" not in sentence and "{" not in sentence
    assert len(sentence) <= 120


def test_no_reason_is_left_without_words_and_no_words_without_reason() -> None:
    assert set(WORDS) == set(Reason)


def test_details_are_filled_in() -> None:
    assert "7 silver" in words(Rejection(Reason.SILVER_SHORT, balance=7))
    assert words(Rejection("too_few_players", needed=3, seated=2)).startswith("3 players are needed, 2 are seated")


def test_a_stored_value_gives_the_same_sentence_as_its_reason() -> None:
    assert words("vote_closed") == words(Reason.VOTE_CLOSED)


def test_an_unknown_reason_is_a_bug() -> None:
    with pytest.raises(ValueError, match="nonsense"):
        Rejection("nonsense")


def test_rejections_compare_by_reason_and_details() -> None:
    assert Rejection(Reason.BUSY) == Rejection("busy")
    assert Rejection(Reason.SILVER_SHORT, balance=1) != Rejection(Reason.SILVER_SHORT, balance=2)
    assert len({Rejection(Reason.BUSY), Rejection(Reason.BUSY)}) == 1
