"""Figures: how a bird stands in its square, and where the other layers take hold."""

from __future__ import annotations

from dataclasses import dataclass

from games.portraits.paper import round_d

Point = tuple[float, float]
Light = tuple[float, float, float, float]

CHEST = "M16 206C16 164 40 138 74 132C88 130 112 130 126 132C160 138 184 164 184 206Z"
FOLDED = "M15 208C13 172 28 146 54 138C66 156 68 184 64 208Z"


@dataclass(frozen=True, slots=True)
class Figure:
    """Path data of the parts, and the points where eyes, beak, crest and clothes go.

    `shade` is where the light stands (x, y) and how far from it the dots begin and are full. `joined` draws neck, head
    and body as one outline, with the `seam` where their inks differ. `eyes` has one point for a bird seen sideways.
    """

    head: str
    eyes: tuple[Point, ...]
    beak: Point
    crown: Point
    throat: Point
    shade: Light
    body: str = CHEST
    wing: str = FOLDED
    neck: str = ""
    seam: str = ""
    eye: float = 13.0
    joined: bool = False


FIGURES: dict[str, Figure] = {
    "plump": Figure(
        head=round_d(100, 86, 45, 45),
        eyes=((80, 82), (120, 82)),
        beak=(100, 96),
        crown=(100, 43),
        throat=(100, 136),
        shade=(64, 60, 62, 104),
    ),
    "low": Figure(
        head=round_d(100, 96, 43, 42),
        eyes=((81, 92), (119, 92)),
        beak=(100, 104),
        crown=(100, 57),
        throat=(100, 142),
        shade=(66, 70, 60, 100),
    ),
    "big": Figure(
        head="M44 92C42 56 66 34 100 34C134 34 158 56 156 92C156 124 132 142 100 142C68 142 44 124 44 92Z",
        eyes=((79, 86), (121, 86)),
        beak=(100, 99),
        crown=(100, 36),
        throat=(100, 145),
        shade=(56, 56, 76, 118),
        eye=14.5,
    ),
    "owl": Figure(
        head=(
            "M44 48C38 36 36 22 38 10C52 14 64 22 74 29C90 24 110 24 126 29C136 22 148 14 162 10"
            "C164 22 162 36 156 48C168 70 166 108 146 126C128 141 72 141 54 126C34 108 32 70 44 48Z"
        ),
        eyes=((76, 80), (124, 80)),
        beak=(100, 92),
        crown=(100, 28),
        throat=(100, 140),
        shade=(56, 40, 84, 128),
        eye=18,
    ),
    "sleek": Figure(
        head=(
            "M58 154C52 128 54 102 57 84C61 50 78 34 100 34"
            "C122 34 139 50 143 84C146 102 148 128 142 154Q100 178 58 154Z"
        ),
        seam="M58 154Q100 178 142 154",
        eyes=((81, 80), (119, 80)),
        beak=(100, 92),
        crown=(100, 36),
        throat=(100, 146),
        shade=(60, 60, 62, 104),
        joined=True,
    ),
    "dome": Figure(
        head="M26 208C26 158 46 132 48 92C49 56 70 34 100 34C130 34 151 56 152 92C154 132 174 158 174 208Z",
        eyes=((79, 82), (121, 82)),
        beak=(100, 95),
        crown=(100, 36),
        throat=(100, 142),
        shade=(60, 60, 76, 130),
        body="",
        wing="M27 208C22 178 34 152 50 138C58 160 58 186 52 208Z",
        eye=14,
    ),
    "pole": Figure(
        head="M67 62C66 40 80 26 100 26C120 26 134 40 133 62C132 80 119 90 100 90C81 90 68 80 67 62Z",
        eyes=((83, 55), (117, 55)),
        beak=(100, 66),
        crown=(100, 28),
        throat=(100, 134),
        shade=(78, 50, 34, 62),
        body="M12 208C14 176 44 154 100 154C156 154 186 176 188 208Z",
        wing="M10 210C8 186 22 168 44 162C58 176 60 194 58 210Z",
        neck="M80 164C88 140 86 112 84 80H116C114 112 112 140 120 164Q100 184 80 164Z",
        seam="M80 164Q100 184 120 164",
        eye=13.5,
        joined=True,
    ),
    "side": Figure(
        head=(
            "M44 156C54 138 40 118 40 88C40 58 60 38 88 38C116 38 136 58 136 86C136 116 138 136 152 156Q98 184 44 156Z"
        ),
        seam="M44 156Q98 184 152 156",
        eyes=((92, 80),),
        beak=(122, 88),
        crown=(84, 40),
        throat=(94, 146),
        shade=(70, 60, 62, 100),
        eye=15,
        joined=True,
    ),
    "swan": Figure(
        head=round_d(82, 54, 27, 25),
        eyes=((82, 49),),
        beak=(62, 58),
        crown=(86, 30),
        throat=(134, 136),
        shade=(60, 60, 66, 110),
        body="M8 208C10 178 46 164 92 164C130 164 186 172 192 208Z",
        wing="M14 210C20 184 54 172 96 180C92 196 78 206 66 210Z",
        neck=(
            "M64 64C66 38 96 24 122 38C150 54 160 90 158 124C157 146 164 164 176 182L108 186"
            "C122 160 130 138 126 112C122 88 112 76 96 80Z"
        ),
        eye=11.5,
        joined=True,
    ),
    "flamingo": Figure(
        head="M74 76C68 50 82 30 106 30C128 30 140 48 134 72C128 92 118 100 104 100C88 100 78 92 74 76Z",
        eyes=((91, 62), (119, 62)),
        beak=(101, 80),
        crown=(106, 32),
        throat=(136, 142),
        shade=(78, 60, 44, 92),
        body="M20 208C24 178 56 160 96 158C146 156 184 176 190 208Z",
        wing="",
        neck=(
            "M104 44C138 34 152 66 150 98C149 124 150 146 158 170L96 184C116 162 124 138 118 112C116 100 112 96 108 92Z"
        ),
        eye=11.5,
        joined=True,
    ),
    "heron": Figure(
        head="M50 66C48 44 66 32 88 34C108 36 122 48 124 66C116 80 102 86 82 86C64 86 52 80 50 66Z",
        eyes=((92, 58),),
        beak=(114, 66),
        crown=(70, 38),
        throat=(96, 140),
        shade=(56, 60, 40, 84),
        body="M14 208C16 182 44 166 92 164C140 164 176 180 182 208Z",
        wing="M14 210C14 188 30 174 56 170C66 184 66 198 62 210Z",
        neck="M52 68C50 96 74 104 82 122C88 138 76 156 66 178H122C130 150 122 128 110 110C100 96 98 88 98 78Z",
        eye=11,
        joined=True,
    ),
    "pelican": Figure(
        head="M38 70C36 42 56 26 80 26C104 26 118 44 116 66C112 86 96 92 78 92C58 92 40 88 38 70Z",
        eyes=((84, 56),),
        beak=(100, 64),
        crown=(76, 28),
        throat=(72, 140),
        shade=(46, 60, 46, 90),
        body="M12 208C12 174 36 152 76 150C130 150 176 170 186 208Z",
        wing="",
        neck="M40 68C38 104 52 124 40 172H112C104 150 96 120 100 78Z",
        eye=13,
        joined=True,
    ),
    "hunch": Figure(
        head="M70 88C68 62 80 48 100 48C120 48 132 62 130 88C130 114 120 130 100 130C80 130 70 114 70 88Z",
        eyes=((85, 82), (115, 82)),
        beak=(100, 94),
        crown=(100, 50),
        throat=(100, 132),
        shade=(78, 70, 36, 62),
        body="M10 208C2 158 14 92 46 82C60 78 74 100 100 100C126 100 140 78 154 82C186 92 198 158 190 208Z",
        wing="M10 210C0 158 14 92 46 82C62 108 66 166 58 210Z",
        eye=12,
    ),
}
