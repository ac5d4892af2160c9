"""What a player may ask to whisper."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

__all__ = [
    "SendWhisper",
    "WhispersCommand",
]


@dataclass(frozen=True, slots=True)
class SendWhisper:
    """Say something in the main conversation that only one other can read."""

    name: ClassVar[str] = "whisper.send"
    to: str
    text: str


WhispersCommand = SendWhisper
