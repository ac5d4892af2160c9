"""Workflows that are under way in the world go on with today's code: every kept history replays."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from temporalio.client import WorkflowHistory
from temporalio.worker import Replayer

from games.workflows.worker import WORKFLOWS

ALL = {"invitation_email", "reminder", "season_digest", "tournament", "web_push", "webhook"}
HISTORIES = sorted((Path(__file__).resolve().parents[3] / "histories").glob("*.json"))


def test_there_are_histories() -> None:
    assert {path.name.partition("-")[0] for path in HISTORIES} == ALL


@pytest.mark.parametrize("path", HISTORIES, ids=lambda path: path.stem)
def test_it_replays(path: Path) -> None:
    history = WorkflowHistory.from_json(path.stem, path.read_text(encoding="utf-8"))
    asyncio.run(Replayer(workflows=WORKFLOWS).replay_workflow(history))
