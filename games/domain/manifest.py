"""What makes one game differ from another: every number of the rules, as data.

A game keeps the manifest that it was created with, its timeline spelled out, whatever later versions of
this file say.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from games.domain.allowances import Prices, Talking
from games.domain.destinies import DESTINIES
from games.domain.duelling import DuelRules
from games.domain.replacing import replace
from games.domain.tempos import TEMPOS, Tempo

MODES = {"pecking-order": "Pecking Order", "blitz": "Blitz", "tutorial": "Tutorial"}
"""Key and title of each mode."""

SCHEDULINGS = ("timed", "manual")
KINDS = ("static", "dynamic")
BALLOTS = ("shown", "sealed")


@dataclass(frozen=True, slots=True)
class Manifest:
    """One game's rules in numbers. Lengths are characters, ``hold`` is seconds, silver and gold are whole.

    In a static game ``votes`` names the vote of each day in turn, again from the first when the list ends; in a
    dynamic one it is the ruleset that the game master chooses from. ``ballots`` says whether the reveal shows
    them. ``hush`` is the last percent of a vote's window in which gifts are sealed, where silver decides.
    ``timeline`` is the tempo spelled out; leave it None and ``settled`` fills it in.

    ``secrets_from`` so many seats on there are destinies and identity guesses. ``game_cap`` is the most that one
    player's game may pay into the pool (0: there are no games), ``mole_share`` and ``remind_at`` (of a window, before
    it closes) are percent. The mole's share was found by ``manage.py simulate --games 200 --seats 8 --seed 1``: with
    games that pay as ``games/balance/mole.py`` has it, 20 to 40 % of moles make it under 56, also of 6 or 12 seats.
    ``unmasked_by`` right guesses keep a finalist from winning; a jury below ``small_jury`` hears spectators.
    ``language`` is what the Rooster and the bots speak.
    """

    mode: str = "pecking-order"
    kind: str = "static"
    tempo: str = "default"
    scheduling: str = "timed"
    zone: str = "UTC"
    start_at: datetime | None = None
    min_seats: int = 3
    max_seats: int = 8
    fill_bots: bool = True
    fill_to: int = 5
    max_days: int = 7
    longest_night: int = 3
    longest_extension: int = 7
    votes: tuple[str, ...] = ("majority",)
    ballots: str = "shown"
    hush: int = 25
    duel: DuelRules = field(default_factory=DuelRules)
    start_silver: int = 50
    gold_a_day: int = 10
    post_length: int = 280
    bio_length: int = 280
    name_length: int = 60
    dealt: int = 3
    redeals: int = 1
    hold: int = 900
    talking: Talking = field(default_factory=Talking)
    prices: Prices = field(default_factory=Prices)
    secrets_from: int = 6
    destinies: tuple[str, ...] = tuple(DESTINIES)
    game_cap: int = 0
    mole_share: int = 56
    unmasked_by: int = 2
    small_jury: int = 3
    absent_days: int = 2
    away_days: int = 3
    remind_at: int = 25
    questions: int = 3
    answer_length: int = 140
    language: str = "en"
    timeline: Tempo | None = None


def settled(manifest: Manifest) -> Manifest:
    """The manifest with its timeline spelled out, so that later presets change nothing in it."""
    return manifest if manifest.timeline else replace(manifest, timeline=TEMPOS[manifest.tempo])
