"""Guesses: roles on the last vote day, names on Finals day."""

from __future__ import annotations

from typing import Any

from games.domain.commands.guesses import GuessIdentity, GuessRole
from games.domain.envelope import Context
from games.domain.events.guesses import IdentityGuessed, NamesListed, RoleGuessed
from games.domain.rejections import Reason, Rejection
from games.domain.rules import Asking, Rule, actors, destinies
from games.domain.standing import names_open, roles_open
from games.domain.state import GameState, living
from games.domain.story import Story


def guess_role(story: Story, command: GuessRole, context: Context) -> Rejection | None:
    """One guess a seat; the latest counts."""
    state, seat = story.state, context.actor
    if not roles_open(state):
        return Rejection(Reason.GUESSES_CLOSED)
    if refused := destinies.suspected(state, seat, command.target, command.role):
        return refused
    story.tell(RoleGuessed(seat, command.target, command.role))
    return None


def list_names(story: Story, context: Context) -> None:
    """On the morning of Finals: the names to choose from. They stay as they are, whoever takes a seat over."""
    seats = story.state.seats.values()
    if names_open(story.state):
        story.tell(NamesListed(tuple(sorted({seat.real_name for seat in seats if seat.kind == "human"}))))


def guess_identity(story: Story, command: GuessIdentity, context: Context) -> Rejection | None:
    """One name for each finalist, for good."""
    state, seat = story.state, context.actor
    if not names_open(state):
        return Rejection(Reason.GUESSES_CLOSED)
    if command.target not in living(state):
        return Rejection(Reason.NOT_A_FINALIST)
    if command.target == seat:
        return Rejection(Reason.GUESS_SELF)
    if command.target in state.guesses.identities.get(seat, {}):
        return Rejection(Reason.ALREADY_GUESSED)
    if command.real_name not in state.guesses.names:
        return Rejection(Reason.NAME_UNKNOWN)
    story.tell(IdentityGuessed(seat, command.target, command.real_name))
    return None


def ruled_out(state: GameState) -> tuple[str, ...]:
    """The finalists who cannot win, because too many know who they are; nobody, if that would be all of them."""
    found = []
    for finalist in living(state):
        holder = state.seats[finalist]
        right = sum(1 for named in state.guesses.identities.values() if named.get(finalist) == holder.real_name)
        if holder.kind == "human" and right >= state.manifest.unmasked_by:
            found.append(finalist)
    return tuple(found) if len(found) < len(living(state)) else ()


ACTORS: dict[type[Any], Asking] = {GuessRole: actors.player, GuessIdentity: actors.player}

DECIDES: dict[type[Any], Rule] = {GuessRole: guess_role, GuessIdentity: guess_identity}
