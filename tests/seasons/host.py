"""What the host does while a season runs, and what those do who only watch it."""

from __future__ import annotations

from datetime import timedelta

from games.domain import commands as c
from games.domain.game import GAME
from games.domain.manifest import Manifest
from games.domain.state import living
from tests.seasons import lobby
from tests.seasons.table import Table


def meddle(table: Table, rules: Manifest) -> None:
    """One thing that a host may do to a running game, or may not."""
    chance, state, word = table.chance, table.state, table.register.word
    seat = chance.choice(state.order)
    table.ask(chance.choice(USELESS), chance.choice(("host", "operator", seat)))
    match chance.randint(0, 9):
        case 0 | 1:
            table.ask(c.VoidVote(), "host")
        case 2:
            pause(table)
        case 3:
            table.ask(c.ExtendTimeline(chance.randint(0, 3)), "host")
        case 4:
            account = word() if chance.random() < 0.5 else None
            table.ask(c.ReplaceHolder(seat, f"Name {word()}", word(), account), "host")
        case 5:
            table.ask(c.ReplaceByBot(seat), "host")
        case 6:
            table.ask(c.RekeySeat(seat, word()), "operator")
        case 7:
            table.ask(c.ReachSeat(seat, chance.random() < 0.8), "lobby")
        case _:
            admit(table, rules)


USELESS = (
    c.AdvanceTimeline(), c.ResumeGame(), c.CloseConversation(), c.AskRematch(), c.StartGame(), c.CancelGame(),
    c.SeatBots(1), c.ExtendTimeline(99), c.AdmitLate(0), c.ReplaceByBot("s99"), c.ReplaceHolder("s1", " ", "key"),
    c.OpenHeat("cup", "Cup", 1, 2, "Heat", "seed", "code"), c.BeginHeat(1), c.CancelHeat(), c.PostInMain("x", 0),
)  # fmt: skip
"""What nearly never does anything in a running game; the clock goes on where the host is the clock."""


def admit(table: Table, rules: Manifest) -> None:
    """Open the door on day one, and let somebody in by it."""
    room = rules.max_seats - len(table.state.order)
    if table.ask(c.AdmitLate(max(1, min(2, room))), "host").ok:
        lobby.sit_down(table)


def pause(table: Table) -> None:
    """Stop the clock: nothing is due any more."""
    if table.ask(c.PauseGame(), "host").ok:
        assert GAME.upcoming(table.state) == ()
        assert table.ask(c.PauseGame(), "host").reason == "game_paused"


def go_on(table: Table) -> None:
    """Let the clock go on after a while."""
    table.now += timedelta(seconds=table.chance.choice((1, 60, 4_000, 100_000, 400_000)))
    answer = table.ask(c.ResumeGame(), "host")
    assert answer.ok, answer.words


def gallery(table: Table) -> None:
    """Somebody who watches wants one of the last two to win."""
    table.ask(c.VoteInGallery(table.register.word(), table.chance.choice(living(table.state) or ("s1",))), "lobby")
