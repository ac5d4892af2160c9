"""``simulate --games``: many seasons in memory, and the balance report about them."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from django.core.management.base import CommandError
from rich.console import Console
from rich.progress import Progress

from games.balance.figures import Figures
from games.balance.playing import Stuck, deserted, played
from games.domain.chance import draw
from games.domain.manifest import Manifest
from games.domain.mistakes import mistakes
from games.domain.modes import PRESETS

STEP = 10
"""Without a terminal, progress is told after every so many games."""


def rules_of(options: dict[str, Any]) -> Manifest:
    """The mode as it is meant to be played, whatever the screens can show by now.

    :raises CommandError: such a game cannot be played.
    """
    preset = PRESETS[options["mode"]]
    rules = replace(
        preset, tempo=options["tempo"] or preset.tempo, max_seats=options["seats"], max_days=options["days"]
    )
    if found := mistakes(rules):
        raise CommandError(f"Such a game cannot be played. {'; '.join(found)}")
    return rules


def balance(options: dict[str, Any], tell: Callable[[str], Any]) -> Figures:
    """Play ``games`` seasons, of the seeds from ``seed`` on. One that is stuck is noted, and the next one played."""
    rules, figures = rules_of(options), Figures()
    seeds = range(options["seed"], options["seed"] + options["games"])
    terminal = sys.stderr.isatty()
    with Progress(console=Console(stderr=True), disable=not terminal, transient=True) as progress:
        for number, seed in enumerate(progress.track(seeds, description="Playing"), start=1):
            absent = draw("balance", "absent", seed) % 100 < options["absent"]
            try:
                figures.add((deserted if absent else played)(rules, options["seats"], seed))
            except Stuck as error:
                figures.stuck.append({"seed": seed, "why": str(error)})
            if not terminal and number % STEP == 0:
                tell(f"{number} of {len(seeds)} games")
    return figures
