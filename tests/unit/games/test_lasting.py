"""Long-running commands end, whatever their libraries do with a cancellation."""

from __future__ import annotations

import asyncio
import os
import signal

import pytest

from games.management import lasting


@pytest.fixture(autouse=True)
def soon(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lasting, "ASKED_AGAIN", 0.02)
    monkeypatch.setattr(lasting, "OTHERS_TAKE", 0.02)


async def swallow_one_cancellation() -> None:
    """Do what the Redis client does while it connects."""
    try:
        await asyncio.Event().wait()
    except asyncio.CancelledError:
        await asyncio.Event().wait()


def test_it_works() -> None:
    done = []

    async def work() -> None:
        done.append("work")

    lasting.run_until_stopped(work())
    assert done == ["work"]


@pytest.mark.parametrize("sign", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_lets_it_clean_up(sign: signal.Signals) -> None:
    cleaned = []

    async def work() -> None:
        asyncio.get_running_loop().call_soon(os.kill, os.getpid(), sign)
        try:
            await asyncio.Event().wait()
        finally:
            cleaned.append("up")

    lasting.run_until_stopped(work())
    assert cleaned == ["up"]


def test_a_swallowed_cancellation_is_sent_again() -> None:
    async def work() -> None:
        asyncio.get_running_loop().call_soon(os.kill, os.getpid(), signal.SIGTERM)
        await swallow_one_cancellation()

    lasting.run_until_stopped(work())


def test_what_libraries_leave_running_ends_too() -> None:
    left = []

    async def work() -> None:
        left.append(asyncio.create_task(swallow_one_cancellation()))
        await asyncio.sleep(0)

    lasting.run_until_stopped(work())
    assert left[0].cancelled()


def test_a_failure_is_not_hidden() -> None:
    async def work() -> None:
        raise ValueError("egg")

    with pytest.raises(ValueError, match="egg"):
        lasting.run_until_stopped(work())
