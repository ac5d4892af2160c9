"""Seats: guests are dealt birds and sit down, bots fill up, keys are changed."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from games.domain import casting, rooster
from games.domain.chance import shuffle
from games.domain.commands.seats import ClaimSeat, DealPersonas, ReachSeat, RekeySeat, SeatBots, TakeSeat
from games.domain.envelope import Context
from games.domain.events.seats import PersonasDealt, SeatClaimed, SeatHeld, SeatReached, SeatRekeyed, SeatTaken
from games.domain.personas import BY_KEY, PERSONAS
from games.domain.rejections import Reason, Rejection
from games.domain.rules import Asking, Rule, actors, arrivals
from games.domain.rules.wording import cleaned
from games.domain.state import GameState
from games.domain.story import Story


def deal(story: Story, command: DealPersonas, context: Context) -> Rejection | None:
    """Hold some free birds for a guest; one new deal while they are held, any number once they are not."""
    state, now = story.state, context.now
    before = state.lobby.deals.get(command.guest)
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
    arrivals.ask_questions(story, command.guest)
    return None


def _free(
    state: GameState, draw: str, guest: str, context: Context, turned_down: tuple[str, ...] = ()
) -> tuple[str, ...]:
    """Birds that nobody has, in drawn order: unheld ones first, then those turned down, then others' held ones."""
    taken = {seat.persona for seat in state.seats.values()}
    held = {
        persona
        for other, deal in state.lobby.deals.items()
        if other != guest and deal.seat is None and context.now < deal.until
        for persona in deal.personas
    }
    free = [persona.key for persona in PERSONAS if persona.key not in taken]
    order = shuffle(free, state.seed, f"deal {guest}", len(turned_down))
    return tuple(sorted(order, key=lambda key: (key in held) * 2 + (key in turned_down)))


def take(story: Story, command: TakeSeat, context: Context) -> Rejection | None:
    """Sit down behind one of the birds dealt."""
    state, bio, name = story.state, cleaned(command.bio), cleaned(command.real_name)
    deal = state.lobby.deals.get(command.guest)
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
    answers = tuple(cleaned(answer) for answer in command.answers)
    if refusal := _worded(state, bio, name) or arrivals.unanswered(state, answers):
        return refusal
    _sit(story, command.persona, bio, context)
    seat = story.state.order[-1]
    story.tell(SeatHeld(seat, command.guest, name, "human", "", command.credential, command.account))
    arrivals.interview(story, seat, command.guest, answers)
    if state.status == "running":
        arrivals.seat_late(story, seat)
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


def rekey(story: Story, command: RekeySeat, context: Context) -> Rejection | None:
    """A new key for a seat; the old one opens nothing from now on."""
    if command.seat not in story.state.seats:
        return Rejection(Reason.SEAT_UNKNOWN)
    if not command.credential:
        return Rejection(Reason.MALFORMED)
    story.tell(SeatRekeyed(command.seat, command.credential))
    return None


def reach(story: Story, command: ReachSeat, context: Context) -> Rejection | None:
    """From now on what happens is told to the seat's holder outside the game, or not any more."""
    holder = story.state.seats.get(command.seat)
    if holder is None or holder.kind == "bot":
        return Rejection(Reason.SEAT_UNKNOWN)
    if holder.reached != command.on:
        story.tell(SeatReached(command.seat, command.on))
    return None


def claim(story: Story, command: ClaimSeat, context: Context) -> Rejection | None:
    """The holder of a key makes the seat their account's: one seat an account, and never another account's.

    It may be done after the end as well, for the memory; gold that was nobody's by then stays in the next pool.
    """
    rows = story.state.seats.values()
    row = next((each for each in rows if each.credential and each.credential == command.credential), None)
    if row is None:
        return Rejection(Reason.INVITE_DEAD)
    if not command.account:
        return Rejection(Reason.MALFORMED)
    if row.account == command.account:
        return None
    if row.account:
        return Rejection(Reason.SEAT_CLAIMED)
    if command.account in {each.account for each in rows}:
        return Rejection(Reason.SECOND_SEAT)
    story.tell(SeatClaimed(row.seat, command.account))
    return None


def seat_bots(story: Story, command: SeatBots, context: Context) -> Rejection | None:
    """Fill up to ``count`` free seats."""
    room = story.state.manifest.max_seats - len(story.state.order)
    if room < 1:
        return Rejection(Reason.GAME_FULL)
    if command.count < 1:
        return Rejection(Reason.MALFORMED)
    for _ in range(min(command.count, room)):
        seat_bot(story, context)
    return None


def seat_bot(story: Story, context: Context) -> None:
    """One bot more, behind a bird that nobody has."""
    state = story.state
    seat = f"s{len(state.order) + 1}"
    character = casting.character_for(state, seat)
    persona = _free(state, f"bot {seat}", seat, context)[0]
    _sit(story, persona, casting.bio_of(state, seat, character), context)
    story.tell(SeatHeld(seat, None, casting.title_of(state, character), "bot", character.key, None, None))
    arrivals.interview_bot(story, seat)


ACTORS: dict[type[Any], Asking] = {
    DealPersonas: actors.guest,
    TakeSeat: actors.guest,
    RekeySeat: actors.host_of_game,
    ReachSeat: actors.pages,
    ClaimSeat: actors.pages,
    SeatBots: actors.host_of_lobby,
}

DECIDES: dict[type[Any], Rule] = {
    DealPersonas: deal,
    TakeSeat: take,
    RekeySeat: rekey,
    ReachSeat: reach,
    ClaimSeat: claim,
    SeatBots: seat_bots,
}
