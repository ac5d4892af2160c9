"""What has happened in a game, one subject a file. Stored names and schema numbers never change.

Payloads carry outcomes. Who may know an event is decided in ``sights``; the first line of each class says it in words.
"""

from __future__ import annotations

from typing import get_args

from games.domain.events import (
    absence,
    arrivals,
    booth,
    bots,
    days,
    destinies,
    duels,
    ending,
    guesses,
    heats,
    lobby,
    master,
    nest,
    powers,
    private,
    seats,
    silver,
    talk,
    votes,
    whispers,
)
from games.domain.events.absence import *
from games.domain.events.arrivals import *
from games.domain.events.booth import *
from games.domain.events.bots import *
from games.domain.events.days import *
from games.domain.events.destinies import *
from games.domain.events.duels import *
from games.domain.events.ending import *
from games.domain.events.guesses import *
from games.domain.events.heats import *
from games.domain.events.lobby import *
from games.domain.events.master import *
from games.domain.events.nest import *
from games.domain.events.powers import *
from games.domain.events.private import *
from games.domain.events.seats import *
from games.domain.events.silver import *
from games.domain.events.talk import *
from games.domain.events.votes import *
from games.domain.events.whispers import *

GameEvent = (
    talk.TalkEvent
    | votes.VotesEvent
    | duels.DuelsEvent
    | master.MasterEvent
    | silver.SilverEvent
    | days.DaysEvent
    | bots.BotsEvent
    | seats.SeatsEvent
    | lobby.LobbyEvent
    | ending.EndingEvent
    | private.PrivateEvent
    | whispers.WhispersEvent
    | nest.NestEvent
    | booth.BoothEvent
    | powers.PowersEvent
    | destinies.DestiniesEvent
    | guesses.GuessesEvent
    | absence.AbsenceEvent
    | arrivals.ArrivalsEvent
    | heats.HeatsEvent
)
"""One line a subject; its own union stands in its module."""

BY_NAME: dict[str, type[GameEvent]] = {kind.name: kind for kind in get_args(GameEvent)}
