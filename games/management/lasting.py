"""How a long-running command starts, and stops cleanly on SIGINT or SIGTERM."""

from __future__ import annotations

import asyncio
import gc
import logging
import signal
from collections.abc import Coroutine
from typing import Any

import uvloop

log = logging.getLogger(__name__)

# The Redis client can swallow a cancellation that meets it while it connects, so one is not enough.
ASKED_AGAIN = 3.0
OTHERS_TAKE = 1.0
TRIES = 3


def run_until_stopped(work: Coroutine[Any, Any, None]) -> None:
    """Run ``work`` until it ends or the process is asked to stop; then it is cancelled and may clean up."""
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        gc.collect()
        gc.freeze()  # what is loaded by now stays
        gc.set_threshold(20_000, 20, 50)
        runner.run(_until_stopped(work))


async def _until_stopped(work: Coroutine[Any, Any, None]) -> None:
    loop = asyncio.get_running_loop()
    task = asyncio.ensure_future(work)

    def stop() -> None:
        if not task.done():
            task.cancel()
            loop.call_later(ASKED_AGAIN, stop)

    for sign in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(sign, stop)
    try:
        await task
    except asyncio.CancelledError:
        if not task.cancelled():
            raise
    finally:
        await _end_others()


async def _end_others() -> None:
    """End what libraries left running, for which the loop would otherwise wait without end."""
    for _ in range(TRIES):
        others = asyncio.all_tasks() - {asyncio.current_task()}
        if not others:
            return
        for other in others:
            other.cancel()
        await asyncio.wait(others, timeout=OTHERS_TAKE)
    log.warning("left running: %s", ", ".join(sorted(other.get_name() for other in others if not other.done())))
