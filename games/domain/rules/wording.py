"""What people write: trimmed, without what turns or breaks the words beside it, and empty where nothing would show."""

from __future__ import annotations

import re

UNWANTED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufffe\uffff]")
"""Control characters but tab and line end, and those that turn the direction of whatever follows them."""

UNSEEN = re.compile(
    r"[\s\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2060-\u206f\u2800\u3164\ufe00-\ufe0f"
    r"\ufeff\uffa0\U000e0000-\U000e0fff]*"
)
"""Blanks, and characters that take no room on a screen or show nothing in it."""


def cleaned(text: str) -> str:
    """``text`` as it is kept; "" when all of it is blank or unseen."""
    text = text.strip()
    if not text.isprintable():
        text = UNWANTED.sub("", text.replace("\r\n", "\n")).strip()
    return "" if UNSEEN.fullmatch(text) else text
