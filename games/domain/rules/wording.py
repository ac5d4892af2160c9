"""What people write: trimmed, and empty when there is nothing to see in it."""

from __future__ import annotations

UNSEEN = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
"""Characters that take no room on a screen."""


def cleaned(text: str) -> str:
    """``text`` without blanks around it; "" when all of it is blank or unseen."""
    text = text.strip()
    return text if text.strip(UNSEEN).strip() else ""
