"""Talk, as everybody reads it."""

from __future__ import annotations

from typing import Any

from games.domain.decider import Changes
from games.domain.events.talk import MainPosted, RoosterSpoke
from games.domain.sights import Changing, Knowing, Pushed, everybody
from games.domain.sights.wording import stamp
from games.domain.state import GameState
from games.domain.state.talk import Post

AUDIENCES: dict[type[Any], Knowing] = {
    MainPosted: everybody,
    RoosterSpoke: everybody,
}


def _post(post: Post) -> dict[str, Any]:
    return {"n": post.n, "kind": post.kind, "seat": post.seat, "text": post.text, "at": stamp(post.at)}


def _posts(state: GameState) -> list[dict[str, Any]]:
    return [_post(post) for post in state.talk.posts]


def _new_posts(before: GameState, after: GameState) -> list[dict[str, Any]]:
    said = before.talk.said
    if after.talk.said == said:
        return []
    return [_post(post) for post in after.talk.posts if post.n > said]


def _one_post(before: GameState, event: MainPosted, after: GameState) -> Changes:
    return Changes({"push": {"posts": [_post(after.talk.posts[-1])]}})


PUSHED: dict[str, Pushed] = {"posts": Pushed(_posts, _new_posts)}

CHANGES: dict[type[Any], Changing] = {MainPosted: _one_post}
