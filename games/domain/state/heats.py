"""What a game knows of the tournament that it belongs to, if it does."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Heat:
    """``tournament`` is its stream, empty for a game of its own; ``title`` its name, ``heats`` how many it has.

    ``number`` counts the heats from 1, the final is 0. The best ``carries`` of a heat go on. ``origins`` is, in
    the final, the heat that each seat comes from, ``jury`` those who lost theirs: out from the start.
    """

    tournament: str = ""
    title: str = ""
    number: int = 0
    heats: int = 0
    carries: int = 0
    origins: dict[str, int] = field(default_factory=dict)
    jury: tuple[str, ...] = ()
