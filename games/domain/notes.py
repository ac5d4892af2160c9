"""What players read about guesses, absence and spectators, with the numbers of their own game."""

from __future__ import annotations

from dataclasses import fields

from games.domain.manifest import Manifest

NOTES = {
    "absence": "A day without any act of yours counts as absent. After {absent_days} in a row you are retired at the"
    " day's end; come back before, and you stay. You may announce {away_days} days of absence a season, which do not"
    " count.",
    "will": "If you have not acted when a vote closes, a stand-in votes by your will: against the first of your ranked"
    " names that fits, else as you chose. Where to be chosen is good, it is read the other way round. It also picks for"
    " an executioner, and trusts somebody whom you did not name.",
    "roles": "On the last vote day each seat, in or out, may name one player as mole or fanatic, never themselves, and"
    " change it until the day ends.",
    "names": "On Finals day, before the jury votes, everyone else names once, from the list of names, who hides behind"
    " each finalist. A finalist whom {unmasked_by} or more guessed cannot win; if that rules out all, nobody is ruled"
    " out.",
    "gold": "The house adds {gold_a_day} gold to the pool each morning, and the winner takes it. A fulfilled destiny"
    " earns as much again, from the house.",
    "spectators": "A jury of fewer than {small_jury} hears the household's spectators as one more voice.",
}
"""By subject, with places for the numbers."""


def notes(rules: Manifest) -> dict[str, str]:
    """A sentence or two for each, by key."""
    numbers = {field.name: getattr(rules, field.name) for field in fields(rules)}
    return {key: words.format_map(numbers) for key, words in NOTES.items()}
