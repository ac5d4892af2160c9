"""The confession booth: what was said, under which handle. Each seat sees its own handle, nobody an author."""

from __future__ import annotations

from typing import Any

from games.domain import booth, timeline
from games.domain.events.booth import BoothPosted
from games.domain.sights import Knowing, Own, Pushed, everybody
from games.domain.sights.wording import stamp
from games.domain.state import GameState
from games.domain.state.booth import Confession

AUDIENCES: dict[type[Any], Knowing] = {BoothPosted: everybody}


def _confession(post: Confession) -> dict[str, Any]:
    return {"day": post.day, "handle": post.handle, "text": post.text, "at": stamp(post.at)}


def _confessions(state: GameState) -> list[dict[str, Any]]:
    return [_confession(post) for post in state.booth.posts]


def _new_confessions(before: GameState, after: GameState) -> list[dict[str, Any]]:
    if before.booth is after.booth:
        return []
    return [_confession(after.booth.posts[-1])]


PUSHED: dict[str, Pushed] = {"confessions": Pushed(_confessions, _new_confessions)}


def _handle(state: GameState, seat: str) -> str | None:
    """The seat's own handle while the booth is open."""
    return booth.handle_of(state, seat) if timeline.is_open(state, "booth") else None


MINE: dict[str, Own] = {"handle": _handle}
