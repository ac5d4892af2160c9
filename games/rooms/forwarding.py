"""Asking whoever owns a stream, for as long as somebody does."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence

from games.domain.envelope import Command
from games.ports import NOT_MINE, Answer, ForwarderPort

FORWARD_SECONDS = 2.0
LOOK_SECONDS = 0.25
"""Whoever owned a stream may have died without a word: after so long it is looked whether the right is free."""


async def ask_owner(
    forwarder: ForwarderPort, commands: Sequence[Command], taken: Callable[[], Awaitable[bool]]
) -> dict[str, Answer]:
    """The owner's answers by command id; those are missing that nobody gave in time, or before the right was ``taken``.

    A command without an answer may have been carried out all the same.
    """
    asked = {asyncio.ensure_future(forwarder.forward(each, FORWARD_SECONDS)): each for each in commands}
    waiting = set(asked)
    try:
        while waiting:
            _, waiting = await asyncio.wait(waiting, timeout=LOOK_SECONDS)
            if waiting and await taken():
                break
    finally:
        for task in waiting:
            task.cancel()
    answers = {each.id: task.result() for task, each in asked.items() if task not in waiting}
    return {key: answer for key, answer in answers.items() if answer is not None and answer != NOT_MINE}
