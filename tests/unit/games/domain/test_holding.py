"""Whose seat it is, for every pair of a key and an account."""

from __future__ import annotations

import pytest

from games.domain.decider import SeatRow
from games.domain.holding import Holder, seat_of

ROWS = (
    SeatRow("s1", "flo-mingo", "in", "human", "anna", "key one"),
    SeatRow("s2", "magda-pie", "in", "human", None, "key two"),
    SeatRow("s3", "professor-hoot", "in", "bot", None, None),
)


@pytest.mark.parametrize(
    ("credential", "account", "seat"),
    [
        (None, None, None),
        ("key one", None, "s1"),
        ("key two", None, "s2"),
        ("no key", None, None),
        (None, "anna", "s1"),
        (None, "bert", None),
        ("key one", "anna", "s1"),
        ("key two", "anna", "s1"),
        ("key two", "bert", "s2"),
        ("key one", "bert", None),
        ("no key", "anna", "s1"),
    ],
)
def test_an_account_comes_first_and_a_key_opens_nobody_elses_seat(
    credential: str | None, account: str | None, seat: str | None
) -> None:
    assert seat_of(ROWS, Holder(credential, account)) == seat
