"""``python -m tests.faults.dies_at STEP HOUSEHOLD GAME COMMAND``: a process that dies at a step of a command's way."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Callable
from typing import Any

import django

SAID = 9
"""The code with which it ends at the step."""
TEXT = "the last words"


def die(*_: Any, **__: Any) -> None:
    """As a power cut would: nothing is finished, nobody is told."""
    os._exit(SAID)


def first(do: Callable[..., Any]) -> Callable[..., Any]:
    """Die when this is done."""

    async def then_die(*rest: Any) -> None:
        await do(*rest)
        die()

    return then_die


def steps() -> dict[str, tuple[Any, str, Callable[..., Any]]]:
    """By the name of a step: whose method is replaced, and by what."""
    from games.adapters.pipeline import Pipeline
    from games.adapters.postgres_store import PostgresStore
    from games.adapters.postgres_writer import PostgresWriter
    from games.rooms.fanout import Fanout
    from games.service import GameService

    return {
        "the right is taken": (PostgresStore, "append", die),
        "before the append": (PostgresWriter, "append", die),
        "while it commits": (Pipeline, "_results", die),
        "after the commit": (PostgresWriter, "append", first(PostgresWriter.append)),
        "before it is shown": (Fanout, "tell", die),
        "before the answer": (GameService, "dispatch", first(GameService.dispatch)),
    }


async def say(step: str, tenant: str, game: str, command_id: str) -> None:
    """Send the command, and die at that step."""
    from games.bootstrap import Platform

    async with Platform(os.environ["DATABASE_URL"]) as platform:
        whose, name, by = steps()[step]
        setattr(whose, name, by)
        command = platform.service.command(tenant, game, "main.post", {"text": TEXT}, "s1", command_id)
        await platform.service.dispatch(command)


if __name__ == "__main__":
    django.setup()
    asyncio.run(say(*sys.argv[1:]))
