"""Who asks a process for a stream that it has just given back is told so, once for each command, for a while."""

from __future__ import annotations

from games.rooms.parted import REMEMBERED_SECONDS, TOLD_KEPT, Parted


class Hands:
    """A clock that a test moves."""

    now = 100.0

    def __call__(self) -> float:
        return self.now


def test_only_what_was_given_back_lately_counts() -> None:
    hands = Hands()
    parted = Parted(hands)
    parted.part("one")
    assert parted.lately("one") and not parted.lately("two")
    hands.now += REMEMBERED_SECONDS
    parted.part("two")
    assert parted.lately("two") and not parted.lately("one")


def test_what_is_given_back_again_counts_anew() -> None:
    hands = Hands()
    parted = Parted(hands)
    parted.part("one")
    hands.now += REMEMBERED_SECONDS - 1
    parted.part("one")
    hands.now += REMEMBERED_SECONDS - 1
    parted.part("two")
    assert parted.lately("one")


def test_each_command_is_told_once() -> None:
    parted = Parted(Hands())
    assert parted.first_told("a")
    assert not parted.first_told("a")
    for number in range(TOLD_KEPT):
        parted.first_told(str(number))
    assert parted.first_told("a"), "what is long past is forgotten"
