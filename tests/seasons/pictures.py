"""The picture that each client has painted so far is the one that a fresh client gets."""

from __future__ import annotations

import orjson

from games.adapters.codec import decode, encode
from games.domain.state import GameState
from games.ports import Snapshot
from games.rooms.heads import Head
from tests.seasons.clients import EPOCH, Client
from tests.seasons.table import Table


def compare_pictures(table: Table) -> None:
    """For every seat and a spectator: the old view and all frames make the fresh view, and it holds no secret."""
    for seat in tuple(table.away):
        table.come_back(seat)
    for seat, client in table.clients.items():
        client.paint()
        fresh = Client(seat)
        table.fanout.greet(fresh, table.head, None, True, EPOCH, [], table.now.isoformat())
        (frame,) = fresh.frames
        table.look(seat, frame)
        fresh.paint()
        assert client.cursor == fresh.cursor, f"{seat} counts {client.cursor} events instead of {fresh.cursor}"
        for part, old, new in (("view", client.view, fresh.view), ("mine", client.mine, fresh.mine)):
            if old != new:
                wrong = {key for key in {*(old or {}), *(new or {})} if (old or {}).get(key) != (new or {}).get(key)}
                raise AssertionError(
                    f"{seat} paints {part} another way: "
                    + "; ".join(
                        f"{key}: {(old or {}).get(key)} instead of {(new or {}).get(key)}" for key in sorted(wrong)
                    )
                )


def snapshot_is_whole(head: Head[GameState]) -> None:
    """Written as a snapshot and read again, the game is the same: a room that opens later goes on from it."""
    taken = head.snapshot()
    body = orjson.loads(encode(taken))
    read: Snapshot = decode(Snapshot, {**body, "state": decode(GameState, body["state"])})
    assert read == taken
