"""The tabs of one person: one allowance, and not too many of them."""

from __future__ import annotations

from typing import Any

import pytest

from games.domain.holding import Holder
from games.protocol import TOO_MANY_TABS
from games.rooms.rate import TokenBucket
from games.rooms.sockets import Socket
from games.rooms.tabs import Tabs

BURST, MOST = 10, 3


async def nowhere(message: dict[str, Any]) -> None:
    raise AssertionError(message)


def a_socket(seat: str | None = None, holder: Holder | None = None) -> Socket:
    socket = Socket(nowhere)
    socket.seat, socket.holder = seat, holder or Holder()
    return socket


@pytest.fixture
def tabs() -> Tabs:
    return Tabs(lambda: TokenBucket(0, BURST), MOST)


def test_the_tabs_of_a_seat_send_from_one_allowance(tabs: Tabs) -> None:
    shares = [tabs.open("room", a_socket("s1")) for _ in range(MOST)]
    taken = [share.bucket.take() for _ in range(BURST) for share in shares]
    assert taken == [True] * BURST + [False] * (len(taken) - BURST)


def test_another_seat_and_another_room_have_their_own(tabs: Tabs) -> None:
    shares = [tabs.open(room, a_socket(seat)) for room, seat in (("one", "s1"), ("one", "s2"), ("two", "s1"))]
    assert all(share.bucket.take() for share in shares for _ in range(BURST))


def test_who_watches_with_a_key_or_an_account_has_one_and_who_brings_nothing_has_one_a_socket(tabs: Tabs) -> None:
    signed_in, known = Holder(account="maud"), Holder(credential="old key")
    assert tabs.open("room", a_socket(holder=signed_in)) is tabs.open("room", a_socket(holder=signed_in))
    assert tabs.open("room", a_socket(holder=known)) is not tabs.open("room", a_socket(holder=signed_in))
    assert tabs.open("room", a_socket()) is not tabs.open("room", a_socket())
    assert len(tabs) == 2


def test_of_too_many_the_oldest_goes_and_is_told_not_to_come_back(tabs: Tabs) -> None:
    sockets = [a_socket("s1") for _ in range(MOST + 2)]
    for socket in sockets:
        tabs.open("room", socket)
    assert [socket._code for socket in sockets] == [TOO_MANY_TABS] * 2 + [None] * MOST


def test_a_tab_that_was_closed_makes_room(tabs: Tabs) -> None:
    sockets = [a_socket("s1") for _ in range(10)]
    for socket in sockets:
        tabs.close(tabs.open("room", socket), socket)
    assert not any(socket.closed for socket in sockets)


def test_with_the_last_tab_the_share_is_forgotten(tabs: Tabs) -> None:
    one, two = a_socket("s1"), a_socket("s1")
    share = tabs.open("room", one)
    tabs.open("room", two)
    tabs.close(share, one)
    assert len(tabs) == 1
    tabs.close(share, two)
    assert len(tabs) == 0


def test_whoever_was_sent_away_takes_nothing_along_when_its_line_ends_late(tabs: Tabs) -> None:
    sockets = [a_socket("s1") for _ in range(MOST + 1)]
    [share, *_] = [tabs.open("room", socket) for socket in sockets]
    for socket in sockets[1:]:
        tabs.close(share, socket)
    back = tabs.open("room", a_socket("s1"))
    tabs.close(share, sockets[0])
    assert tabs.open("room", a_socket("s1")) is back
