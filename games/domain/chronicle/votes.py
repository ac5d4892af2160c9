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
    title = reader.say(VOTES[event.kind].title) if event.kind in VOTES else event.kind
    opened = reader.say("The vote opened: {title}.", title=title)
    risk = reader.say(" At risk: {names}.", names=reader.all(event.at_risk)) if event.at_risk else ""
    return f"{opened}{risk}"


def _ballot(event: e.BallotCast, reader: Reader) -> str:
    name, whom = reader.name(event.voter), reader.name(event.target)
    if not event.trust:
        return reader.say("{name} named {whom} on the ballot.", name=name, whom=whom)
    trusted = reader.name(event.trust)
    return reader.say("{name} named {whom} on the ballot and trusted {other}.", name=name, whom=whom, other=trusted)


def _counted(event: e.VoterCounted, reader: Reader) -> str:
    return reader.say("{name} voted.", name=reader.name(event.voter))


def _closed(event: e.VoteClosed, reader: Reader) -> str:
    return reader.say("The vote closed.")


def _runoff(event: e.RunoffOpened, reader: Reader) -> str:
    return reader.say("A tie. A run-off opened between {names}.", names=reader.all(event.among))


def _step(event: e.StepOpened, reader: Reader) -> str:
    opened, step = "The second step opened, a {step}, for {names}.", reader.say(event.step)
    return reader.say(opened, step=step, names=reader.all(event.players))


def _picked(event: e.PickMade, reader: Reader) -> str:
    return reader.say("{name} picked {whom}.", name=reader.name(event.seat), whom=reader.name(event.target))


def _gift(event: e.GiftSealed, reader: Reader) -> str:
    name, to = reader.name(event.seat), reader.name(event.to)
    return reader.say("{name} gave {to} {amount} silver, unseen by the others.", name=name, to=to, amount=event.amount)


def _stand_in(event: e.StandInVoted, reader: Reader) -> str:
    name, whom = reader.name(event.voter), reader.name(event.target)
    return reader.say("A stand-in voted for {name} and named {whom}.", name=name, whom=whom)


def _asked(event: e.DuelAsked, reader: Reader) -> str:
    return reader.say("The duel asked {name}: “{text}”", name=reader.name(event.seat), text=event.text)


def _answered(event: e.DuelAnswered, reader: Reader) -> str:
    answered, name = "{name} answered in the duel, for {points} points in {ms} ms.", reader.name(event.seat)
    return reader.say(answered, name=name, points=event.points, ms=event.ms)


def _revealed(event: e.EliminationRevealed, reader: Reader) -> str:
    return " ".join((event.text, *_ballots(event.rounds, reader)))


def _crowned(event: e.WinnerCrowned, reader: Reader) -> str:
    return " ".join((event.text, f"({reader.say(HOW.get(event.how, event.how))})", *_ballots((event.round,), reader)))


def _ballots(rounds: tuple[Round, ...], reader: Reader) -> list[str]:
    found = []
    for each in rounds:
        by_target: dict[str, list[str]] = {}
        for voter, target in each.ballots.items():
            if voter != SPECTATORS:
                by_target.setdefault(target, []).append(voter)
        if by_target:
            lines = "; ".join(
                reader.say("{whom} by {names}", whom=reader.name(target), names=reader.all(voters))
                for target, voters in sorted(by_target.items())
            )
            found.append(reader.say("Named: {lines}.", lines=lines))
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
