"""Draws are functions of what they are about, and of nothing else."""

from __future__ import annotations

from collections import Counter

from games.domain.chance import between, draw, pick, shuffle


def test_the_same_question_has_the_same_answer() -> None:
    assert draw("seed", "lot", 3, "s1") == draw("seed", "lot", 3, "s1")
    assert shuffle("abcdef", "seed", "order", 1) == shuffle("fedcba", "seed", "order", 1)


def test_each_part_of_the_question_counts() -> None:
    questions = [("seed", "lot", 3, "s1"), ("sead", "lot", 3, "s1"), ("seed", "log", 3, "s1"), ("seed", "lot", 4, "s1")]
    questions += [("seed", "lot", 3, "s2"), ("seed", "lot3", 3, "s1"), ("seed", "lot", 33, "s1")]
    assert len({draw(*question) for question in questions}) == len(questions)


def test_an_item_keeps_its_place_among_the_others_when_one_is_missing() -> None:
    order = shuffle("abcdefgh", "seed", "order", 1)
    without = shuffle("abcefgh", "seed", "order", 1)
    assert without == tuple(item for item in order if item != "d")


def test_draws_spread_evenly() -> None:
    found = Counter(pick("abcd", "seed", "spread", 1, str(number)) for number in range(4000))
    assert set(found) == set("abcd") and min(found.values()) > 850


def test_between_includes_both_ends() -> None:
    found = {between(1, 3, "seed", "dice", 1, str(number)) for number in range(100)}
    assert found == {1, 2, 3}


def test_a_recorded_draw_never_changes() -> None:
    assert draw("seed", "lot", 1, "s1") == int.from_bytes(bytes.fromhex("4bc48b9bc58eab0f"), "big")
