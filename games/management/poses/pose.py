"""One pose: what a visitor is shown at a stop of the walk."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Pose:
    """What a visitor is shown: a snapshot, what is tapped then, whether as the host, whether in a ceremony."""

    frame: dict[str, Any]
    taps: tuple[str, ...] = ()
    hosting: bool = False
    ceremony: bool = False
