"""Where a stream is, and how many of its events each audience has had."""

from __future__ import annotations

from dataclasses import replace

import pytest

from games.domain.events import MainPosted
from games.domain.game import GAME
from games.ports import BrokenStream, Stream
from games.rooms.heads import Head, advance, fold
from tests.appends import AT, an_event
from tests.platforms import new_id

TENANT, STREAM, CAUSE = new_id(), new_id(), new_id()
AUDIENCES = [None, ("s1",), (), ("s1", "s2"), None]


def events() -> list:
    said = [MainPosted(n, "s1", "hello", AT) for n in range(1, 6)]
    return [
        an_event(TENANT, STREAM, n, payload, CAUSE, audience)
        for n, (payload, audience) in enumerate(zip(said, AUDIENCES, strict=True), start=1)
    ]


def test_a_cursor_counts_what_a_seat_may_know() -> None:
    head = fold(GAME, Stream(None, tuple(events())))
    assert head.version == 5
    assert [head.cursor(seat) for seat in (None, "s1", "s2", "s3")] == [2, 4, 3, 2]
    assert head.time == AT


def test_a_cursor_moves_only_with_events_of_its_audience() -> None:
    head: Head = Head(GAME.initial)
    moves = []
    for event in events():
        before, head = head, advance(GAME, head, event)
        moves.append([head.cursor(seat) - before.cursor(seat) for seat in (None, "s1", "s2")])
    assert moves == [[1, 1, 1], [0, 1, 0], [0, 0, 0], [0, 1, 1], [1, 1, 1]]


@pytest.mark.parametrize("at", [1, 3, 5])
def test_a_fold_from_a_snapshot_is_the_fold_from_the_start(at: int) -> None:
    whole = fold(GAME, Stream(None, tuple(events())))
    snapshot = fold(GAME, Stream(None, tuple(events()[:at]))).snapshot()
    assert fold(GAME, Stream(snapshot, tuple(events()[at:]))) == whole


@pytest.mark.parametrize("broken", [[0, 2], [1], [0, 0], [1, 0]])
def test_a_gap_is_never_folded_over(broken: list[int]) -> None:
    torn = tuple(events()[index] for index in broken)
    with pytest.raises(BrokenStream, match="missing"):
        fold(GAME, Stream(None, torn))


def test_earlier_heads_stay_as_they_were() -> None:
    first = advance(GAME, Head(GAME.initial), events()[1])
    advance(GAME, first, replace(events()[3], version=2))
    assert first.private == {"s1": 1}
