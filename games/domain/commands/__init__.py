"""What players, host, lobby and clock may ask of a game, one subject a file. Stored names never change."""

from __future__ import annotations

from typing import get_args

from games.domain.commands import (
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
    nest,
    powers,
    private,
    seats,
    silver,
    talk,
    votes,
    whispers,
)
from games.domain.commands.absence import *
from games.domain.commands.arrivals import *
from games.domain.commands.booth import *
from games.domain.commands.bots import *
from games.domain.commands.days import *
from games.domain.commands.destinies import *
from games.domain.commands.duels import *
from games.domain.commands.ending import *
from games.domain.commands.guesses import *
from games.domain.commands.heats import *
from games.domain.commands.lobby import *
from games.domain.commands.nest import *
from games.domain.commands.powers import *
from games.domain.commands.private import *
from games.domain.commands.seats import *
from games.domain.commands.silver import *
from games.domain.commands.talk import *
from games.domain.commands.votes import *
from games.domain.commands.whispers import *

GameCommand = (
    talk.TalkCommand
    | votes.VotesCommand
    | duels.DuelsCommand
    | silver.SilverCommand
    | days.DaysCommand
    | bots.BotsCommand
    | seats.SeatsCommand
    | lobby.LobbyCommand
    | private.PrivateCommand
    | whispers.WhispersCommand
    | nest.NestCommand
    | booth.BoothCommand
    | powers.PowersCommand
    | destinies.DestiniesCommand
    | guesses.GuessesCommand
    | absence.AbsenceCommand
    | arrivals.ArrivalsCommand
    | ending.EndingCommand
    | heats.HeatsCommand
)
"""One line a subject; its own union stands in its module."""

BY_NAME: dict[str, type[GameCommand]] = {kind.name: kind for kind in get_args(GameCommand)}
