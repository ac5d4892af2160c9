"""The ways to play, as the form of a new game shows them: one picture each."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

PICTURES = {
    "majority": "duchess-plume.svg?mood=accused",
    "executioner": "knock-mcgee.svg",
    "bubble": "balthasar-blow.svg",
    "podium_sacrifice": "queen-zaza.svg?mood=accused",
    "second_to_last": "baron-gobble.svg?mood=sad",
    "shield": "colonel-bald.svg?mood=shielded",
    "trust_pairs": "dj-budge.svg?mood=glad",
    "duel": "sheriff-shoe.svg",
}
"""The bird that stands for each vote, and its mood."""


@dataclass(frozen=True, slots=True)
class Way:
    """One way to play: its key in the form, its words, and the bird and mood on its picture."""

    key: str
    title: str
    time: str
    words: str
    bird: str
    mood: str
    chosen: bool


def ways(chosen: str) -> list[Way]:
    """Return all ways in the order of the page; `chosen` is the key of the one that is on."""
    rows = (
        (
            "pecking-order",
            _("Pecking Order"),
            _("a week"),
            _("A few minutes a day. The real thing."),
            "rooster-malone",
            "plain",
        ),
        (
            "blitz",
            _("Blitz"),
            _("an evening"),
            _("A whole season in one sitting, six minutes a day."),
            "zip-nectar",
            "shocked",
        ),
        (
            "tournament",
            _("Tournament"),
            _("a club"),
            _("Games side by side; their best meet in a final."),
            "queen-zaza",
            "rich",
        ),
        ("tutorial", _("Tutorial"), _("3 minutes"), _("You and four bots, for a first look."), "baby-egbert", "glad"),
    )
    return [Way(*row, row[0] == chosen) for row in rows]
