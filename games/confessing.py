"""The door of the confession booth: it sees whose a confession is, seals that, and passes on the rest.

What it passes on goes through the service as any command, by the actor "booth": neither the tables of commands
and events nor a log ever hold the seat. The seal can be opened with a key of the season alone, which is made
from the platform's secret and stored nowhere.
"""

from __future__ import annotations

import hashlib
import hmac
from base64 import urlsafe_b64decode, urlsafe_b64encode
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


def confession(
    secret: str, game: str, state: GameState, seat: str, command_id: str, payload: dict[str, Any]
) -> dict[str, Any] | Reason:
    """What the door passes on of a seat's ``{"text"}``, or why it does not open."""
    if set(payload) != {"text"}:
        return Reason.MALFORMED
    handle = booth.handle_of(state, seat)
    if handle is None:
        return Reason.SEAT_OUT
    seal = sealed_author(secret, game, command_id, seat)
    return {"text": payload["text"], "handle": handle, "sealed_author": seal}
