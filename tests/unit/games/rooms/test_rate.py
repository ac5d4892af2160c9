"""How fast one socket may send."""

from __future__ import annotations

from games.rooms.rate import TokenBucket


class Seconds:
    """A monotonic clock moved by hand."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def test_a_rested_socket_may_send_a_burst_and_no_more() -> None:
    bucket = TokenBucket(10, 5, Seconds())
    assert [bucket.take() for _ in range(7)] == [True] * 5 + [False] * 2
    assert bucket.strikes == 2


def test_tokens_come_back_with_time_and_forgive_the_strikes() -> None:
    seconds = Seconds()
    bucket = TokenBucket(10, 5, seconds)
    while bucket.take():
        pass
    seconds.now += 0.1
    assert bucket.take()
    assert bucket.strikes == 0
    assert not bucket.take()


def test_a_long_rest_saves_up_no_more_than_a_burst() -> None:
    seconds = Seconds()
    bucket = TokenBucket(10, 5, seconds)
    seconds.now += 3600
    assert sum(bucket.take() for _ in range(100)) == 5
