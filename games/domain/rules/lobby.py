"""The lobby: it opens, others are invited, and it ends by a start or for good."""

from __future__ import annotations

from typing import Any

from games.domain import rooster
from games.domain.commands.lobby import CancelGame, CreateGame, SendInvitation, StartGame
from games.domain.envelope import Context
from games.domain.events.lobby import GameCancelled, GameCreated, InvitationRequested, LobbyOpened
from games.domain.manifest import settled
from games.domain.mistakes import mistakes
from games.domain.rejections import Reason, Rejection
from games.domain.rules import Asking, Rule, actors, days, destinies, seats
from games.domain.rules.wording import cleaned
from games.domain.state.days import Entry
from games.domain.story import Story


def create(story: Story, command: CreateGame, context: Context) -> Rejection | None:
    """Open the lobby by a manifest that can be played."""
    if story.state.status != "new":
        return Rejection(Reason.ALREADY_EXISTS)
    title = cleaned(command.title)
    if not title or not command.seed or not command.code:
        return Rejection(Reason.MANIFEST_INVALID, mistakes="title, seed and code: fill them in")
    if found := mistakes(command.manifest):
        return Rejection(Reason.MANIFEST_INVALID, mistakes="; ".join(found))
    rules = settled(command.manifest)
    start = Entry("game.starts", rules.start_at) if rules.start_at and rules.scheduling == "timed" else None
    story.tell(
        GameCreated(title, command.seed, command.code, rules),
        LobbyOpened(
            title, rules.mode, rules.tempo, rules.scheduling, rules.min_seats, rules.max_seats, start, context.now
        ),
    )
    return None


def invite(story: Story, command: SendInvitation, context: Context) -> Rejection | None:
    """Ask for an invitation by e-mail."""
    email = command.email.strip()
    local, _, host = email.partition("@")
    if not local or "." not in host or any(sign.isspace() for sign in email) or len(email) > 254:
        return Rejection(Reason.EMAIL_MALFORMED)
    by = context.actor if context.actor in story.state.seats else None
    story.tell(InvitationRequested(email, by))
    return None


def start(story: Story, command: StartGame, context: Context) -> Rejection | None:
    """Begin because the host says so."""
    return begin(story, context)


def begin(story: Story, context: Context) -> Rejection | None:
    """Begin once enough are seated; by default bots fill up to a lively number."""
    state = story.state
    rules, seated = state.manifest, len(state.order)
    if seated < rules.min_seats:
        return Rejection(Reason.TOO_FEW_PLAYERS, needed=rules.min_seats, seated=seated)
    if rules.fill_bots:
        for _ in range(min(rules.fill_to, rules.max_seats) - seated):
            seats.seat_bot(story, context)
    destinies.deal(story)
    days.start(story, context)
    return None


def cancel(story: Story, command: CancelGame, context: Context) -> Rejection | None:
    """Close the lobby for good."""
    story.tell(GameCancelled(rooster.sentence(story.state, rooster.CANCELLED), context.now))
    return None


ACTORS: dict[type[Any], Asking] = {
    CreateGame: actors.host,
    SendInvitation: actors.inviter,
    StartGame: actors.starter,
    CancelGame: actors.host_of_lobby,
}

DECIDES: dict[type[Any], Rule] = {
    CreateGame: create,
    SendInvitation: invite,
    StartGame: start,
    CancelGame: cancel,
}
