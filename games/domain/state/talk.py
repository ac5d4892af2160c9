"""What has been said to everybody."""

from __future__ import annotations

from dataclasses import field
from datetime import datetime

from games.domain.records import record


@record(frozen=True, slots=True)
class Post:
    """One line of the main conversation.

    ``kind`` is "post", "rooster", "event", "narrator", "nudge" or "whisper"; ``reply_to`` another line's number.
    ``deed`` says of an event what it was, where a screen asks for that: "gift".
    """

    n: int
    kind: str
    seat: str | None
    text: str
    at: datetime
    reply_to: int | None = None
    mentions: tuple[str, ...] = ()
    deed: str = ""


@record(frozen=True, slots=True)
class Talk:
    """``said`` lines of the main conversation so far, the last of them in ``posts``.

    ``reactions`` are by line number (as text), then by kind: who has reacted so, in order.
    """

    said: int = 0
    posts: tuple[Post, ...] = ()
    reactions: dict[str, dict[str, tuple[str, ...]]] = field(default_factory=dict)
