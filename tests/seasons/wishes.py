"""What people at the table wish for: mostly what they may, now and then what they may not, each text with a canary."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from typing import Any

from games.domain import commands as c
from games.domain.cartridges import VOTES
from games.domain.duelling import SIGNALS
from games.domain.sentences import REACTIONS
from games.domain.state import GameState, living
from games.domain.timeline import is_open


@dataclass(frozen=True, slots=True)
class Mind:
    """Somebody who is about to act: what is known, the dice, a fresh text with a canary, and who it is."""

    state: GameState
    chance: Random
    text: Callable[[], str]
    seat: str

    def other(self, seats: tuple[str, ...] | None = None) -> str:
        """Somebody else among ``seats``, or among the living; oneself where nobody else is left."""
        found = [seat for seat in (seats or living(self.state)) if seat != self.seat]
        return self.chance.choice(found or [self.seat])

    def flip(self, percent: int) -> bool:
        """True in so many cases of a hundred."""
        return self.chance.random() * 100 < percent


def wish(mind: Mind) -> Any:
    """Something to ask for."""
    if mind.flip(8):
        return mind.chance.choice(NONSENSE)(mind)
    state = mind.state
    if state.status != "running":
        return talk(mind)
    vote, options = state.votes.now, [talk, talk, silver, personal]
    if vote is not None and vote.step and mind.seat in vote.players:
        options += [second_step] * 12
    elif vote is not None and vote.taking and mind.seat in vote.voters and mind.flip(70):
        return ballot(mind)
    if is_open(state, "private"):
        options += [private] * 5
    if state.seats[mind.seat].status == "out":
        options += [nest] * 3
    return mind.chance.choice(options)(mind)


def talk(mind: Mind) -> Any:
    """Something that all can see."""
    said = mind.state.talk.said
    recent = max(0, said - mind.chance.randint(0, 110))
    match mind.chance.randint(0, 9):
        case 0 | 1:
            return c.ToggleReaction(recent, mind.chance.choice(REACTIONS))
        case 2:
            return c.NudgePlayer(mind.other())
        case 3:
            return c.PostInMain(mind.text(), recent, (mind.other(),))
        case _:
            return c.PostInMain(mind.text())


def silver(mind: Mind) -> Any:
    """A gift, or a power."""
    if mind.flip(50):
        owned = mind.state.silver.balances.get(mind.seat, 0)
        return c.GiveSilver(mind.other(mind.state.order), mind.chance.randint(1, max(1, min(12, owned))))
    return c.BuyPower(mind.chance.choice(("spy", "spy", "words", "conversation", "feather")), mind.other())


def ballot(mind: Mind) -> Any:
    """A ballot that counts, as far as the dice know."""
    vote = mind.state.votes.now
    assert vote is not None
    target = mind.other(vote.choices)
    rest = tuple(seat for seat in vote.choices if seat not in (target, mind.seat))
    trusts = VOTES[vote.kind].trusts and not vote.runoff and rest
    return c.CastVote(target, mind.chance.choice(rest) if trusts else None)


def second_step(mind: Mind) -> Any:
    """A pick, or a duel's questions, well answered every other time."""
    vote = mind.state.votes.now
    if vote is None or mind.flip(5):
        return mind.chance.choice((c.PlayDuel(), c.AnswerDuel("left"), c.MakePick(mind.seat)))
    if vote.step == "pick":
        return c.MakePick(mind.other(vote.at_risk))
    bout = mind.state.duels.bouts.get(mind.seat)
    asked = bout.asked if bout is not None and bout.vote == vote.id else None
    if asked is None:
        return c.PlayDuel()
    if asked.kind == "sum" and mind.flip(60):
        return c.AnswerDuel(str(sum(int(term) for term in asked.text.split(" + "))))
    return c.AnswerDuel(asked.text if mind.flip(50) else mind.chance.choice((*SIGNALS, "123456", "")))


def private(mind: Mind) -> Any:
    """Talk with a few: start, come in, stay out, go on, bring somebody along, whisper."""
    state, seat = mind.state, mind.seat
    known = state.private.known.get(seat, {})
    waiting = [key for key, each in known.items() if seat in each.invited]
    if waiting and mind.flip(70):
        key = mind.chance.choice(waiting)
        return c.AcceptInvitation(key) if mind.flip(75) else c.DeclineInvitation(key)
    own = [key for key, each in known.items() if seat in each.members]
    match mind.chance.randint(0, 9):
        case 0 | 1 | 2 if own:
            return c.PostInPrivate(mind.chance.choice(own), mind.text())
        case 3 if own:
            key = mind.chance.choice(own)
            posts = state.private.heard.get(seat, {}).get(key, ())
            return c.PostInPrivate(key, mind.text(), mind.chance.choice(posts).id if posts else None)
        case 4 if own:
            return c.AddMember(mind.chance.choice(own), mind.other())
        case 5 | 6:
            return c.SendWhisper(mind.other(), mind.text())
        case 7:
            return c.StartConversation((mind.other(), mind.other()), mind.text())
        case _:
            return c.StartConversation((mind.other(),), mind.text())


def personal(mind: Mind) -> Any:
    """What nobody else hears of: suspicions, a will, an absence."""
    state = mind.state
    role = mind.chance.choice(("mole", "fanatic"))
    if state.destinies.dealt.get(mind.seat) == "detective" and mind.flip(30):
        return c.Accuse(mind.other(state.order), role)
    match mind.chance.randint(0, 6):
        case 0:
            return c.Accuse(mind.other(state.order), role)
        case 1:
            return c.GuessRole(mind.other(state.order), role)
        case 2 | 3 if state.guesses.names:
            return c.GuessIdentity(mind.other(), mind.chance.choice(state.guesses.names))
        case 4:
            ranked = tuple(dict.fromkeys(mind.other(state.order) for _ in range(3)))
            return c.StateWill(ranked, mind.chance.choice(("none", "draw", "richest")))
        case 5:
            return c.GoAway(mind.chance.randint(0, 3))
        case _:
            return c.GuessRole(mind.other(), role)


def nest(mind: Mind) -> Any:
    """A line for those who are out."""
    return c.PostInNest(mind.text())


NONSENSE: tuple[Callable[[Mind], Any], ...] = (
    lambda mind: c.PostInMain(" "),
    lambda mind: c.PostInMain(mind.text() + "x" * 3000),
    lambda mind: c.PostInMain(mind.text(), 99_999, ("s99",)),
    lambda mind: c.CastVote(mind.seat),
    lambda mind: c.CastVote("s99", mind.seat),
    lambda mind: c.CastVote(mind.other(mind.state.order)),
    lambda mind: c.CastVote(mind.state.order[0], mind.state.order[0]),
    lambda mind: c.NudgePlayer(mind.chance.choice(mind.state.order)),
    lambda mind: c.GuessRole(mind.seat, "mole"),
    lambda mind: c.GuessRole(mind.other(), "baker"),
    lambda mind: c.GiveSilver(mind.other(), mind.chance.choice((-5, 0, 10_000))),
    lambda mind: c.GiveSilver(mind.seat, 1),
    lambda mind: c.StartConversation((), mind.text()),
    lambda mind: c.StartConversation((mind.seat, "s99"), mind.text()),
    lambda mind: c.PostInPrivate("no such conversation", mind.text()),
    lambda mind: c.PostInPrivate(mind.chance.choice((*mind.state.private.now, "none")), mind.text()),
    lambda mind: c.AcceptInvitation(mind.chance.choice((*mind.state.private.now, "none"))),
    lambda mind: c.DeclineInvitation(mind.chance.choice((*mind.state.private.now, "none"))),
    lambda mind: c.AddMember(mind.chance.choice((*mind.state.private.now, "none")), mind.seat),
    lambda mind: c.SendWhisper(mind.seat, mind.text()),
    lambda mind: c.SendWhisper(mind.other(), mind.text() * 40),
    lambda mind: c.NudgePlayer("s99"),
    lambda mind: c.ToggleReaction(1, "applause"),
    lambda mind: c.PostInNest(mind.text()),
    lambda mind: c.PostInBooth(mind.text(), "Confessor 1", mind.text()),
    lambda mind: c.BuyPower("wings"),
    lambda mind: c.MakePick(mind.other()),
    lambda mind: c.PlayDuel(),
    lambda mind: c.AnswerDuel(mind.text()),
    lambda mind: c.Accuse(mind.seat, "baker"),
    lambda mind: c.GuessIdentity(mind.other(), mind.text()),
    lambda mind: c.StateWill((mind.seat,), "none"),
    lambda mind: c.GoAway(99),
    lambda mind: c.VoidVote(),
    lambda mind: c.StartGame(),
    lambda mind: c.AdvanceTimeline(),
    lambda mind: c.ReachTimeline(mind.state.day, "reveal"),
    lambda mind: c.ReplaceByBot(mind.other()),
    lambda mind: c.RekeySeat(mind.other(), mind.text()),
    lambda mind: c.ReachSeat(mind.seat, True),
    lambda mind: c.ClaimSeat(mind.text(), mind.text()),
    lambda mind: c.VoteInGallery(mind.text(), mind.other()),
    lambda mind: c.TakeBotTurn(mind.other(), mind.state.day, 1),
    lambda mind: c.RemindAbsent(mind.state.day, "vote.closes"),
    lambda mind: c.TakeSeat(mind.text(), "magpie", mind.text(), mind.text(), mind.text()),
    lambda mind: c.CloseConversation(),
    lambda mind: c.AskRematch(),
)
"""What is refused to a player, whoever it is, or nearly always."""
