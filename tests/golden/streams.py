"""Whole games as they were stored once, and what became of them: today's program must tell the same story."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from games.adapters.codec import EventRow, event_from_row, event_row
from games.domain.envelope import Event
from games.domain.game import GAME
from games.domain.modes import PRESETS
from games.domain.state import GameState
from tests.seasons.season import Season
from tests.seasons.table import TENANT

FOLDER = Path(__file__).parent / "streams"


def before_replies(row: dict[str, Any]) -> dict[str, Any]:
    """The row as the first program wrote it: posts had neither replies nor mentions."""
    if row["type"] != "main.posted":
        return row
    payload = {key: value for key, value in row["payload"].items() if key not in ("reply_to", "mentions")}
    return {**row, "schema": 1, "payload": payload}


def as_it_is(row: dict[str, Any]) -> dict[str, Any]:
    """The row as today's program writes it."""
    return row


WRITTEN: dict[str, tuple[str, Callable[[dict[str, Any]], dict[str, Any]]]] = {
    "pecking-order": ("pecking-order", as_it_is),
    "blitz": ("blitz", as_it_is),
    "tutorial": ("tutorial", as_it_is),
    "before-replies": ("pecking-order", before_replies),
}
"""Each stored stream: the mode of its game, and how its rows were written."""


def fold(rows: Iterable[dict[str, Any]]) -> GameState:
    """The game of stored rows, through the upcasters."""
    state = GAME.initial
    for row in rows:
        state = GAME.evolve(state, event_from_row(GAME, TENANT, row).payload)
    return state


def story_of(state: GameState) -> dict[str, Any]:
    """What became of a game, in facts that no later program may tell otherwise."""
    finale = state.finale
    assert finale is not None, "a stored game has ended"
    return {
        "title": state.title,
        "seats": {
            seat: [row.persona, row.bio, row.status, row.out_day, row.real_name] for seat, row in state.seats.items()
        },
        "nights": [[night.day, night.kind, list(night.out), night.how] for night in state.votes.reveals],
        "ballots": [[sorted(each.ballots.items()) for each in night.rounds] for night in state.votes.reveals],
        "winner": [finale.winner, finale.how, sorted(finale.round.ballots.items())],
        "silver": dict(sorted(state.silver.balances.items())),
        "gold": state.silver.pool,
        "destinies": [[fate.seat, fate.destiny, fate.fulfilled] for fate in state.destinies.fates or ()],
        "awards": [[award.key, list(award.seats), award.count] for award in state.ending.awards],
        "acts": dict(sorted(state.ending.acts.items())),
        "posts": [[post.n, post.kind, post.seat, post.text, post.reply_to] for post in state.talk.posts],
        "private": {
            key: [[each.seat, each.text] for each in spoken.posts] for key, spoken in state.private.spoken.items()
        },
        "nest": [[post.seat, post.text] for post in state.nest.posts],
        "confessions": [[post.day, post.handle, post.text] for post in state.booth.posts],
    }


def row_of(event: Event) -> dict[str, Any]:
    """The columns of an event that a fold looks at, as plain data."""
    row = event_row(event)
    found = {name: getattr(row, name) for name in EventRow.__slots__}
    return found | {"created_at": row.created_at.isoformat()}


def read(name: str) -> tuple[list[dict[str, Any]], dict[str, Any]]:
    """A stored stream and its story."""
    with gzip.open(FOLDER / f"{name}.json.gz", "rt", encoding="utf-8") as file:
        stored = json.load(file)
    return stored["rows"], stored["story"]


def add(name: str) -> Path:
    """Play a season of the mode and store it with its story.

    :raises FileExistsError: there is one; what has been written is never written otherwise.
    """
    mode, written = WRITTEN[name]
    season = next(found for seed in range(1, 1000) if (found := _telling(seed, mode)) is not None)
    rows = [written(row_of(event)) for event in season.table.events]
    path = FOLDER / f"{name}.json.gz"
    path.parent.mkdir(exist_ok=True)
    story = json.loads(json.dumps(story_of(fold(rows))))
    with path.open("xb") as file:
        file.write(gzip.compress(json.dumps({"rows": rows, "story": story}).encode(), mtime=0))
    return path


def _telling(seed: int, mode: str) -> Season | None:
    """A season by the mode's own manifest in which much happens."""
    season = Season(seed, looks=False, given=PRESETS[mode]).play()
    return season if len(season.table.events) > (150 if mode == "tutorial" else 500) else None
