"""The chronicle, sentence by sentence: one event of each kind that has words of its own."""

from __future__ import annotations

from typing import Any

import pytest

from games.domain import chronicle
from games.domain import events as e
from games.domain.chronicle.reader import Reader
from games.domain.state.absence import Leave, Will
from games.domain.state.arrivals import Answer
from games.domain.state.destinies import Fate
from games.domain.state.ending import Award
from games.domain.state.powers import Overheard
from games.domain.state.votes import Round
from tests.given import NOON

READER = Reader("s1", {"s1": "Ann", "s2": "Bea", "s3": "Cid"})
ROUND = Round(("s1", "s2"), {"s1": "s2", "s3": "s2", "s2": "s1", "spectators": "s1"}, (("s2", 2), ("s1", 1)))
SAID = [
    (e.DayEnded(3, None, NOON), "Day 3 ended."),
    (e.DoorOpened(2), "The door opened again, for 2 more."),
    (e.LateSeated("s2", 5), "Bea came in late. There will be 5 days."),
    (e.WillStated("s2", Will(("s3", "s1"), "draw")), "Bea stated a will for a stand-in, against Cid and you first."),
    (e.WillStated("s1", Will((), "draw")), "You stated a will for a stand-in."),
    (e.AwayAnnounced("s1", Leave(4, 0)), "You announced an absence through day 4."),
    (e.AnswerRevealed("s2", Answer("x", "Yes.")), "Bea came to the question “x” and said: “Yes.”"),
    (e.TimelineReached(1, "vote.opens", NOON), "The clock: the vote opens."),
    (e.DestinyDealt("s1", "none such"), "You drew a destiny: none such."),
    (e.AccusationMade("s1", "s2", "mole"), "You accused Bea of being the mole."),
    (e.RoleGuessed("s2", "s3", "fanatic"), "Bea suspected Cid of being the fanatic."),
    (e.IdentityGuessed("s2", "s1", "Zoe"), "Bea guessed Zoe behind you."),
    (e.NamesListed(("Zoe", "Max")), "The names in this game: Zoe, Max."),
    (e.IdentitiesRevealed((("s1", "Zoe"), ("s2", "Max"))), "The masks fell: behind you: Zoe; behind Bea: Max."),
    (e.AwardsGiven(()), "There were no awards."),
    (
        e.AwardsGiven((Award("spender", ("s2",), 9), Award("busy", ("s1", "s3"), 1))),
        "The awards: Biggest spender: Bea; Busiest bird: you and Cid.",
    ),
    (e.DestiniesRevealed(()), "There were no destinies."),
    (
        e.DestiniesRevealed((Fate("s1", "mole", True), Fate("s2", "fanatic", False))),
        "The destinies: you: the mole, fulfilled; Bea: the fanatic, not fulfilled.",
    ),
    (e.GameOver("s2", 40, NOON), "The game was over. 40 gold went to Bea."),
    (e.ConversationClosed(NOON), "The conversation after the game was closed."),
    (e.RematchOpened("g2"), "The lobby of the rematch opened."),
    (e.GoldEarned("s2", 30, "late_win"), "Bea earned 30 gold (late win)."),
    (e.RoosterSpoke("Good morning.", NOON), "The Rooster: Good morning."),
    (e.WhisperSent(3, "s2", "s1", "Hush.", NOON), "Bea whispered to you: “Hush.”"),
    (e.SilverPublished({"s1": 3, "s2": 4}), "Silver was counted: you 3, Bea 4."),
    (e.SilverMoved("house", "s1", 3, "late_gift"), "3 silver went from the house to you (late gift)."),
    (e.GoldPooled(10, "a_day", 30), "10 gold went into the pool (a day); it held 30."),
    (e.PowerBought("s1", "spy", 5), "You bought the power “spy” for 5 silver."),
    (e.SpyReported("s1", 1, "s2", (), NOON), "A spy on Bea reported to you: nothing was said."),
    (
        e.SpyReported("s1", 1, "s2", (Overheard("One.", NOON), Overheard("Two.", NOON)), NOON),
        "A spy on Bea reported to you: “One.” “Two.”",
    ),
    (e.BallotCast("d1", "s2", "s3", "s1"), "Bea named Cid on the ballot and trusted you."),
    (e.VoterCounted("d1", "s2"), "Bea voted."),
    (e.VoteClosed("d1", NOON), "The vote closed."),
    (e.RunoffOpened("d1r", ("s1", "s2"), 4, NOON), "A tie. A run-off opened between you and Bea."),
    (e.StepOpened("d1s", "duel", ("s2", "s3"), (), 4, NOON), "The second step opened, a duel, for Bea and Cid."),
    (e.PickMade("d1s", "s1", "s3"), "You picked Cid."),
    (e.GiftSealed("s2", "s3", 4), "Bea gave Cid 4 silver, unseen by the others."),
    (e.DuelAsked("d1s", "s2", 0, 0, "sum", "1 + 1", NOON), "The duel asked Bea: “1 + 1”"),
    (e.DuelAnswered("d1s", "s2", 0, 0, 1, 900), "Bea answered in the duel, for 1 points in 900 ms."),
    (
        e.EliminationRevealed(1, ("s2",), "votes", (ROUND,), "Bea is out.", NOON),
        "Bea is out. Named: you by Bea; Bea by you and Cid.",
    ),
    (
        e.WinnerCrowned(1, "s2", "draw", ROUND, "Bea has won.", NOON),
        "Bea has won. (a recorded draw) Named: you by Bea; Bea by you and Cid.",
    ),
    (e.HeatNamed("cup", "The Cup", 2, 3), "This was heat 2 of 3 of The Cup."),
    (e.HeatNamed("cup", "The Cup", 0, 3), "This was the final of The Cup."),
    (e.HeatBegun(1), "A place in the final was announced for the best of this heat."),
    (e.HeatBegun(2), "A place in the final was announced for the best 2 of this heat."),
    (e.SeatCarried("s2", "x", "y", 3, True, NOON), "Bea came from heat 3 to judge."),
    (e.SeatCarried("s1", "x", "y", 3, False, NOON), "You came from heat 3 to play."),
]


@pytest.mark.parametrize(("event", "sentence"), SAID, ids=lambda each: getattr(each, "name", ""))
def test_what_a_reader_reads(event: Any, sentence: str) -> None:
    assert chronicle.words(event, READER) == sentence
