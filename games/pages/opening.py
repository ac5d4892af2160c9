"""Opening a game's lobby: a code that nobody else has, a secret seed, one command."""

from __future__ import annotations

import secrets
import uuid
from dataclasses import dataclass
from typing import Any

from django.db import IntegrityError, transaction

from games.domain.streams import tournament_id
from games.pages.asking import ask
from games.ports import Answer
from tenants.models import JoinCode
from tenants.naming import fresh_code

TRIES = 5
NOWHERE = uuid.UUID(int=0)


@dataclass(frozen=True, slots=True)
class Opened:
    """A lobby and the code that leads to it; ``answer`` says why there is none when it was refused."""

    game_id: str
    code: str
    answer: Answer


def open_game(household_id: str, title: str, manifest: dict[str, Any]) -> Opened:
    """Open a lobby in this household. A refused one leaves no code behind."""
    game_id = str(uuid.uuid4())
    code = _reserve(household_id)
    answer = ask(
        household_id, game_id, "game.create", "host",
        title=title, seed=secrets.token_hex(32), code=code.code, manifest=manifest,
    )  # fmt: skip
    _settle(code, game_id, answer)
    return Opened(game_id, code.code, answer)


def open_tournament(household_id: str, title: str, manifest: dict[str, Any]) -> Opened:
    """Open a tournament in this household: its heats' lobbies follow at once. A refused one leaves no code behind."""
    cup_id = tournament_id(str(uuid.uuid4()))
    heats = [str(uuid.uuid4()) for _ in range(manifest["heats"])]
    code = _reserve(household_id)
    answer = ask(
        household_id, cup_id, "tournament.create", "host",
        id=cup_id, title=title, seed=secrets.token_hex(32), code=code.code, heats=heats, final=str(uuid.uuid4()),
        manifest=manifest,
    )  # fmt: skip
    _settle(code, cup_id, answer)
    return Opened(cup_id, code.code, answer)


def _settle(code: JoinCode, stream_id: str, answer: Answer) -> None:
    """From now on the code leads there, or nowhere."""
    if answer.ok:
        JoinCode.objects.filter(code=code.code).update(game_id=stream_id)
    else:
        code.delete()


def _reserve(household_id: str) -> JoinCode:
    """Keep a code that nobody else has; it leads nowhere until the game exists."""
    for attempt in range(TRIES):
        code = fresh_code()
        try:
            with transaction.atomic():
                return JoinCode.objects.create(code=code, household_id=household_id, game_id=NOWHERE)
        except IntegrityError:
            if attempt == TRIES - 1:
                raise
    raise AssertionError("the loop above returns or raises")
