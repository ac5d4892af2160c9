"""Seasons that belong to a tournament: a heat, which begins with the others, and a final full of their best."""

from __future__ import annotations

from dataclasses import replace

from games.domain import commands as c
from games.domain.entrants import Entrant, Place
from games.domain.manifest import Manifest
from games.domain.personas import PERSONAS
from tests.seasons import lobby
from tests.seasons.table import Table


def open_heat(table: Table, rules: Manifest) -> None:
    """The tournament opens the door; no host could."""
    word = table.register.word
    opened = c.OpenHeat(word(), f"Cup {word()}", 2, 3, f"Heat {word()}", word(), word(), replace(rules, start_at=None))
    assert table.ask(opened, "host").reason == "not_allowed"
    answer = table.ask(opened, "reaction")
    assert answer.ok, answer.words


def heat(table: Table, rules: Manifest) -> None:
    """A heat up to its start: its host cannot start it alone."""
    open_heat(table, rules)
    lobby.fill(table, rules)
    assert table.ask(c.StartGame(), "host").reason == "heat_waits"
    answer = table.ask(c.BeginHeat(table.chance.randint(1, 2)), "reaction")
    assert answer.ok, answer.words


def final(table: Table, rules: Manifest) -> None:
    """A final up to its start: three or more from the heats play, some others judge."""
    chance, word = table.chance, table.register.word
    playing = chance.randint(3, max(3, min(rules.max_seats, 8)))
    birds = chance.sample(PERSONAS, min(20, playing + chance.randint(0, 5)))
    entrants, places = [], []
    for number, bird in enumerate(birds):
        bot = chance.random() < 0.3
        person = Entrant(f"s{number + 1}", bird.key, f"A bird {word()}.", "human", "", f"Name {word()}", word(), word())
        robot = replace(person, kind="bot", character="gossip", real_name="a bot", account=None, credential=None)
        entrants.append(robot if bot else person)
        places.append(Place(number % 3 + 1, f"s{number + 1}", bird.key, number >= playing))
    rules = replace(rules, start_at=None, min_seats=3, max_seats=max(3, playing), fill_bots=False)
    cup = (word(), f"Cup {word()}", 3, f"Final {word()}", word(), word(), rules)
    assert table.ask(c.OpenFinal(*cup, tuple(entrants), ()), "reaction").reason == "malformed"
    answer = table.ask(c.OpenFinal(*cup, tuple(entrants), tuple(places)), "reaction")
    assert answer.ok, answer.words
    if table.state.status == "lobby":
        assert table.ask(c.StartGame(), "host").ok
