"""Runs the load program, ``bench/load.mjs``, and reads its figures."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.conf import settings

from games.management.benches.figures import Unmeasured
from games.management.benches.ready import node
from games.management.benches.rooms import Game

MIXES = {
    "posts": {"main.post": 100},
    "week": {"main.post": 80, "private.post": 10, "vote.cast": 5, "reaction.toggle": 5},
}
"""What a hundred commands are."""

SLACK_S = 120


@dataclass(frozen=True, slots=True)
class Figures:
    """Of one run: a second, or in milliseconds. ``refused`` and ``closed`` count by reason and by close code."""

    commands_per_s: int
    deliveries_per_s: int
    p50_ms: float
    p95_ms: float
    p99_ms: float
    most_ms: float
    refused: dict[str, int] = field(default_factory=dict)
    closed: dict[str, int] = field(default_factory=dict)


def drive(
    games: Sequence[Game], addresses: Sequence[str], *, spread: bool = False, mix: Mapping[str, int] = MIXES["posts"],
    depth: int = 1, rate: float | None = None, seconds: float = 8, warm_s: float = 2,
) -> Figures:  # fmt: skip
    """Put every seat on a socket and play. ``spread``: the seats of one game over all web processes.

    ``rate`` is commands a second over all sockets (open loop); without it each keeps ``depth`` in flight.
    """
    sockets = [
        {"url": addresses[(place if spread else number) % len(addresses)] + seat.path, "cookie": seat.cookie}
        for number, game in enumerate(games)
        for place, seat in enumerate(game.seats)
    ]
    plan = {"sockets": sockets, "depth": depth, "rate": rate, "seconds": seconds, "warm_s": warm_s, "mix": dict(mix)}
    return Figures(**_run(plan, seconds + warm_s))


def _run(plan: Mapping[str, Any], seconds: float) -> dict[str, Any]:
    try:
        finished = subprocess.run(
            [node(), "bench/load.mjs"], cwd=settings.BASE_DIR, input=json.dumps(plan), capture_output=True, text=True,
            timeout=seconds + SLACK_S,
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        raise Unmeasured(
            "The load program did not end in time. Ask for fewer rooms, or close what else runs."
        ) from None
    if finished.returncode != 0:
        raise Unmeasured(f"The load program ended early. Its last words:\n{finished.stderr.strip()[-2000:]}")
    return dict(json.loads(finished.stdout))
