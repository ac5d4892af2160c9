"""The nest: open to those who are out, with all that is kept of it."""

from __future__ import annotations

from typing import Any

from games.domain.events.nest import NestPosted
from games.domain.sights import Audience, Knowing, OwnPushed
from games.domain.sights.wording import grown, stamp
from games.domain.state import GameState, fallen
from games.domain.state.nest import NestPost


def _fallen(event: NestPosted, state: GameState) -> Audience:
    return tuple(sorted(fallen(state)))


AUDIENCES: dict[type[Any], Knowing] = {NestPosted: _fallen}


def post_shown(post: NestPost) -> dict[str, Any]:
    return {"n": post.n, "seat": post.seat, "text": post.text, "at": stamp(post.at)}


def _heard(state: GameState, seat: str) -> dict[str, tuple[NestPost, ...]]:
    return {"posts": state.nest.posts} if state.seats[seat].status == "out" else {}


def _nest(state: GameState, seat: str) -> dict[str, list[Any]]:
    """``posts``, or nothing at all for those who are still in."""
    return {key: [post_shown(post) for post in posts] for key, posts in _heard(state, seat).items()}


def _new_in_nest(before: GameState, after: GameState, seat: str) -> dict[str, list[Any]] | None:
    fresh = grown(_heard(before, seat), _heard(after, seat))
    return None if fresh is None else {key: [post_shown(post) for post in posts] for key, posts in fresh.items()}


OWN_PUSHED: dict[str, OwnPushed] = {"nest": OwnPushed(_nest, _new_in_nest)}
