"""What many ask in the same moment is asked of the database once."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import Generic, TypeVar

from games.ports import Unavailable

Lane = TypeVar("Lane")
Question = TypeVar("Question")
Reply = TypeVar("Reply")

MOST = 100


class Together(Generic[Lane, Question, Reply]):
    """Questions that come while those before them are being answered are asked together next, lane by lane.

    ``ask`` answers all of a list, in its order, or raises: Unavailable is for all of them; after anything else each
    is asked again by itself, so that one that cannot be answered harms no other. No lane waits for another.
    """

    def __init__(self, ask: Callable[[Lane, Sequence[Question]], Awaitable[Sequence[Reply]]], most: int = MOST) -> None:
        self._ask = ask
        self._most = most
        self._waiting: dict[Lane, list[tuple[Question, asyncio.Future[Reply]]]] = {}
        self._asking: set[asyncio.Task[None]] = set()

    async def __call__(self, lane: Lane, question: Question) -> Reply:
        """The reply to this question. Raises what ``ask`` raises for it."""
        reply: asyncio.Future[Reply] = asyncio.get_running_loop().create_future()
        waiting = self._waiting.get(lane)
        if waiting is None:
            waiting = self._waiting[lane] = []
            task = asyncio.create_task(self._serve(lane))
            self._asking.add(task)
            task.add_done_callback(self._asking.discard)
        waiting.append((question, reply))
        return await reply

    async def _serve(self, lane: Lane) -> None:
        while waiting := self._waiting[lane]:
            batch, self._waiting[lane] = waiting[: self._most], waiting[self._most :]
            await self._answer(lane, batch)
        del self._waiting[lane]

    async def _answer(self, lane: Lane, batch: Sequence[tuple[Question, asyncio.Future[Reply]]]) -> None:
        try:
            replies = await self._ask(lane, [question for question, _ in batch])
        except asyncio.CancelledError:
            for _, reply in batch:
                reply.cancel()
            raise
        except Exception as error:
            if len(batch) > 1 and not isinstance(error, Unavailable):
                for one in batch:
                    await self._answer(lane, [one])
                return
            for _, reply in batch:
                if not reply.done():
                    reply.set_exception(error)
        else:
            for (_, reply), answer in zip(batch, replies, strict=True):
                if not reply.done():
                    reply.set_result(answer)
