"""``simulate --mode tournament``: what it plays, and how it tells it."""

from __future__ import annotations

import json
from typing import Any

from django.core.management.base import CommandError

from games.domain.modes import PRESETS, preset
from games.domain.tournament.manifest import FEWEST, MOST
from games.domain.tournament.owing import MODE
from games.tournament_season import CupStory

HEAT = "blitz"
"""The mode whose tempo the heats and the final have unless one is given."""


def cup_manifest(options: dict[str, Any], zone: str) -> dict[str, Any]:
    """The manifest of a simulated tournament, as plain data: heats and final by the same rules.

    :raises CommandError: so many heats are not played; a room would be opened for each before anybody said so.
    """
    if not FEWEST <= options["heats"] <= MOST:
        raise CommandError(f"--heats takes a number from {FEWEST} to {MOST}.")
    game = {
        **preset(HEAT),
        "tempo": options["tempo"] or PRESETS[HEAT].tempo,
        "max_seats": options["seats"],
        "max_days": options["days"],
        "zone": zone,
    }
    return {"heats": options["heats"], "heat": game, "final": game, "recess": 300}


def told(story: CupStory, options: dict[str, Any], seconds: float) -> str:
    """The tournament in one line of JSON, or in words."""
    if options["json"]:
        facts = {"mode": MODE, "seats": options["seats"], "seed": options["seed"], "champion": story.champion}
        facts |= {"heats": story.heats, "final": story.final, "jury": story.jury, "events": story.events}
        return json.dumps({**facts, "tournament": story.tournament, "seconds": seconds}, ensure_ascii=False)
    lines = [f"Heat {number}: {', '.join(placing)}." for number, placing in enumerate(story.heats, start=1)]
    lines.append(f"The final, before a jury of {story.jury}: {', '.join(story.final)}.")
    return "\n".join([*lines, f"{story.champion} won, {story.events} events, in {seconds} s."])
