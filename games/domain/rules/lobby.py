"""The lobby: it opens, guests are dealt birds and sit down, bots fill up, the door is shut."""

from __future__ import annotations

from datetime import timedelta

from games.domain import bots, rooster
from games.domain.chance import shuffle
from games.domain.commands import CreateGame, DealPersonas, RekeySeat, SeatBots, SendInvitation, TakeSeat
from games.domain.envelope import Context
from games.domain.events import (
    GameCancelled,
    GameCreated,
    InvitationRequested,
    LobbyOpened,
    PersonasDealt,
    SeatHeld,
    SeatRekeyed,
    SeatTaken,
)
from games.domain.manifest import mistakes, settled
from games.domain.personas import BY_KEY, PERSONAS
from games.domain.rejections import Reason, Rejection
from games.domain.rules import days
from games.domain.rules.wording import cleaned
from games.domain.state import Entry, GameState
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


def deal(story: Story, command: DealPersonas, context: Context) -> Rejection | None:
    """Hold some free birds for a guest; one new deal while they are held, any number once they are not."""
    state, now = story.state, context.now
    before = state.deals.get(command.guest)
    if before is not None and before.seat is not None:
        return Rejection(Reason.ALREADY_SEATED)
    if len(state.order) >= state.manifest.max_seats:
        return Rejection(Reason.GAME_FULL)
    held = before is not None and now < before.until
    if before is not None and held and before.count > state.manifest.redeals:
        return Rejection(Reason.ALREADY_DEALT)
    count = before.count + 1 if before is not None and held else 1
    turned_down = before.personas if before is not None else ()
    birds = _free(state, f"{command.guest} {count}", command.guest, context, turned_down)[: state.manifest.dealt]
    until = now + timedelta(seconds=state.manifest.hold)
    story.tell(PersonasDealt(command.guest, birds, until, count))
    return None


def _free(
    state: GameState, draw: str, guest: str, context: Context, turned_down: tuple[str, ...] = ()
) -> tuple[str, ...]:
    """Birds that nobody has, in drawn order: unheld ones first, then those turned down, then others' held ones."""
    taken = {seat.persona for seat in state.seats.values()}
    held = {
        persona
        for other, deal in state.deals.items()
        if other != guest and deal.seat is None and context.now < deal.until
        for persona in deal.personas
    }
    free = [persona.key for persona in PERSONAS if persona.key not in taken]
    order = shuffle(free, state.seed, f"deal {guest}", len(turned_down))
    return tuple(sorted(order, key=lambda key: (key in held) * 2 + (key in turned_down)))


def take(story: Story, command: TakeSeat, context: Context) -> Rejection | None:
    """Sit down behind one of the birds dealt."""
    state, bio, name = story.state, cleaned(command.bio), cleaned(command.real_name)
    deal = state.deals.get(command.guest)
    if deal is not None and deal.seat is not None:
        return Rejection(Reason.ALREADY_SEATED)
    if command.account and command.account in {seat.account for seat in state.seats.values()}:
        return Rejection(Reason.ALREADY_SEATED)
    if len(state.order) >= state.manifest.max_seats:
        return Rejection(Reason.GAME_FULL)
    if deal is None or command.persona not in deal.personas:
        return Rejection(Reason.PERSONA_NOT_DEALT)
    if command.persona in {seat.persona for seat in state.seats.values()}:
        return Rejection(Reason.PERSONA_TAKEN)
    if refusal := _worded(state, bio, name):
        return refusal
    _sit(story, command.persona, bio, context)
    seat = story.state.order[-1]
    story.tell(SeatHeld(seat, command.guest, name, "human", "", command.credential, command.account))
    return None


def _worded(state: GameState, bio: str, name: str) -> Rejection | None:
    rules = state.manifest
    if not bio:
        return Rejection(Reason.BIO_EMPTY)
    if len(bio) > rules.bio_length:
        return Rejection(Reason.BIO_TOO_LONG, limit=rules.bio_length)
    if not name:
        return Rejection(Reason.NAME_EMPTY)
    if len(name) > rules.name_length:
        return Rejection(Reason.NAME_TOO_LONG, limit=rules.name_length)
    return None


def _sit(story: Story, persona: str, bio: str, context: Context) -> None:
    state = story.state
    text = rooster.say(state, rooster.ARRIVALS, len(state.order), name=BY_KEY[persona].name)
    story.tell(SeatTaken(f"s{len(state.order) + 1}", persona, bio, text, context.now))


def rekey(story: Story, command: RekeySeat) -> Rejection | None:
    """A new key for a seat; the old one opens nothing from now on."""
    if command.seat not in story.state.seats:
        return Rejection(Reason.SEAT_UNKNOWN)
    if not command.credential:
        return Rejection(Reason.MALFORMED)
    story.tell(SeatRekeyed(command.seat, command.credential))
    return None


def seat_bots(story: Story, command: SeatBots, context: Context) -> Rejection | None:
    """Fill up to ``count`` free seats."""
    room = story.state.manifest.max_seats - len(story.state.order)
    if room < 1:
        return Rejection(Reason.GAME_FULL)
    if command.count < 1:
        return Rejection(Reason.MALFORMED)
    for _ in range(min(command.count, room)):
        _seat_bot(story, context)
    return None


def _seat_bot(story: Story, context: Context) -> None:
    state = story.state
    seat = f"s{len(state.order) + 1}"
    character = bots.character_for(state, seat)
    persona = _free(state, f"bot {seat}", seat, context)[0]
    _sit(story, persona, bots.bio_of(state, seat, character), context)
    story.tell(SeatHeld(seat, None, f"a bot, {character.title}", "bot", character.key, None, None))


def invite(story: Story, command: SendInvitation, context: Context) -> Rejection | None:
    """Ask for an invitation by e-mail."""
    email = command.email.strip()
    local, _, host = email.partition("@")
    if not local or "." not in host or any(sign.isspace() for sign in email) or len(email) > 254:
        return Rejection(Reason.EMAIL_MALFORMED)
    by = context.actor if context.actor in story.state.seats else None
    story.tell(InvitationRequested(email, by))
    return None


def start(story: Story, context: Context) -> Rejection | None:
    """Begin once enough are seated; by default bots fill up to a lively number."""
    state = story.state
    rules, seated = state.manifest, len(state.order)
    if seated < rules.min_seats:
        return Rejection(Reason.TOO_FEW_PLAYERS, needed=rules.min_seats, seated=seated)
    if rules.fill_bots:
        for _ in range(min(rules.fill_to, rules.max_seats) - seated):
            _seat_bot(story, context)
    days.start(story, context)
    return None


def cancel(story: Story, context: Context) -> None:
    """Close the lobby for good."""
    story.tell(GameCancelled("The host has called this game off.", context.now))
