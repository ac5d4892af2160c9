"""A bot's turn: what it wishes to do, from what its seat is shown."""

from __future__ import annotations

from games.domain.bot_hours import Part
from games.domain.characters import Character
from games.domain.commands.powers import BuyPower
from games.domain.minds import answering, buying, choosing, courting, schooling, suspicions, talking
from games.domain.minds.dice import Dice
from games.domain.minds.outlook import Outlook
from games.domain.state.bots import ANSWERS

Wish = BuyPower | answering.Answer | choosing.Choice | courting.Wish | suspicions.Suspicion | talking.Saying


def play(character: Character, outlook: Outlook, dice: Dice) -> tuple[Wish, ...]:
    """What the bot does in the turn of its dice: beside its own business whatever its destiny asks for."""
    return (*_business(character, outlook, dice), *suspicions.wishes(character, outlook, dice))


def _business(character: Character, outlook: Outlook, dice: Dice) -> tuple[Wish, ...]:
    if dice.turn >= ANSWERS:
        return answering.answers(character, outlook, dice)
    match dice.turn:
        case Part.VOTE | Part.RUNOFF:
            return choosing.ballot(character, outlook, dice)
        case Part.EVENING:
            return talking.evening(character, outlook, dice)
        case Part.FAREWELL:
            return talking.farewell(character, outlook, dice)
        case _ if outlook.out:
            return ()
        case Part.NOON:
            first = schooling.word(character, outlook, dice)
            return first or courting.court(character, outlook, dice) or talking.react(outlook, dice)
        case Part.AFTERNOON:
            spent = talking.afternoon(character, outlook, dice) or suspicions.devoted(character, outlook, dice)
            more = outlook.private_open and dice.percent("more", character.temper.buy)
            return (*spent, *(buying.buy(character, outlook, dice) if more else ()))
        case _:
            return talking.morning(character, outlook, dice)
