"""The kinds of secret that a season's twin may differ in, each named as its file in ``tests/unit/games/domain/twins``.

A kind says which command holds the secret, how to ask for another one in its place, who is inside it, and by which
events everybody learns of it, so that from there on the two worlds may differ.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from random import Random
from typing import Any

from games.domain import commands as c
from games.domain import events as e
from games.domain.cartridges import VOTES
from games.domain.chance import pick
from games.domain.state import GameState
from tests.seasons.canaries import Register, words_in

Altered = Callable[[Any, str, GameState, Random], Any]
"""From the command, its actor and the state before it: the command of the other world, or None."""

Inside = Callable[[Any, Any, str, Register, GameState], set[str]]
"""From both commands, the actor, the register and the state after the season: the seats that may see a difference."""

COUNTED = (e.VoteClosed, e.VoteVoided, e.EliminationRevealed, e.WinnerCrowned)
REVEALED = (e.EliminationRevealed, e.VoteVoided, e.WinnerCrowned)
FATES = (e.DestiniesRevealed,)
NEVER: tuple[type[Any], ...] = ()


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of secret. ``known_by`` are the public events at which the comparison ends."""

    name: str
    command: type[Any]
    altered: Altered
    inside: Inside
    known_by: tuple[type[Any], ...] = NEVER


def _actor(one: Any, other: Any, actor: str, register: Register, state: GameState) -> set[str]:
    return {actor}


def _nobody(one: Any, other: Any, actor: str, register: Register, state: GameState) -> set[str]:
    return set()


def _readers(one: Any, other: Any, actor: str, register: Register, state: GameState) -> set[str]:
    return register.readers(words_in(one.text), state) | {actor}


def _both_sides(one: Any, other: Any, actor: str, register: Register, state: GameState) -> set[str]:
    return {actor, one.to, other.to}


def _other_words(command: Any, actor: str, state: GameState, chance: Random) -> Any:
    """As long as the first, so that neither a price nor a budget differs."""
    return replace(command, text=command.text.replace("canary0", "canaryx"))


def _somebody(field: str) -> Altered:
    """The same with another seat that may be named as well."""

    def altered(command: Any, actor: str, state: GameState, chance: Random) -> Any:
        vote = state.votes.now
        options = state.order if vote is None else vote.at_risk if vote.step else vote.choices
        taken = {actor, getattr(command, field), getattr(command, "trust", None)}
        found = [seat for seat in options if seat not in taken]
        return replace(command, **{field: chance.choice(found)}) if found else None

    return altered


def _whispered(command: Any, actor: str, state: GameState, chance: Random) -> Any:
    found = [s for s in state.order if state.seats[s].status == "in" and s not in (actor, command.to)]
    return _other_words(replace(command, to=chance.choice(found)), actor, state, chance) if found else None


def _ballot(command: Any, actor: str, state: GameState, chance: Random) -> Any:
    if VOTES[state.votes.now.kind].trusts and not state.votes.now.runoff:  # type: ignore[union-attr]
        return None
    return _somebody("target")(command, actor, state, chance)


def _trust(command: Any, actor: str, state: GameState, chance: Random) -> Any:
    """Another one to trust, and the same to vote out."""
    choices = state.votes.now.choices if state.votes.now is not None else ()
    found = [seat for seat in choices if seat not in (actor, command.target, command.trust)]
    return replace(command, trust=chance.choice(found)) if found and command.trust is not None else None


def _suspect(command: Any, actor: str, state: GameState, chance: Random) -> Any:
    found = [seat for seat in state.order if seat not in (actor, command.target)]
    return replace(command, target=chance.choice(found)) if found else None


def _role(command: Any, actor: str, state: GameState, chance: Random) -> Any:
    return replace(command, role="mole" if command.role == "fanatic" else "fanatic")


def _real_name(command: Any, actor: str, state: GameState, chance: Random) -> Any:
    return replace(command, real_name=command.real_name.replace("canary0", "canaryx"))


def _credential(command: Any, actor: str, state: GameState, chance: Random) -> Any:
    return replace(command, credential=command.credential.replace("canary0", "canaryx"))


def _unreached(command: Any, actor: str, state: GameState, chance: Random) -> Any:
    return replace(command, on=not command.on)


def _account(command: Any, actor: str, state: GameState, chance: Random) -> Any:
    return replace(command, account=command.account.replace("canary0", "canaryx"))


def _hidden_answer(command: Any, actor: str, state: GameState, chance: Random) -> Any:
    """Another answer to a question whose answer is not the one that is shown."""
    if len(command.answers) < 2:
        return None
    seat = f"s{len(state.order) + 1}"
    shown = pick(range(len(command.answers)), state.seed, "revealed answer", 0, seat)
    place = (shown + 1) % len(command.answers)
    answers = tuple(
        text.replace("canary0", "canaryx") if at == place else text for at, text in enumerate(command.answers)
    )
    return replace(command, answers=answers)


def _late_gift(command: Any, actor: str, state: GameState, chance: Random) -> Any:
    vote = state.votes.now
    if vote is None or not VOTES[vote.kind].sealed or state.manifest.scheduling != "manual":
        return None
    found = [seat for seat in state.order if seat not in (actor, command.to)]
    return replace(command, to=chance.choice(found)) if found else None


def _spied(command: Any, actor: str, state: GameState, chance: Random) -> Any:
    if command.power != "spy":
        return None
    found = [s for s in state.order if state.seats[s].status == "in" and s not in (actor, command.target)]
    return replace(command, target=chance.choice(found)) if found else None


def _away(command: Any, actor: str, state: GameState, chance: Random) -> Any:
    if command.days < 1 or state.phase in ("night", "evening"):
        return None
    return replace(command, days=command.days - 1 if command.days > 1 else 2)


def _will(command: Any, actor: str, state: GameState, chance: Random) -> Any:
    ranked = tuple(chance.sample([seat for seat in state.order if seat != actor], 1))
    return replace(command, ranked=ranked, default="draw") if ranked != command.ranked else None


def _answer(command: Any, actor: str, state: GameState, chance: Random) -> Any:
    return replace(command, answer="7" if command.answer != "7" else "left")


def _seal(command: Any, actor: str, state: GameState, chance: Random) -> Any:
    return replace(command, sealed_author=command.sealed_author.replace("canary0", "canaryx"))


def _email(command: Any, actor: str, state: GameState, chance: Random) -> Any:
    return replace(command, email=command.email.replace("canary0", "canaryx"))


def _nothing(command: Any, actor: str, state: GameState, chance: Random) -> Any:
    """Something that is refused instead: as if the secret had never been."""
    vote = state.votes.now
    return None if isinstance(command, c.CastVote) and vote is not None and actor not in vote.voted else REFUSED


REFUSED = c.PostInMain("")
SETTLED = (*COUNTED, e.SilverPublished, e.DayEnded)
"""By when a thing that was done shows in the books, and in who acted least."""

KINDS: tuple[Kind, ...] = (
    Kind("private_text", c.PostInPrivate, _other_words, _readers),
    Kind("private_text", c.StartConversation, _other_words, _readers),
    Kind("whisper", c.SendWhisper, _whispered, _both_sides, (e.WinnerCrowned,)),
    Kind("nest_text", c.PostInNest, _other_words, _readers),
    Kind("booth_text", c.PostInBooth, _other_words, _readers),
    Kind("booth_author", c.PostInBooth, _seal, _nobody),
    Kind("ballots", c.CastVote, _ballot, _actor, COUNTED),
    Kind("trusts", c.CastVote, _trust, _actor, COUNTED),
    Kind("picks", c.MakePick, _somebody("target"), _actor, REVEALED),
    Kind("duel_answers", c.AnswerDuel, _answer, _actor, REVEALED),
    Kind("late_gifts", c.GiveSilver, _late_gift, _both_sides, (*REVEALED, e.SilverPublished)),
    Kind("spy_result", c.BuyPower, _spied, _actor),
    Kind("absence", c.GoAway, _away, _actor, (e.DayEnded, e.GameOver)),
    Kind("will", c.StateWill, _will, _actor, COUNTED),
    Kind("accusation", c.Accuse, _suspect, _actor, FATES),
    Kind("guesses", c.GuessRole, _role, _actor, FATES),
    Kind("gallery", c.VoteInGallery, _somebody("target"), _nobody, (e.WinnerCrowned,)),
    Kind("real_name", c.TakeSeat, _real_name, _nobody, (e.NamesListed, e.WinnerCrowned)),
    Kind("interview", c.TakeSeat, _hidden_answer, _nobody),
    Kind("credential", c.TakeSeat, _credential, _nobody),
    Kind("reached", c.ReachSeat, _unreached, _nobody),
    Kind("account", c.ClaimSeat, _account, _nobody),
    Kind("successor", c.ReplaceHolder, _real_name, _nobody, (e.NamesListed, e.WinnerCrowned)),
    Kind("left_out", c.PostInPrivate, _nothing, _readers, SETTLED),
    Kind("left_out", c.BuyPower, _nothing, _actor, SETTLED),
    Kind("left_out", c.CastVote, _nothing, _actor, SETTLED),
    Kind("left_out", c.GuessRole, _nothing, _actor, (*SETTLED, *FATES)),
    Kind("left_out", c.StateWill, _nothing, _actor, SETTLED),
    Kind("left_out", c.PostInNest, _nothing, _readers, SETTLED),
    Kind("left_out", c.VoteInGallery, _nothing, _nobody, SETTLED),
    Kind("email", c.SendInvitation, _email, _nobody),
)
