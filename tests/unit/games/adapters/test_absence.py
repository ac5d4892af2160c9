"""Whoever does not answer is asked again soon, then less and less often, and soon again after an answer."""

from __future__ import annotations

from games.adapters.absence import Absence


def test_pauses_grow_up_to_the_longest_and_an_answer_ends_them() -> None:
    now = [100.0]
    absence = Absence(4, 60, lambda: now[0])
    assert absence.left == 0
    pauses = []
    for _ in range(7):
        pauses.append(absence.noted())
        now[0] += pauses[-1]
        assert absence.left == 0
    assert pauses == [4, 8, 16, 32, 60, 60, 60]
    absence.over()
    assert absence.noted() == 4


def test_those_who_asked_together_count_once() -> None:
    now = [100.0]
    absence = Absence(4, 60, lambda: now[0])
    absence.noted()
    now[0] += 3
    assert absence.noted() == absence.left == 1
    now[0] += 1
    assert absence.noted() == 8
