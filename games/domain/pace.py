"""How fast a game goes, by the length of its days: within what time somebody answers."""

from __future__ import annotations

from games.domain.manifest import Manifest, settled
from games.domain.tempos import Tempo


def by_wall_clock(manifest: Manifest) -> bool:
    """Whether this game's days are long ones, in which people come and go."""
    return _tempo(manifest).wall and manifest.scheduling == "timed"


def pace(manifest: Manifest) -> tuple[int, int]:
    """Within how many seconds, at the soonest and at the latest, somebody answers in a game of such days."""
    length = day_length(manifest)
    return max(1, min(40, length // 100)), max(3, min(300, length // 30))


def day_length(manifest: Manifest) -> int:
    """The seconds from a day's start to its end, by its tempo."""
    marks = _tempo(manifest).marks
    return marks[-1].second - marks[0].second


def _tempo(manifest: Manifest) -> Tempo:
    tempo = settled(manifest).timeline
    assert tempo is not None, "a settled manifest has a timeline"
    return tempo
