"""Workflow files stay pure, so that Temporal's sandbox can watch over them."""

from __future__ import annotations

import ast
import sys
from pathlib import Path

import pytest

FOLDER = Path(__file__).resolve().parents[4] / "games" / "workflows"
WORKFLOWS = [path for path in FOLDER.glob("*.py") if "@workflow.defn" in path.read_text(encoding="utf-8")]
ALL = {"invitation_email", "reminder", "season_digest", "tournament", "web_push", "webhook"}
SHARED = "games.workflows.outbox_row"
PURE = [*WORKFLOWS, FOLDER / "outbox_row.py"]


def imported(path: Path) -> set[str]:
    """The top-level packages that a file imports, anywhere in it; what workflows share by its whole name."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {name.name.partition(".")[0] for name in node.names}
        elif isinstance(node, ast.ImportFrom):
            module = "relative" if node.level else str(node.module)
            found.add(module if module == SHARED else module.partition(".")[0])
    return found


def test_there_are_workflows() -> None:
    assert {path.stem for path in WORKFLOWS} == ALL


@pytest.mark.parametrize("path", PURE, ids=lambda path: path.stem)
def test_only_the_standard_library_and_temporal(path: Path) -> None:
    assert imported(path) <= sys.stdlib_module_names | {"temporalio", SHARED}
