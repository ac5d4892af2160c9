"""The nest: what the fallen say to each other."""

from __future__ import annotations

from typing import Any

from games.domain.events.nest import NestPosted
from games.domain.folds import Fold
from games.domain.folds.assign import POSTS_KEPT, acted
from games.domain.replacing import replace
from games.domain.state import GameState
from games.domain.state.nest import Nest, NestPost


def nest_posted(state: GameState, event: NestPosted) -> GameState:
    post = NestPost(event.n, event.seat, event.text, event.at)
    nest = Nest(event.n, (*state.nest.posts[1 - POSTS_KEPT :], post))
    return replace(state, nest=nest, acts=acted(state, event.seat))


FOLDS: dict[type[Any], Fold] = {
    NestPosted: nest_posted,
}
