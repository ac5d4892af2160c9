"""A rematch is owed: a lobby by the same manifest, a code that leads to it, and word of it in the old game.

Every id follows from the event that owes it, so that however often it is carried out there is one lobby.
"""

from __future__ import annotations

import secrets
from typing import Any, Protocol
from uuid import UUID, uuid5

from games.domain.envelope import Command
from games.domain.rejections import Reason
from games.ports import Answer, CodePort, Job

REACTION = "rematch"
THERE = frozenset({Reason.ALREADY_EXISTS.value, Reason.ID_IN_USE.value})
"""What a lobby says that is open already: its seed, which nobody else knows, is another at each try."""


class Asked(Protocol):
    """The one way in for commands, and how they are made from plain data."""

    def command(
        self, tenant: str, aggregate_id: str, name: str, payload: Any, actor: str, command_id: str
    ) -> Command: ...

    async def dispatch(self, command: Command) -> Answer: ...


async def carry_out(asked: Asked, codes: CodePort, job: Job, tenant: str) -> Answer:
    """Open the lobby and tell the old game; the first refusal that another try may cure is returned."""
    lobby = str(uuid5(UUID(job.event_id), REACTION))
    rules = {
        "title": job.payload["title"],
        "manifest": job.payload["manifest"],
        "seed": secrets.token_hex(32),
        "code": await codes.code_of(tenant, lobby),
    }
    opening = asked.command(tenant, lobby, "game.create", rules, "host", str(uuid5(UUID(lobby), "game.create")))
    answer = await asked.dispatch(opening)
    if not answer.ok and answer.reason not in THERE:
        return answer
    told = str(uuid5(UUID(lobby), "rematch.open"))
    return await asked.dispatch(
        asked.command(tenant, job.payload["game"], "rematch.open", {"game": lobby}, "reaction", told)
    )
