"""How fast somebody may send."""

from __future__ import annotations

from games.rooms.rate import Pauses, TokenBucket


class Seconds:
    """A monotonic clock moved by hand."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def test_whoever_has_rested_may_send_a_burst_and_no_more() -> None:
    bucket = TokenBucket(10, 5, Seconds())
    assert [bucket.take() for _ in range(7)] == [True] * 5 + [False] * 2


def test_tokens_come_back_with_time() -> None:
    seconds = Seconds()
    bucket = TokenBucket(10, 5, seconds)
    while bucket.take():
        pass
    seconds.now += 0.1
    assert bucket.take()
    assert not bucket.take()


def test_a_long_rest_saves_up_no_more_than_a_burst() -> None:
    seconds = Seconds()
    bucket = TokenBucket(10, 5, seconds)
    seconds.now += 3600
    assert sum(bucket.take() for _ in range(100)) == 5


def test_between_two_of_a_name_there_is_a_pause() -> None:
    seconds = Seconds()
    pauses = Pauses(2, seconds)
    assert [pauses.over("main"), pauses.over("main"), pauses.over("nest")] == [True, False, True]
    seconds.now += 1.9
    assert not pauses.over("main")
    seconds.now += 0.1
    assert pauses.over("main") and not pauses.over("main")


def test_many_names_are_not_all_kept() -> None:
    seconds = Seconds()
    pauses = Pauses(2, seconds)
    assert all(pauses.over(str(number)) for number in range(1000))
    assert len(pauses._last) == Pauses.KEPT
    assert not pauses.over("999")
