"""Seasons of bots, told once in full: by the same seed they must be told word for word the same today.

Where bots, draws or sentences are changed on purpose, they are told anew: remove the file of each season that the test
names, run ``python -m tests.golden``, and read what has changed.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from games.adapters.codec import encode
from games.balance.playing import Season, hand_over, opened
from games.domain import chronicle, waking
from games.domain import commands as c
from games.domain.allowances import Talking
from games.domain.chronicle.reader import Reader
from games.domain.game import GAME
from games.domain.manifest import Manifest
from games.domain.modes import PRESETS, RULESET
from games.domain.state import living
from tests.golden.streams import story_of

FOLDER = Path(__file__).parent / "tellings"


@dataclass(frozen=True, slots=True)
class Rules:
    """What a season is played by. On day ``deserted`` a person takes a bot's seat and is never seen again."""

    manifest: Manifest
    seats: int
    seed: int
    deserted: int = 0


CLASSIC = Manifest(kind="dynamic", votes=RULESET, tempo="classic", zone="Europe/Berlin", talking=Talking(booth=True))
SEALED = Manifest(tempo="smoke", votes=("shield", "executioner", "second_to_last", "duel"), ballots="sealed")
BY_HAND = Manifest(kind="dynamic", votes=RULESET, tempo="smoke", scheduling="manual")

TOLD: dict[str, Rules] = {
    "somebody-never-came-back": Rules(PRESETS["pecking-order"], 8, 3, deserted=2),
    "twelve-in-a-blitz": Rules(PRESETS["blitz"], 12, 2),
    "main-closes-at-ten": Rules(CLASSIC, 7, 1),
    "sealed-ballots": Rules(SEALED, 6, 4),
    "by-hand": Rules(BY_HAND, 6, 5),
}
"""The seasons by what is special about each. Every character sits in every one."""


def tell(name: str) -> list[str]:
    """Play a season: each event as it is stored and in words, who seemed awake, and what became of all."""
    rules = TOLD[name]
    season = opened(rules.manifest, rules.seats, rules.seed)
    reader = Reader("s1", {seat: row.persona for seat, row in season.state.seats.items()})
    lines, awake = [], ()
    for _ in _moments(season, rules):
        for event in season.events:
            words = "" if type(event) in chronicle.SEALED else chronicle.words(event, reader)
            lines.append(f"{event.name} {encode(event).decode()} {words}".strip())
        season.events.clear()
        if (seen := waking.awake(season.state, season.now)) != awake:
            awake = seen
            lines.append(f"awake: {', '.join(awake) or 'nobody'}")
    return [*lines, json.dumps(story_of(season.state), sort_keys=True)]


def _moments(season: Season, rules: Rules) -> Iterator[None]:
    """Go on until the last goodbye, command by command; where nothing is due, the host is the clock."""
    yield
    while True:
        state = season.state
        if (state.day, state.phase) == (rules.deserted, "talk") and not season.deserted:
            hand_over(season, living(state)[0])
        elif GAME.upcoming(state):
            season.go_on()
        elif season.ended:
            return
        else:
            season.ask(c.AdvanceTimeline(), "host")
        yield


def path_of(name: str) -> Path:
    """Where a telling stands."""
    return FOLDER / f"{name}.txt.gz"


def read(name: str) -> list[str]:
    """A telling as it is stored."""
    return gzip.decompress(path_of(name).read_bytes()).decode().split("\n")


def add(name: str) -> Path:
    """Tell a season and store that.

    :raises FileExistsError: it is told already; to tell it anew, remove the file.
    """
    FOLDER.mkdir(exist_ok=True)
    with path_of(name).open("xb") as file:
        file.write(gzip.compress("\n".join(tell(name)).encode(), mtime=0))
    return path_of(name)
