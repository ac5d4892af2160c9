"""From a wish to what happens, or to a reason why not. Who may ask what is checked here; the rest by the rules."""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from games.domain import bots, characters
from games.domain import commands as c
from games.domain.envelope import Context
from games.domain.events import GameEvent, TurnTaken
from games.domain.rejections import Reason, Rejection
from games.domain.rules import clock, elimination, lobby, silver, talk
from games.domain.state import GameState
from games.domain.story import Story
from games.domain.view import project

HOSTS = ("host", "operator")

Decision = tuple[GameEvent, ...] | Rejection


def decide(command: c.GameCommand, state: GameState, context: Context) -> Decision:
    """The events that ``command`` leads to, or a rejection."""
    match command:
        case c.PostInMain():
            return _not_playing(state, context) or talk.post(state, command, context)
        case c.CastVote() | c.GiveSilver():
            return _not_playing(state, context) or _told(state, command, context)
        case c.TakeBotTurn():
            return _bot_turn(command, state, context)
        case c.ReachTimeline():
            return Rejection(Reason.NOT_ALLOWED) if context.actor != "clock" else _told(state, command, context)
        case c.CreateGame():
            return _not_host(context) or _told(state, command, context)
        case c.AdvanceTimeline() | c.RekeySeat():
            return _not_host(context) or _unknown(state) or _told(state, command, context)
        case c.StartGame():
            by_clock = context.actor == "clock"
            return (None if by_clock else _not_host(context)) or _not_lobby(state) or _told(state, command, context)
        case c.SeatBots() | c.CancelGame():
            return _not_host(context) or _not_lobby(state) or _told(state, command, context)
        case c.DealPersonas() | c.TakeSeat():
            refused = None if context.actor in ("lobby", *HOSTS) else Rejection(Reason.NOT_ALLOWED)
            return refused or _not_lobby(state) or _told(state, command, context)
        case c.SendInvitation():
            refused = None if context.actor in state.seats else _not_host(context)
            return refused or _not_lobby(state) or _told(state, command, context)
        case _:
            assert_never(command)


def _told(state: GameState, command: c.GameCommand, context: Context) -> Decision:
    story = Story(state)
    return _tell(story, command, context) or tuple(story.events)


def _tell(story: Story, command: c.GameCommand, context: Context) -> Rejection | None:
    match command:
        case c.CastVote():
            return elimination.cast_ballot(story, command, context)
        case c.GiveSilver():
            return silver.give(story, command, context)
        case c.ReachTimeline():
            return clock.reach(story, command, context)
        case c.AdvanceTimeline():
            return clock.advance(story, context)
        case c.CreateGame():
            return lobby.create(story, command, context)
        case c.DealPersonas():
            return lobby.deal(story, command, context)
        case c.TakeSeat():
            return lobby.take(story, command, context)
        case c.RekeySeat():
            return lobby.rekey(story, command)
        case c.SeatBots():
            return lobby.seat_bots(story, command, context)
        case c.SendInvitation():
            return lobby.invite(story, command, context)
        case c.StartGame():
            return lobby.start(story, context)
        case c.CancelGame():
            lobby.cancel(story, context)
            return None
        case c.PostInMain() | c.TakeBotTurn():
            raise AssertionError(f"{command.name} is decided without a story")
        case _:
            assert_never(command)


def _bot_turn(command: c.TakeBotTurn, state: GameState, context: Context) -> Decision:
    """The bot's wishes, decided one after the other as if it had sent them; what is refused is dropped."""
    if context.actor != "clock":
        return Rejection(Reason.NOT_ALLOWED)
    due = command.day == state.day and bots.ready(state, command.seat, command.turn, context.now)
    if not due:
        return Rejection(Reason.NOT_DUE)
    story = Story(state)
    character = characters.BY_KEY[state.seats[command.seat].character]
    dice = bots.dice_of(state, command.seat, command.turn)
    for wish in bots.play(character, project(state, command.seat), command.turn, dice):
        decided = decide(wish, story.state, replace(context, actor=command.seat))
        if not isinstance(decided, Rejection):
            story.tell(*decided)
    story.tell(TurnTaken(command.seat, command.day, command.turn))
    return tuple(story.events)


def _not_playing(state: GameState, context: Context) -> Rejection | None:
    if state.status == "running":
        return None if context.actor in state.seats else Rejection(Reason.NOT_YOUR_SEAT)
    return _unknown(state) or Rejection(Reason.NOT_RUNNING if state.status == "lobby" else Reason.GAME_OVER)


def _not_host(context: Context) -> Rejection | None:
    return None if context.actor in HOSTS else Rejection(Reason.NOT_HOST)


def _not_lobby(state: GameState) -> Rejection | None:
    return _unknown(state) or (None if state.status == "lobby" else Rejection(Reason.NOT_IN_LOBBY))


def _unknown(state: GameState) -> Rejection | None:
    return Rejection(Reason.UNKNOWN_GAME) if state.status == "new" else None
