"""Talk: lines of the main conversation."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from games.domain.events.talk import MainPosted, RoosterSpoke
from games.domain.folds import Fold
from games.domain.folds.assign import acted, told, with_post
from games.domain.state import GameState
from games.domain.state.talk import Post


def main_posted(state: GameState, event: MainPosted) -> GameState:
    post = Post(event.n, "post", event.seat, event.text, event.at)
    return replace(state, talk=with_post(state.talk, post), acts=acted(state, event.seat))


def rooster_spoke(state: GameState, event: RoosterSpoke) -> GameState:
    return told(state, "rooster", event.line, event.at)


FOLDS: dict[type[Any], Fold] = {
    MainPosted: main_posted,
    RoosterSpoke: rooster_spoke,
}
