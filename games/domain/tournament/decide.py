"""From what is asked of a tournament to what happens, or to a reason why not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from functools import reduce
from typing import assert_never

from games.domain.envelope import Context
from games.domain.rejections import Reason, Rejection
from games.domain.tournament import events as e
from games.domain.tournament.calling import called
from games.domain.tournament.commands import (
    CallFinal,
    CancelTournament,
    CreateTournament,
    RecordHeat,
    StartTournament,
    TournamentCommand,
)
from games.domain.tournament.evolve import evolve
from games.domain.tournament.manifest import carried_by_each, mistakes, settled
from games.domain.tournament.state import FINISHED, Rung, TournamentState, rung_of, standing

HOSTS = ("host", "operator")
STATUSES = ("opening", "lobby", "running", "cancelled", "over")
FEWEST = 2

Decision = tuple[e.TournamentEvent, ...] | Rejection


def decide(command: TournamentCommand, state: TournamentState, context: Context) -> Decision:
    """The events that ``command`` leads to, or a rejection."""
    match command:
        case CreateTournament():
            return _create(command, state, context)
        case StartTournament():
            return _start(state, context)
        case CancelTournament():
            refused = _host(context) or _in_lobby(state)
            return refused or (e.TournamentCancelled(context.now),)
        case RecordHeat():
            return _record(command, state, context)
        case CallFinal():
            return _call(command, state, context)
        case _:
            assert_never(command)


def _host(context: Context) -> Rejection | None:
    return None if context.actor in HOSTS else Rejection(Reason.NOT_HOST)


def _in_lobby(state: TournamentState) -> Rejection | None:
    if state.status == "new":
        return Rejection(Reason.UNKNOWN_GAME)
    return None if state.status == "lobby" else Rejection(Reason.NOT_IN_LOBBY)


def _create(command: CreateTournament, state: TournamentState, context: Context) -> Decision:
    if refused := _host(context):
        return refused
    if state.status != "new":
        return Rejection(Reason.ALREADY_EXISTS)
    title, rules = command.title.strip(), command.manifest
    if not (title and command.seed and command.code and command.id):
        return Rejection(Reason.MANIFEST_INVALID, mistakes="title, seed and code: fill them in")
    if found := mistakes(rules):
        return Rejection(Reason.MANIFEST_INVALID, mistakes="; ".join(found))
    if len({*command.heats, command.final}) != rules.heats + 1:
        return Rejection(Reason.MALFORMED)
    return (
        e.TournamentCreated(command.seed, command.code, settled(rules)),
        e.TournamentOpened(command.id, title, command.heats, command.final, context.now),
    )


def _start(state: TournamentState, context: Context) -> Decision:
    """By the host at any time, by the clock at the set one; heats that were called off are left out."""
    if refused := (None if context.actor == "clock" else _host(context)) or _in_lobby(state):
        return refused
    start_at = state.manifest.start_at
    if context.actor == "clock" and (start_at is None or context.now < start_at):
        return Rejection(Reason.NOT_DUE)
    if len(standing(state)) < FEWEST:
        return Rejection(Reason.HEATS_SHORT)
    return (e.TournamentStarted(carried_by_each(len(standing(state))), context.now),)


def _record(command: RecordHeat, state: TournamentState, context: Context) -> Decision:
    """A report may come twice, or late: only one that tells more than is known counts."""
    if context.actor not in ("reaction", "operator"):
        return Rejection(Reason.NOT_ALLOWED)
    if state.status == "new":
        return Rejection(Reason.UNKNOWN_GAME)
    known = rung_of(state, command.number)
    if known is None or command.status not in STATUSES[1:]:
        return Rejection(Reason.MALFORMED)
    if _progress(known) >= _progress(command):
        return ()
    told: list[e.TournamentEvent] = [
        e.HeatReported(
            command.number, command.status, command.day, command.days, command.alive, command.cast, command.placing
        )
    ]
    if state.status in FINISHED:
        return tuple(told)
    if command.entrants:
        told.append(e.HeatSettled(command.number, command.entrants))
    if command.number == 0:
        return (*told, *_ended(command, state, context))
    left = [heat for heat in standing(state) if heat.number != command.number or command.status != "cancelled"]
    if len(left) < (FEWEST if state.status == "lobby" else 1):
        told.append(e.TournamentCancelled(context.now))
    return tuple(told)


def _progress(report: RecordHeat | Rung) -> tuple[int, int, int, int]:
    """How far a game has come: more birds in its lobby, later days, more birds gone."""
    return STATUSES.index(report.status), report.day, len(report.cast) - report.alive, len(report.cast)


def _ended(command: RecordHeat, state: TournamentState, context: Context) -> tuple[e.TournamentEvent, ...]:
    if command.status == "cancelled":
        return (e.TournamentCancelled(context.now),)
    if command.status != "over":
        return ()
    winner = command.placing[0]
    heat = next((place.heat for place in state.finalists if place.persona == winner), 0)
    return (e.TournamentOver(winner, heat, context.now),)


def _call(command: CallFinal, state: TournamentState, context: Context) -> Decision:
    """Once all heats are over; asked again, it has happened already. Who holds a seat by now is taken along."""
    if context.actor not in ("process", "operator"):
        return Rejection(Reason.NOT_ALLOWED)
    if state.status in ("final", *FINISHED):
        return ()
    if state.status != "running" or any(heat.status != "over" for heat in standing(state)):
        return Rejection(Reason.NOT_DUE)
    news = tuple(_held_by_now(command, state))
    finalists, jury = called(reduce(evolve, news, state))
    recess = state.manifest.recess
    timed = state.manifest.final.scheduling == "timed"
    starts = context.now + timedelta(seconds=recess) if recess and timed else None
    return (*news, e.FinalCalled(finalists, jury, starts, context.now))


def _held_by_now(command: CallFinal, state: TournamentState) -> Iterator[e.HeatSettled]:
    """The heats of which a seat has got another key, or an account, since they were over."""
    keys = {(game, seat): credential for game, seat, credential in command.keys}
    accounts = {(game, seat): account for game, seat, account in command.accounts}
    for heat in standing(state):
        entrants = tuple(
            replace(
                each,
                credential=keys.get((heat.game, each.seat), each.credential),
                account=accounts.get((heat.game, each.seat), each.account),
            )
            for each in heat.entrants
        )
        if entrants != heat.entrants:
            yield e.HeatSettled(heat.number, entrants)
