"""The name of a workflow, which makes "once" hold, and a Temporal that is not there."""

from __future__ import annotations

import asyncio
import socket
import time

import pytest

from games.adapters.temporal_scheduler import SchedulerAway, TemporalScheduler, workflow_id
from games.ports import Job
from tests.slowness import allowed


def job(position: int = 0) -> Job:
    return Job("job", "workflow", "invitation_email", {}, "event", "command", position)


def test_the_id_is_the_household_and_the_command() -> None:
    assert workflow_id("household", job()) == "household-command"


def test_further_jobs_of_a_command_are_numbered() -> None:
    assert workflow_id("household", job(2)) == "household-command-2"


def test_nobody_at_the_address_is_said_quickly() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{taken.getsockname()[1]}"
        before = time.monotonic()
        with pytest.raises(SchedulerAway):
            asyncio.run(TemporalScheduler(address).schedule("household", job()))
        assert time.monotonic() - before < allowed(5)
