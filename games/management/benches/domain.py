"""The rules alone: how fast a stream folds, and what one post to the main conversation costs, step by step."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import cycle, islice
from time import perf_counter
from typing import Any

from games.balance.playing import Season, played
from games.domain.commands.talk import PostInMain
from games.domain.envelope import Context
from games.domain.game import GAME
from games.domain.modes import PRESETS
from games.domain.state import GameState, living
from games.management.benches.figures import Bench, Tell, table

EVENTS = 20_000
POSTS = 2_000
ROUNDS = 7
"""Each figure is the middle one of so many rounds."""
CASTS = (8, 20)
STEPS = ("decide", "evolve", "audience", "changes")
PRESET = PRESETS["pecking-order"]


def measure(options: dict[str, Any], tell: Tell) -> dict[str, Any]:
    """``{"fold": [...], "post": [...]}``, a row for each mix of events and for each size of cast."""
    tell("Playing a season of 8 and one of 20")
    fold = [_folding("posts", _posts(8, EVENTS))]
    for seats in CASTS:
        tell(f"Folding the season of {seats}")
        fold.append(_folding(f"season of {seats}", _season(seats).events))
    post = []
    gc.collect()
    for seats in CASTS:
        tell(f"Posting among {seats}")
        post.append(_posting(seats))
    return {"fold": fold, "post": post}


def _season(seats: int, until: Callable[[GameState], bool] | None = None) -> Season:
    return played(replace(PRESET, max_seats=seats), seats, 1, until)


def _midway(seats: int) -> Season:
    """The afternoon of the fourth day, with all that was said until then."""
    return _season(seats, lambda state: state.day == 4 and "vote.opens" in state.days.passed)


def _posts(seats: int, count: int) -> Sequence[Any]:
    """The beginning of a season, and then nothing but posts."""
    season = _midway(seats)
    speakers = cycle(living(season.state))
    for number, seat in zip(range(count), speakers, strict=False):
        season.now += timedelta(seconds=1)
        season.ask(PostInMain(f"This is what I have to say for the {number}th time."), seat)
    return season.events


def _folding(mix: str, events: Sequence[Any]) -> dict[str, Any]:
    """Fold ``EVENTS`` events, stream after stream from its beginning."""
    whole, rest = divmod(EVENTS, len(events))
    streams = [events] * whole + [events[:rest]]
    seconds = _middle(lambda: _fold(streams))
    kinds = len({type(event) for event in islice(events, EVENTS)})
    return {"mix": mix, "kinds": kinds, "events": EVENTS, "seconds": round(seconds, 4), "per_s": int(EVENTS / seconds)}


def _fold(streams: Iterable[Sequence[Any]]) -> None:
    evolve = GAME.evolve
    for events in streams:
        state = GAME.initial
        for event in events:
            state = evolve(state, event)


def _posting(seats: int) -> dict[str, Any]:
    """What each step of one post takes, in µs, in the middle of a season."""
    season = _midway(seats)
    state, seat = season.state, living(season.state)[0]
    context = Context(season.now + timedelta(seconds=1), seat, "bench")
    command = PostInMain("This is what I have to say about the matter, and I have thought about it for a while.")
    (event,) = GAME.decide(command, state, context)
    after = GAME.evolve(state, event)
    steps: dict[str, Callable[[], Any]] = {
        "decide": lambda: GAME.decide(command, state, context),
        "evolve": lambda: GAME.evolve(state, event),
        "audience": lambda: GAME.audience(event, after),
        "changes": lambda: GAME.changes(state, event, after),
    }
    found = {f"{step}_us": round(_middle(lambda step=step: _often(steps[step])) * 1e6 / POSTS, 2) for step in STEPS}
    all_us = round(sum(found.values()), 2)
    return {"seats": seats, "alive": len(living(state)), "lines_kept": len(state.talk.posts), **found, "all_us": all_us}


def _often(step: Callable[[], Any]) -> None:
    for _ in range(POSTS):
        step()


def _middle(work: Callable[[], Any]) -> float:
    """Seconds for ``work``: the middle one of several rounds."""
    found = []
    for _ in range(ROUNDS):
        started = perf_counter()
        work()
        found.append(perf_counter() - started)
    return sorted(found)[ROUNDS // 2]


def lines(figures: dict[str, Any]) -> Iterable[str]:
    """The same as two tables."""
    yield f"Folding {EVENTS} events (one core)"
    rows = [(row["mix"], row["kinds"], f"{row['seconds']:.3f}", f"{row['per_s']}") for row in figures["fold"]]
    yield from table(("mix", "kinds of events", "seconds", "events/s"), rows)
    yield ""
    yield f"One post to the main conversation on day four, in µs (the middle of {ROUNDS} × {POSTS})"
    steps = [f"{step}_us" for step in STEPS]
    posts = [
        (f"{row['seats']} seats", row["lines_kept"], *(f"{row[step]:.2f}" for step in (*steps, "all_us")))
        for row in figures["post"]
    ]
    yield from table(("cast", "lines kept", *STEPS, "in all"), posts)


BENCH = Bench("fold a season, and post to the main conversation, without any database", measure, lines, needs=())
