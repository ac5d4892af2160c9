"""Reading back: older lines of a conversation, the story of the season, and the same as a file.

Each shows what this viewer was told at the time, by the key in their cookie, or what everybody was told.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from itertools import groupby
from typing import Any

import orjson
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from games import bootstrap
from games.domain.rejections import Reason
from games.pages.access import holder_of, too_many
from games.pages.asking import AWAY
from games.pages.listing import Game, game_of, personas_of, seat_of
from games.pages.replies import refusal
from games.portraits.portrait import HOST

PAGE = 100
WHOLE = 1_000_000
"""Rows of a page, and of a file at most."""

NEWEST = "999999999"
"""Above every entry's number."""

ROOSTER = HOST.key
ABOUT = ("by", "seat", "voter", "winner", "out", "source", "to")
"""Where an entry says whose doing it was or whom it befell, the first that names a bird."""

READS, SECONDS = 120, 60
NUMBER = re.compile(r"[0-9]{1,9}")
NAME = re.compile(r"[0-9a-f]{16}")


@dataclass(frozen=True, slots=True)
class Viewer:
    """Who reads what: a game, and the seat there whose key the browser has, if it has one."""

    household: str
    game: Game
    seat: str | None


def _viewer(request: HttpRequest, game_id: str) -> Viewer | Reason:
    if too_many(request, "journal", READS, SECONDS):
        return Reason.TOO_FAST
    household = str(request.household.id)
    game = game_of(household, game_id)
    if game is None:
        return Reason.UNKNOWN_GAME
    return Viewer(household, game, seat_of(household, game_id, holder_of(request, game_id)))


@never_cache
@require_safe
def posts(request: HttpRequest, slug: str, game_id: Any) -> HttpResponse:
    """Older lines as ``{"items", "more"}``: ``where`` is "main", "nest" or a conversation's id.

    ``before`` is the ``n`` of the oldest line that is there already, in a conversation its ``id``. What the viewer
    was not told is not among the items, and nothing says that it exists.
    """
    where, before = request.GET.get("where", "main"), request.GET.get("before", "")
    named = where not in ("main", "nest")
    if (named and not NAME.fullmatch(where)) or not (NAME if named else NUMBER).fullmatch(before):
        return refusal(request, Reason.MALFORMED)
    viewer = _viewer(request, str(game_id))
    if isinstance(viewer, Reason):
        return refusal(request, viewer)
    try:
        items = _older(viewer, where, before)
    except AWAY:
        return refusal(request, Reason.BUSY)
    return JsonResponse({"items": items[-PAGE:], "more": len(items) > PAGE})


def _older(viewer: Viewer, where: str, before: str) -> list[dict[str, Any]]:
    household, game, seat = viewer.household, viewer.game.id, viewer.seat
    if where == "main":
        return bootstrap.read_journal(lambda journal: journal.main(household, game, int(before), PAGE + 1))
    if seat is None:
        return []
    if where == "nest":
        return bootstrap.read_journal(lambda journal: journal.nest(household, game, seat, int(before), PAGE + 1))
    return bootstrap.read_journal(lambda journal: journal.private(household, game, seat, where, before, PAGE + 1))


@never_cache
@require_safe
def journal(request: HttpRequest, slug: str, game_id: Any) -> HttpResponse:
    """The story so far, day by day, newest last; ``before`` is the number of the first entry of the page after."""
    before = request.GET.get("before", NEWEST)
    if not NUMBER.fullmatch(before):
        return refusal(request, Reason.MALFORMED)
    viewer = _viewer(request, str(game_id))
    if isinstance(viewer, Reason):
        return refusal(request, viewer)
    household, game, seat = viewer.household, viewer.game, viewer.seat
    language = get_language() or "en"
    try:
        found = bootstrap.read_journal(
            lambda journal: journal.last(household, game.id, seat, int(before), PAGE + 1, language)
        )
    except AWAY:
        return refusal(request, Reason.BUSY)
    entries, birds = found[-PAGE:], personas_of(household, game.id)
    context = {
        "game": game,
        "days": [
            (day, [(datetime.fromisoformat(entry.at), entry, _face(entry.event, entry.data, birds)) for entry in told])
            for day, told in groupby(entries, lambda entry: entry.day)
        ],
        "earlier": entries[0].n if len(found) > PAGE else None,
        "is_last": "before" not in request.GET,
    }
    return render(request, "games/journal.html", context)


def _face(event: str, data: Mapping[str, Any], birds: Mapping[str, str]) -> str:
    """Whose portrait stands beside an entry, or "": what the reader was told says it, and nothing else."""
    if event == "rooster.spoke":
        return ROOSTER
    for name in ABOUT:
        said = data.get(name)
        seat = said[0] if isinstance(said, list) and said else said
        if isinstance(seat, str) and seat in birds:
            return birds[seat]
    return ""


@never_cache
@require_safe
def export(request: HttpRequest, slug: str, game_id: Any) -> HttpResponse:
    """The same as a file: a line of JSON for each entry."""
    viewer = _viewer(request, str(game_id))
    if isinstance(viewer, Reason):
        return refusal(request, viewer)
    household, game, seat = viewer.household, viewer.game.id, viewer.seat
    language = get_language() or "en"
    try:
        entries = bootstrap.read_journal(lambda journal: journal.next(household, game, seat, 0, WHOLE, language))
    except AWAY:
        return refusal(request, Reason.BUSY)
    lines = b"".join(orjson.dumps(asdict(entry)) + b"\n" for entry in entries)
    headers = {"Content-Disposition": f'attachment; filename="journal-{game[:8]}.jsonl"'}
    return HttpResponse(lines, content_type="application/jsonl", headers=headers)
