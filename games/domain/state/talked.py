"""Who has turned to whom: counted, for the pictures of the end. What was said in private is not in it."""

from __future__ import annotations

from dataclasses import field

from games.domain.records import record

KINDS = ("main", "private", "whispers", "nudges", "gifts", "silver")
"""What is counted from one seat to another.

Lines that mention the other or reply to them, private posts that they could read, whispers, nudges, gifts, and the
silver in these.
"""


@record(frozen=True, slots=True)
class Talked:
    """``lines`` in the main conversation by seat; ``pairs`` by kind, then by "from to". The game's end closes it."""

    lines: dict[str, int] = field(default_factory=dict)
    pairs: dict[str, dict[str, int]] = field(default_factory=dict)
