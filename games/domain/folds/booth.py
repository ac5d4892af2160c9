"""The confession booth. A confession is nobody's act: whose it was must not show in what acts decide."""

from __future__ import annotations

from typing import Any

from games.domain.events.booth import BoothPosted
from games.domain.folds import Fold
from games.domain.folds.assign import POSTS_KEPT
from games.domain.replacing import replace
from games.domain.state import GameState
from games.domain.state.booth import Booth, Confession


def booth_posted(state: GameState, event: BoothPosted) -> GameState:
    confession = Confession(event.day, event.handle, event.text, event.sealed_author, event.at)
    return replace(state, booth=Booth((*state.booth.posts[1 - POSTS_KEPT :], confession)))


FOLDS: dict[type[Any], Fold] = {
    BoothPosted: booth_posted,
}
