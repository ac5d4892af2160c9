"""The confession booth: every seat reads what was said, under which handle, and sees its own. Nobody sees an author.

Spectators see what the main conversation shows, so nothing of the booth.
"""

from __future__ import annotations

from typing import Any

from games.domain.events.booth import BoothPosted
from games.domain.sights import Audience, Knowing, Own, OwnPushed
from games.domain.sights.wording import grown, stamp
from games.domain.state import GameState
from games.domain.state.booth import Confession


def _seats(event: BoothPosted, state: GameState) -> Audience:
    return tuple(sorted(state.order))


AUDIENCES: dict[type[Any], Knowing] = {BoothPosted: _seats}


def _confession(post: Confession) -> dict[str, Any]:
    return {"day": post.day, "handle": post.handle, "text": post.text, "at": stamp(post.at)}


def _confessions(state: GameState, seat: str) -> dict[str, list[Any]]:
    return {"posts": [_confession(post) for post in state.booth.posts]}


def _new_confessions(before: GameState, after: GameState, seat: str) -> dict[str, list[Any]] | None:
    fresh = grown({"posts": before.booth.posts}, {"posts": after.booth.posts})
    return None if fresh is None else {key: [_confession(post) for post in posts] for key, posts in fresh.items()}


OWN_PUSHED: dict[str, OwnPushed] = {"confessions": OwnPushed(_confessions, _new_confessions)}


def _handle(state: GameState, seat: str) -> str | None:
    """Not known here: the booth's door puts it in while the booth is open (``games/confessing.py``)."""
    return None


MINE: dict[str, Own] = {"handle": _handle}
