"""Logs tell which command of which game went wrong, and never what was said in it or by whom it is held."""

from __future__ import annotations

import logging

import orjson
import pytest

from games.adapters.clock import VirtualClock
from games.adapters.codec import encode
from games.ports import Malformed
from games.service import GameService
from tests.fakes.event_store import Disk, FakeStore
from tests.platforms import a_service, new_id
from tests.seasons.canaries import words_in
from tests.seasons.season import Season

pytestmark = pytest.mark.asyncio

TENANT = new_id()
WRONG = {"text": 7, "to": "canary000000", "amount": "canary000000", "canary000000": 1}
CUT_EVERY = 40


async def test_a_whole_season_leaves_no_word_of_it_in_the_logs(
    caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    caplog.set_level(logging.DEBUG)
    steps = Season(5, looks=False).play().table.steps
    store, game = FakeStore(Disk(TENANT)), new_id()
    clock = VirtualClock(steps[0].now)
    service = a_service(store, clock)
    for number, step in enumerate(steps):
        clock.advance_to(step.now)
        name, actor = step.command.type, step.command.metadata.actor
        payload = orjson.loads(encode(step.command.payload))
        with pytest.raises(Malformed):
            service.command(TENANT, game, name, {**payload, **WRONG}, actor, new_id())
        if number % CUT_EVERY == CUT_EVERY - 1:
            store.cut()
        answer = await service.dispatch(service.command(TENANT, game, name, payload, actor, new_id()))
        assert answer.ok == step.answer.ok or answer.reason in ("busy", "not_due"), (step, answer)
    await things_go_wrong(service, store, game, monkeypatch)
    await service.close()
    errors = [record for record in caplog.records if record.levelno >= logging.ERROR]
    assert len(errors) >= 2, "the faults of this test have left no trace at all"
    assert not words_in(caplog.text)


async def things_go_wrong(service: GameService, store: FakeStore, game: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A bug while writing, and one while showing."""

    async def rekey() -> None:
        payload = {"seat": "s1", "credential": "canary000000"}
        await service.dispatch(service.command(TENANT, game, "seat.rekey", payload, "host", new_id()))

    store.troubles.append(RuntimeError("a bug"))
    await rekey()

    def broken(*_: object) -> None:
        raise RuntimeError("a bug")

    monkeypatch.setattr((await service.room(TENANT, game)).fanout, "tell", broken)
    await rekey()
