"""The referee of duels: what is asked, what an answer is worth, and who has lost."""

from __future__ import annotations

import pytest

from games.domain.duelling import ROUNDS, DuelRules, Question, Score, length, loser, points, question, rounds_won
from tests.given import SEED

RULES = DuelRules()


def asked(day: int, number: int, index: int = 0, seed: str = SEED) -> Question:
    return question(RULES, seed, day, number, index)


def test_a_round_has_as_many_questions_as_the_rules_say_and_memory_two() -> None:
    rules = DuelRules(sums=4, signals=5)
    assert [length(rules, number) for number in range(len(ROUNDS))] == [4, 2, 5]


def test_the_questions_of_a_night_never_change_since_answers_are_judged_from_them() -> None:
    sums = [Question("sum", text) for text in ("37 + 86", "78 + 22", "79 + 57")]
    assert [asked(1, 0, index) for index in range(3)] == sums
    assert [asked(1, 1, 0), asked(1, 1, 1)] == [Question("look", "932707"), Question("recall", "")]
    assert [asked(1, 2, index) for index in range(3)] == [Question("signal", "up")] * 3
    assert [asked(2, number) for number in range(3)] == [
        Question("sum", "69 + 78"), Question("look", "988129"), Question("signal", "left"),
    ]  # fmt: skip
    assert asked(1, 2, 7) == Question("signal", "down")


def test_another_game_is_asked_something_else() -> None:
    assert all(asked(1, number, 0, "another seed") != asked(1, number) for number in range(3))


def worth(number: int, index: int, answer: str, ms: int = 900) -> int:
    return points(RULES, SEED, 1, number, index, answer, ms)


@pytest.mark.parametrize(
    ("number", "index", "answer", "worth_it"),
    [
        (0, 0, "123", 1),
        (0, 0, " 123 ", 1),
        (0, 0, "124", 0),
        (0, 0, "", 0),
        (0, 1, "100", 1),
        (0, 2, "100", 0),
        (1, 0, "932707", 0),
        (1, 1, "932707", 6),
        (1, 1, "932700", 5),
        (1, 1, " 9327", 4),
        (1, 1, "032707", 5),
        (1, 1, "9", 1),
        (2, 0, "up", 1),
        (2, 0, "UP", 0),
        (2, 0, "down", 0),
        (2, 7, "down", 1),
    ],
)
def test_what_an_answer_is_worth(number: int, index: int, answer: str, worth_it: int) -> None:
    assert worth(number, index, answer) == worth_it


def test_time_counts_to_the_millisecond() -> None:
    assert [worth(0, 0, "123", ms) for ms in (0, 99, 20_000, 20_001)] == [1, 1, 1, 0]
    assert [worth(1, 1, "932707", ms) for ms in (0, 20_000, 20_001)] == [6, 6, 0]
    assert [worth(2, 0, "up", ms) for ms in (99, 100, 20_000, 20_001)] == [0, 1, 1, 0]


ONE, TWO = "s4", "s7"


def lost(one: tuple[Score, ...], two: tuple[Score, ...]) -> tuple[str | None, str]:
    """Who has lost, asked both ways round: the order of the two changes nothing."""
    scores = {ONE: one, TWO: two}
    found = loser((ONE, TWO), scores)
    assert loser((TWO, ONE), scores) == found
    return found


A, B = Score(2, 500), Score(1, 500)


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        ((), (), (None, "nominated")),
        ((B,), (), (TWO, "absent")),
        ((), (B,), (ONE, "absent")),
        ((A, A, A), (B, B, B), (TWO, "duel")),
        ((A, B, B), (B, A, A), (ONE, "duel")),
        ((A, A, B), (B, B, Score(9, 1)), (TWO, "duel")),
        ((B, B, B), (B, B), (TWO, "duel")),
        ((A, B), (B, A), (None, "duel")),
        ((A, B), (B, Score(3, 500)), (ONE, "duel")),
        ((A, Score(1, 501)), (B, A), (ONE, "duel")),
        ((Score(2, 499),), (A,), (TWO, "duel")),
        ((A, A, A), (A, A, A), (None, "duel")),
    ],
)
def test_best_of_three_then_all_points_then_all_time(
    one: tuple[Score, ...], two: tuple[Score, ...], expected: tuple[str | None, str]
) -> None:
    assert lost(one, two) == expected


def test_a_round_not_played_loses_to_one_that_was_and_two_not_played_to_neither() -> None:
    assert (rounds_won((B, B), (B,)), rounds_won((B,), (B, B))) == (1, 0)
    assert rounds_won((B,), (A,)) == 0 and rounds_won((A, A, A), ()) == 3
    assert rounds_won((Score(0, 0),), ()) == 1


def test_a_round_with_equal_points_goes_to_the_quicker_one_and_to_nobody_where_they_are_level() -> None:
    assert (rounds_won((Score(2, 499),), (A,)), rounds_won((A,), (Score(2, 499),))) == (1, 0)
    assert rounds_won((A,), (A,)) == 0 and rounds_won((A,), (Score(1, 1),)) == 1
