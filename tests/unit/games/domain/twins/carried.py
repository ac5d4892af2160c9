"""Two finals that differ only in who was carried into which seat: names, keys, accounts, person or bot."""

from __future__ import annotations

from games.domain import commands as c
from games.domain.entrants import Entrant, Place
from games.domain.manifest import Manifest
from tests.given import BIRDS, SEED, Story

INSIDERS: tuple[str, ...] = ()
"""Nobody sees it before the end, not even in their own seat."""

HOLDERS = (("Ada", "key a", "account-a", "human", ""), ("a bot, The gossip", None, None, "bot", "gossip"))


def worlds() -> tuple[Story, Story]:
    """Ada judges from s4 and a bot from s5, or the other way round."""
    found = []
    for holders in (HOLDERS, HOLDERS[::-1]):
        people = [(f"Person {number}", f"key {number}", None, "human", "") for number in range(1, 4)]
        entrants = tuple(
            Entrant(f"s{number}", BIRDS[number], "A bio.", kind, character, name, account, key)
            for number, (name, key, account, kind, character) in enumerate((*people, *holders), start=1)
        )
        places = tuple(Place(1, each.seat, each.persona, int(each.seat[1:]) > 3) for each in entrants)
        rules = Manifest(tempo="smoke", fill_bots=False, max_seats=3)
        final = c.OpenFinal("cup", "Club Cup", 2, "Final", SEED, "KPQRST", rules, entrants, places)
        story = Story().when(final, "reaction").then_accepted()
        found.append(story.when(c.PostInMain("Hello."), "s1").then_accepted())
    return found[0], found[1]
