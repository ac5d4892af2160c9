"""A bot's turn: what it wishes is decided as if it had sent it."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from games.domain import bots, characters, duelling
from games.domain.bot_hours import Part
from games.domain.commands.bots import TakeBotTurn
from games.domain.commands.duels import AnswerDuel, PlayDuel
from games.domain.envelope import Context
from games.domain.events.bots import TurnTaken
from games.domain.minds import duellists
from games.domain.minds.dice import Dice
from games.domain.minds.outlook import Outlook
from games.domain.minds.playing import play
from games.domain.rejections import Reason, Rejection
from games.domain.replacing import replace
from games.domain.rules import Asking, Rule, actors
from games.domain.story import Story
from games.domain.view import project


def take_turn(story: Story, command: TakeBotTurn, context: Context) -> Rejection | None:
    """The bot's wishes, decided one after the other; what is refused is dropped."""
    state, seat = story.state, command.seat
    if command.day != state.day or not bots.ready(state, seat, command.turn, context.now):
        return Rejection(Reason.NOT_DUE)
    character = characters.BY_KEY[state.seats[seat].character]
    dice = Dice(state.seed, seat, state.day, command.turn)
    seen = project(state, seat)
    for wish in play(character, Outlook(seen["view"], seen["mine"]), dice):
        story.ask(wish, replace(context, actor=seat))
    _duel(story, seat, dice, context)
    story.tell(TurnTaken(seat, command.day, command.turn))
    return None


def _duel(story: Story, seat: str, dice: Dice, context: Context) -> None:
    """Play all rounds of a duel in this one turn; what the bot takes to think counts as if it had passed."""
    vote = story.state.votes.now
    if vote is None or vote.step != "duel" or seat not in vote.players or dice.turn != Part.RUNOFF:
        return
    at, looked = context.now, ""
    for _ in duelling.ROUNDS:
        story.ask(PlayDuel(), replace(context, actor=seat, now=at))
        while (duel := project(story.state, seat)["mine"]["duel"]) and duel["question"]:
            if duel["question"]["kind"] == "look":
                looked = duel["question"]["text"]
            at += timedelta(milliseconds=duellists.thinks(duel, dice))
            story.ask(AnswerDuel(duellists.answers(duel, looked, dice)), replace(context, actor=seat, now=at))


ACTORS: dict[type[Any], Asking] = {TakeBotTurn: actors.clock}

DECIDES: dict[type[Any], Rule] = {TakeBotTurn: take_turn}
