"""Letters that were written to a folder instead of being sent."""

from __future__ import annotations

from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path


def letters(folder: Path) -> list[EmailMessage]:
    """The letters in the folder, by the names of their files."""
    files = sorted(folder.glob("*"))
    return [message_from_bytes(each.read_bytes(), policy=policy.default) for each in files]  # type: ignore[misc]


def text_of(letter: EmailMessage, kind: str = "plain") -> str:
    """What a letter says in "plain" words or as "html"."""
    body = letter.get_body((kind,))
    assert body is not None, f"the letter to {letter['To']} has no {kind} part"
    return str(body.get_content())
