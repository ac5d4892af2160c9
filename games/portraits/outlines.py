"""Outlines of rarer birds, among them one that hangs upside down."""

from __future__ import annotations

from games.portraits.figure import Figure
from games.portraits.paper import round_d

OUTLINES: dict[str, Figure] = {
    "round": Figure(
        head=round_d(100, 86, 64, 56),
        eyes=((75, 84), (125, 84)),
        beak=(100, 96),
        crown=(100, 31),
        throat=(100, 142),
        shade=(50, 50, 90, 134),
        eye=14,
    ),
    "stare": Figure(
        head=(
            "M30 92C24 48 50 34 72 40C90 44 110 44 128 40C150 34 176 48 170 92"
            "C168 130 142 144 100 144C58 144 32 130 30 92Z"
        ),
        eyes=((68, 80), (132, 80)),
        beak=(100, 104),
        crown=(100, 42),
        throat=(100, 146),
        shade=(50, 50, 90, 134),
        eye=23,
    ),
    "gander": Figure(
        head="M70 52C70 32 86 20 106 20C124 20 136 34 136 52C134 70 122 80 104 80C84 80 70 70 70 52Z",
        eyes=((112, 53),),
        beak=(131, 60),
        crown=(100, 22),
        throat=(100, 150),
        shade=(84, 50, 40, 76),
        body="M10 208C12 180 44 164 94 164C150 164 184 180 190 208Z",
        wing="M12 210C12 190 28 176 54 172C66 186 66 200 62 210Z",
        neck="M72 50C70 90 76 132 62 178H142C128 136 126 104 130 62Z",
        eye=12,
        joined=True,
    ),
    "hover": Figure(
        head=(
            "M58 84C58 58 76 42 98 42C122 42 136 58 136 82C136 106 142 124 148 140Q100 160 52 140C56 124 58 108 58 84Z"
        ),
        seam="M52 140Q100 160 148 140",
        eyes=((106, 76),),
        beak=(126, 84),
        crown=(94, 44),
        throat=(100, 134),
        shade=(84, 70, 44, 76),
        body="M46 210C44 168 60 136 100 134C140 136 156 168 154 210Z",
        wing="M68 172C30 158 6 110 2 40C40 62 84 106 84 158Z",
        eye=14.5,
        joined=True,
        spread=True,
    ),
    "hung": Figure(
        head=round_d(100, 90, 47, 46),
        eyes=((80, 82), (120, 82)),
        beak=(100, 96),
        crown=(100, 44),
        throat=(100, 140),
        shade=(64, 60, 62, 104),
        eye=14,
        hung=True,
    ),
}
