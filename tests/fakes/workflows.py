"""A scheduler in memory: what it was asked to start, and nothing of it ever runs."""

from __future__ import annotations

from games.ports import Job


class Noted:
    """Takes every workflow and starts none."""

    def __init__(self) -> None:
        self.jobs: list[Job] = []

    async def schedule(self, tenant: str, job: Job) -> None:
        self.jobs.append(job)

    async def ended(self, tenant: str, job: Job) -> str | None:
        return None
