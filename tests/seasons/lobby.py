"""How a table fills: guests are dealt birds and sit down, some of them wrongly at first; bots take the rest."""

from __future__ import annotations

from datetime import timedelta

from games.domain import commands as c
from games.domain.game import GAME
from games.domain.manifest import Manifest
from tests.seasons.table import Table


def open_lobby(table: Table, rules: Manifest) -> None:
    """The host opens the door; nobody but a host could."""
    word = table.register.word
    assert table.ask(c.StartGame(), "host").reason == "unknown_game"
    created = c.CreateGame(f"Sunday {word()}", word(), word(), rules)
    assert table.ask(created, "lobby").reason == "not_host"
    answer = table.ask(created, "host")
    assert answer.ok, answer.words
    assert table.ask(created, "host").reason == "already_exists"


def fill(table: Table, rules: Manifest) -> None:
    """Somebody on every seat: people, and bots where no people come."""
    chance = table.chance
    people = 1 if rules.mode == "tutorial" and chance.random() < 0.5 else chance.randint(0, rules.max_seats)
    for _ in range(people):
        table.now += timedelta(seconds=chance.choice((1, 20, 700)))
        sit_down(table)
        if chance.random() < 0.1:
            bother_the_host(table)
    least = max(rules.min_seats, 3 if not rules.fill_bots else 0) - len(table.state.order)
    count = chance.randint(max(0, least), max(0, rules.max_seats - len(table.state.order)))
    if count:
        answer = table.ask(c.SeatBots(count), "host")
        assert answer.ok, answer.words


def sit_down(table: Table) -> bool:
    """One guest, from the deal to the seat; True if somebody sits there now."""
    chance, word = table.chance, table.register.word
    guest = word()
    table.ask(c.DealPersonas(guest), "lobby")
    while chance.random() < 0.2:
        table.ask(c.DealPersonas(guest), "lobby")
    deal = table.state.lobby.deals.get(guest)
    if deal is None:
        return False
    birds = (*deal.personas, "no such bird") if chance.random() < 0.1 else deal.personas
    questions = table.state.manifest.questions
    answers = tuple(f"Answer {word()}." for _ in range(questions)) if chance.random() < 0.7 else ()
    if chance.random() < 0.05:
        answers = (word(),) * (questions + 1)
    account = word() if chance.random() < 0.4 else None
    bio = chance.choice((f"A bird {word()}.",) * 9 + (" ",))
    taken = c.TakeSeat(guest, chance.choice(birds), bio, f"Name {word()}", word(), account, answers)
    if not table.ask(taken, "lobby").ok:
        return False
    if chance.random() < 0.3:
        claimed = table.ask(c.ClaimSeat(taken.credential, account or word()), "lobby").ok
        again = table.ask(c.ClaimSeat(taken.credential, word()), "lobby")
        assert claimed and not again.ok, "a seat is claimed once"
    if chance.random() < 0.2:
        assert not table.ask(taken, "lobby").ok, "a guest sat down twice"
    return True


def bother_the_host(table: Table) -> None:
    """A letter to a friend, another key, a start too early, a game that is no secret."""
    chance, word, seats = table.chance, table.register.word, table.state.order
    match chance.randint(0, 4):
        case 0:
            table.ask(c.SendInvitation(f"{word()}@example.org"), chance.choice(("host", *seats)))
        case 1 if seats:
            table.ask(c.RekeySeat(chance.choice(seats), word()), "host")
        case 2:
            table.ask(c.SendInvitation(word()), "host")
        case 3 if seats:
            table.ask(c.ReachSeat(chance.choice(seats), chance.random() < 0.8), "lobby")
        case _:
            table.ask(c.SeatBots(-1), "host")


def start(table: Table, rules: Manifest) -> None:
    """The host starts the game, or waits until the clock does."""
    dawn = table.state.days.dawn
    if dawn is not None and dawn.at is not None and table.chance.random() < 0.7:
        while table.state.status == "lobby":
            (due, *_) = GAME.upcoming(table.state)
            table.now = max(table.now, due.at)
            table.ask(c.ReachTimeline(due.day, due.task, due.revision), "clock")
            if table.state.status == "lobby":
                sit_down(table)
        return
    answer = table.ask(c.StartGame(), "host")
    assert answer.ok, answer.words
