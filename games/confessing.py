"""The door of the confession booth: it deals the handles, sees whose a confession is, seals that, passes on the rest.

What it passes on goes through the service as any command, by the actor "booth": neither the tables of commands
and events nor a log ever hold the seat. Handles are dealt, and seals are made, by a key of the season alone, which
comes from the platform's secret and is stored nowhere: whoever has the tables can tell no handle from another.
Players are never told; when the game is over an operator's export opens the seals.
"""

from __future__ import annotations

import hashlib
import hmac
from base64 import urlsafe_b64decode, urlsafe_b64encode
from dataclasses import dataclass, field
from typing import Any

from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from games.domain import booth
from games.domain.rejections import Reason
from games.domain.state import GameState

NONCE = 12
PADDED = 8
"""Seats are sealed at one length, so that the length says nothing."""


def _key(secret: str, game: str) -> bytes:
    return hmac.new(secret.encode(), f"confessions of {game}".encode(), hashlib.sha256).digest()


def sealed_author(secret: str, game: str, command_id: str, seat: str) -> str:
    """``seat`` under the season's key. The same command gives the same seal, so that a repeat is one."""
    key = _key(secret, game)
    nonce = hmac.new(key, command_id.encode(), hashlib.sha256).digest()[:NONCE]
    return urlsafe_b64encode(nonce + AESGCM(key).encrypt(nonce, seat.ljust(PADDED).encode(), game.encode())).decode()


def author_of(secret: str, game: str, sealed: str) -> str:
    """The seat in a seal; for the season's end.

    :raises cryptography.exceptions.InvalidTag: not a seal of this game under this secret.
    """
    raw = urlsafe_b64decode(sealed)
    return AESGCM(_key(secret, game)).decrypt(raw[:NONCE], raw[NONCE:], game.encode()).decode().rstrip()


@dataclass(frozen=True, slots=True)
class BoothDoor:
    """The door of every booth of a platform, which has the platform's ``secret``."""

    secret: str = field(repr=False)

    def handle(self, game: str, state: Any, seat: str) -> str | None:
        """The handle under which a seat may confess now; only for that seat's own eyes."""
        if not isinstance(state, GameState) or not booth.is_open(state) or state.seats[seat].status != "in":
            return None
        return self._handle(game, state, seat)

    def turned(self, before: Any, after: Any) -> bool:
        """Whether the booth has opened or closed between two states."""
        if not isinstance(after, GameState) or before.days is after.days:
            return False
        return booth.is_open(before) != booth.is_open(after)

    def confession(
        self, game: str, state: GameState, seat: str, command_id: str, payload: dict[str, Any]
    ) -> dict[str, Any] | Reason:
        """What the door passes on of a seat's ``{"text"}``, or why it does not open."""
        if set(payload) != {"text"}:
            return Reason.MALFORMED
        if state.seats[seat].status != "in":
            return Reason.SEAT_OUT
        seal = sealed_author(self.secret, game, command_id, seat)
        return {"text": payload["text"], "handle": self._handle(game, state, seat), "sealed_author": seal}

    def _handle(self, game: str, state: GameState, seat: str) -> str:
        key = _key(self.secret, game)

        def lot(handle: str) -> bytes:
            return hmac.new(key, f"{state.day} {handle}".encode(), hashlib.sha256).digest()

        return booth.dealt(state, sorted(booth.HANDLES, key=lot))[seat]
