"""Processes that use the services, as commands and servers do: they start, say so, and end when told."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[3]
ADDRESSES = (
    "DATABASE_URL",
    "DATABASE_OWNER_URL",
    "DATABASE_OPERATOR_URL",
    "REDIS_URL",
    "TEMPORAL_ADDRESS",
    "SECRET_KEY",
    "PUBLIC_URL",
)
PROGRAM = f"""
import json, os, sys
from pecking import stack
stack.ensure(sys.argv[1].split(","))
print(json.dumps({{name: os.environ.get(name) for name in {ADDRESSES!r}}}), flush=True)
sys.stdin.read()
"""


class User:
    """A process that has called ``ensure`` and waits."""

    def __init__(self, folder: Path, services: str = "postgres", **environment: str) -> None:
        kept = {key: value for key, value in os.environ.items() if key not in ADDRESSES}
        self.process = subprocess.Popen(
            [sys.executable, "-c", PROGRAM, services],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            cwd=ROOT,
            env=kept | {"PECKING_STATE": str(folder)} | environment,
        )

    def addresses(self) -> dict[str, Any]:
        """Wait until the services are there, and return the addresses; fails with what the process said instead."""
        assert self.process.stdout and self.process.stderr
        line = self.process.stdout.readline()
        assert line, self.process.stderr.read()
        found: dict[str, Any] = json.loads(line)
        return found

    def failure(self) -> str:
        """Wait for the end of a start that cannot succeed, and return what it said last."""
        output, errors = self.process.communicate(timeout=60)
        assert self.process.returncode == 1, output + errors
        assert "Traceback" not in errors
        return errors

    def end(self) -> str:
        """Let it end by itself, as a command does; return what it said."""
        _, errors = self.process.communicate(timeout=60)
        assert self.process.returncode == 0, errors
        return errors

    def kill(self) -> None:
        """End it without a last word."""
        self.process.kill()
        self.process.communicate(timeout=60)
