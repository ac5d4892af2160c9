"""Heats and finals of tournaments: their lobbies open, heats begin together, seats are carried in."""

from __future__ import annotations

from typing import Any

from games.domain import rooster
from games.domain.commands.heats import BeginHeat, CancelHeat, OpenFinal, OpenHeat
from games.domain.commands.lobby import CancelGame, CreateGame
from games.domain.entrants import Entrant, Place
from games.domain.envelope import Context
from games.domain.events.heats import HeatBegun, HeatNamed, SeatCarried
from games.domain.events.seats import SeatHeld
from games.domain.events.talk import RoosterSpoke
from games.domain.rejections import Reason, Rejection
from games.domain.rules import Asking, Rule, actors, lobby, seats
from games.domain.state import living
from games.domain.story import Story


def open_heat(story: Story, command: OpenHeat, context: Context) -> Rejection | None:
    """A lobby like any other, that knows which tournament it belongs to."""
    asked = CreateGame(command.title, command.seed, command.code, command.manifest)
    refused = lobby.create(story, asked, context)
    story.tell(HeatNamed(command.tournament, command.cup, command.number, command.heats))
    return refused


def begin(story: Story, command: BeginHeat, context: Context) -> Rejection | None:
    """Begin with bots on the perches that are needed; a heat that was called off owes nothing."""
    state = story.state
    if state.status != "lobby":
        return None
    story.tell(HeatBegun(command.carries))
    for _ in range(state.manifest.min_seats - len(state.order)):
        seats.seat_bot(story, context)
    return lobby.begin(story, context)


def cancel(story: Story, command: CancelHeat, context: Context) -> Rejection | None:
    """Close the lobby with the tournament; one that has closed already owes nothing."""
    return lobby.cancel(story, CancelGame(), context) if story.state.status == "lobby" else None


def open_final(story: Story, command: OpenFinal, context: Context) -> Rejection | None:
    """Everybody from the heats is in; it begins at once, or at its set time, or when the host says so."""
    if len(command.entrants) != len(command.places):
        return Rejection(Reason.MALFORMED)
    asked = CreateGame(command.title, command.seed, command.code, command.manifest)
    if refused := lobby.create(story, asked, context):
        return refused
    for entrant, place in zip(command.entrants, command.places, strict=True):
        _carry(story, entrant, place, context)
    story.tell(HeatNamed(command.tournament, command.cup, 0, command.heats))
    finalists = living(story.state)
    names = rooster.names_of(story.state, finalists)
    line = rooster.say(story.state, rooster.FINAL_OPENS, 0, names=names, count=command.heats)
    story.tell(RoosterSpoke(line, context.now))
    rules = story.state.manifest
    return lobby.begin(story, context) if rules.scheduling == "timed" and rules.start_at is None else None


def _carry(story: Story, entrant: Entrant, place: Place, context: Context) -> None:
    seat = f"s{len(story.state.order) + 1}"
    story.tell(
        SeatCarried(seat, place.persona, entrant.bio, place.heat, place.juror, context.now),
        SeatHeld(
            seat, None, entrant.real_name, entrant.kind, entrant.character, entrant.credential, entrant.account
        ),
    )  # fmt: skip


ACTORS: dict[type[Any], Asking] = {
    OpenHeat: actors.tournament,
    BeginHeat: actors.tournament_of_game,
    CancelHeat: actors.tournament_of_game,
    OpenFinal: actors.tournament,
}

DECIDES: dict[type[Any], Rule] = {
    OpenHeat: open_heat,
    BeginHeat: begin,
    CancelHeat: cancel,
    OpenFinal: open_final,
}
