"""Moods: what events do to lids, pupils, beak and pose."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Lids:
    """How far the upper lid covers the eye (0 to 1) and how it slants (degrees; positive frowns)."""

    cover: float
    slant: float
    gaze: tuple[float, float] = (0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Mood:
    """A pose: `lids` of its own or None for the persona's temper; pupils by size (1 = as usual); `prop` is held."""

    lids: Lids | None = None
    pupil: float = 1.0
    look: str = "open"
    beak: bool = False
    lean: float = 0.0
    drop: float = 0.0
    prop: str = "none"


TEMPERS: dict[str, Lids] = {
    "wide": Lids(0.0, 0),
    "calm": Lids(0.26, 0),
    "half": Lids(0.48, 0, (0.0, 0.12)),
    "dreamy": Lids(0.5, -10, (0.1, 0.1)),
    "sly": Lids(0.46, 16, (0.42, 0.12)),
    "stern": Lids(0.4, 20, (0.0, 0.05)),
    "worried": Lids(0.28, -20, (0.0, -0.05)),
}

MOODS: dict[str, Mood] = {
    "plain": Mood(),
    "sly": Mood(lids=Lids(0.5, 18, (-0.48, 0.12)), lean=4),
    "sad": Mood(lids=Lids(0.42, -24, (-0.1, 0.42)), look="tear", lean=-5, drop=4),
    "asleep": Mood(look="closed", lean=7, drop=6, prop="snore"),
    "shocked": Mood(lids=Lids(0.0, 0), pupil=0.5, beak=True, drop=-3),
    "rich": Mood(look="coins", lids=Lids(0.0, 0), beak=True, lean=-3),
    "accused": Mood(lids=Lids(0.1, -26, (-0.5, 0.1)), pupil=0.7, lean=5, drop=5, prop="sweat"),
    "shielded": Mood(look="glad", lids=Lids(0.0, 0), lean=3, drop=-3, prop="shield"),
    "whispering": Mood(lids=Lids(0.4, 12, (0.5, -0.05)), lean=-4, prop="wing"),
    "glad": Mood(look="glad", lids=Lids(0.0, 0), beak=True, lean=-4, drop=-2),
}
