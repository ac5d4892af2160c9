"""The votes in words, from the opening to the reveal."""

from __future__ import annotations

from typing import Any

from games.domain import events as e
from games.domain.cartridge import HOW
from games.domain.cartridges import VOTES
from games.domain.chronicle.reader import Reader, Telling, text
from games.domain.state.ending import SPECTATORS
from games.domain.state.votes import Round


def _opened(event: e.VoteOpened, reader: Reader) -> str:
    title = VOTES[event.kind].title if event.kind in VOTES else event.kind
    risk = f" At risk: {reader.all(event.at_risk)}." if event.at_risk else ""
    return f"The vote opened: {title}.{risk}"


def _ballot(event: e.BallotCast, reader: Reader) -> str:
    trust = f" and trusted {reader.name(event.trust)}" if event.trust else ""
    return f"{reader.name(event.voter)} named {reader.name(event.target)} on the ballot{trust}."


def _counted(event: e.VoterCounted, reader: Reader) -> str:
    return f"{reader.name(event.voter)} voted."


def _closed(event: e.VoteClosed, reader: Reader) -> str:
    return "The vote closed."


def _runoff(event: e.RunoffOpened, reader: Reader) -> str:
    return f"A tie. A run-off opened between {reader.all(event.among)}."


def _step(event: e.StepOpened, reader: Reader) -> str:
    return f"The second step opened, a {event.step}, for {reader.all(event.players)}."


def _picked(event: e.PickMade, reader: Reader) -> str:
    return f"{reader.name(event.seat)} picked {reader.name(event.target)}."


def _gift(event: e.GiftSealed, reader: Reader) -> str:
    return f"{reader.name(event.seat)} gave {reader.name(event.to)} {event.amount} silver, unseen by the others."


def _stand_in(event: e.StandInVoted, reader: Reader) -> str:
    return f"A stand-in voted for {reader.name(event.voter)} and named {reader.name(event.target)}."


def _asked(event: e.DuelAsked, reader: Reader) -> str:
    return f"The duel asked {reader.name(event.seat)}: “{event.text}”"


def _answered(event: e.DuelAnswered, reader: Reader) -> str:
    return f"{reader.name(event.seat)} answered in the duel, for {event.points} points in {event.ms} ms."


def _revealed(event: e.EliminationRevealed, reader: Reader) -> str:
    return " ".join((event.text, *_ballots(event.rounds, reader)))


def _crowned(event: e.WinnerCrowned, reader: Reader) -> str:
    return " ".join((event.text, f"({HOW.get(event.how, event.how)})", *_ballots((event.round,), reader)))


def _ballots(rounds: tuple[Round, ...], reader: Reader) -> list[str]:
    found = []
    for each in rounds:
        by_target: dict[str, list[str]] = {}
        for voter, target in each.ballots.items():
            if voter != SPECTATORS:
                by_target.setdefault(target, []).append(voter)
        if by_target:
            lines = "; ".join(
                f"{reader.name(target)} by {reader.all(voters)}" for target, voters in sorted(by_target.items())
            )
            found.append(f"Named: {lines}.")
    return found


TELLINGS: dict[type[Any], Telling] = {
    e.VoteOpened: _opened,
    e.BallotCast: _ballot,
    e.VoterCounted: _counted,
    e.VoteClosed: _closed,
    e.RunoffOpened: _runoff,
    e.StepOpened: _step,
    e.PickMade: _picked,
    e.GiftSealed: _gift,
    e.StandInVoted: _stand_in,
    e.DuelAsked: _asked,
    e.DuelAnswered: _answered,
    e.VoteVoided: text,
    e.EliminationRevealed: _revealed,
    e.WinnerCrowned: _crowned,
}
