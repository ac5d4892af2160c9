"""The living page of the design: every part of the product as it is, day and night side by side. For staff."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from games.domain.personas import PERSONAS
from games.management.poses.scenes import POSES
from games.pages.views import common
from games.portraits.moods import MOODS
from pecking import palette

STILLS = (
    ("head", "talk", "Day, birds left, silver"),
    ("cast", "card-market", "Cast strip"),
    ("bar", "card-majority", "Now and next"),
    ("card", "card-majority", "The card: a vote"),
    ("card", "card-shield", "The card: whom to save"),
    ("card", "card-trust", "The card: two names"),
    ("card", "card-market", "The card: a market"),
    ("card", "card-watcher", "The card: watching"),
    ("card", "talk", "The card: nothing to do"),
    ("card", "over", "The card: over"),
    ("talk", "talk", "Lines of talk, field"),
    ("vote", "ballot-majority", "Sheet: a vote is choosing a face"),
    ("dossier", "talk-dossier", "Sheet: a dossier"),
    ("gift", "talk", "Sheet: a gift"),
    ("reveal", "over", "Ceremony: the reveal"),
    ("winner", "over", "Ceremony: the winner"),
)
"""What is drawn by the room's own views: the part, the rehearsed scene, what it is."""
MOODY = ("duchess-plume", "magda-pie", "hugo-heron", "mona-potoo", "upton-hatch")
STRANGERS = 24


@require_safe
def design(request: HttpRequest) -> HttpResponse:
    """Show the page to staff; for everybody else there is none."""
    account: Any = request.user
    if not (account.is_active and account.is_staff):
        raise Http404
    scenes = _scenes()
    context: dict[str, Any] = {
        "config": {**common(), "urls": {"share": "", "household": "/"}, "scenes": scenes},
        "stills": [{"part": part, "scene": scene, "title": title} for part, scene, title in STILLS],
        "lights": [_light("day", palette.DAY), _light("night", palette.NIGHT)],
        "sizes": [(name, value) for name, value in palette.measures().items() if re.fullmatch(r"s\d+", name)],
        "measures": [(name, value) for name, value in palette.measures().items() if not re.fullmatch(r"s\d+", name)],
        "icons": _icons(),
        "personas": PERSONAS,
        "moods": list(MOODS),
        "moody": MOODY,
        "strangers": range(STRANGERS),
    }
    return render(request, "design/page.html", context)


def _light(name: str, selector: str) -> dict[str, Any]:
    colours = palette.lights()[selector]
    return {"name": name, "colours": colours, "pairs": palette.pairs(colours)}


@lru_cache(maxsize=1)
def _scenes() -> dict[str, dict[str, Any]]:
    """The snapshots of the scenes, rehearsed once a process."""
    return {name: POSES[name]().frame for name in sorted({scene for _, scene, _ in STILLS})}


def _icons() -> list[str]:
    sheet = palette.SHEET.parents[1] / "img" / "icons.svg"
    return re.findall(r'id="([\w-]+)"', sheet.read_text(encoding="utf-8"))
