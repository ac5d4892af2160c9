"""Web push: a few words, sealed for one browser, and signed as ours by the site's own key."""

from __future__ import annotations

import time
from base64 import urlsafe_b64decode, urlsafe_b64encode
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import urlsplit

import http_ece
import orjson
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from django.conf import settings
from py_vapid import Vapid02

from games.adapters import outward

SIGNED_FOR = 12 * 60 * 60
"""Seconds for which a signature holds; services refuse more than a day."""

GONE = frozenset({404, 410})
"""What a service answers about a browser that takes nothing any more."""

AGAIN = frozenset({408, 425, 429})
"""What another try may cure, besides every 5xx."""


@dataclass(frozen=True, slots=True)
class Subscription:
    """Where a browser is reached, and what seals its messages. All three are secrets."""

    endpoint: str
    p256dh: str
    auth: str

    def __repr__(self) -> str:
        return "Subscription(…)"


@dataclass(frozen=True, slots=True)
class Urgency:
    """How a service treats a message: its ``word`` for it, ``lasts`` in seconds, ``topic`` for what replaces what."""

    word: str
    lasts: int
    topic: str


def is_on() -> bool:
    """Whether this site has a key to sign with."""
    return bool(settings.VAPID_PRIVATE_KEY)


def public_key() -> str:
    """Return what browsers subscribe with; "" without a key."""
    if not is_on():
        return ""
    point = _key().public_key.public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
    return _text(point)


def check(subscription: Subscription) -> None:
    """Raise ValueError, in words, for what is no subscription."""
    outward.check(subscription.endpoint)
    point, auth = _bytes(subscription.p256dh), _bytes(subscription.auth)
    if len(point) != 65 or point[0] != 4 or len(auth) != 16:
        raise ValueError("The keys are not those of a browser.")


def send(subscription: Subscription, said: dict[str, object], urgency: Urgency) -> int:
    """Send a message; return the service's status.

    :raises OSError: nobody answers.
    :raises ValueError: it is no subscription, in words.
    """
    check(subscription)
    place = urlsplit(subscription.endpoint)
    claims = {
        "aud": f"{place.scheme}://{place.netloc}",
        "exp": int(time.time()) + SIGNED_FOR,
        "sub": settings.VAPID_CONTACT,
    }
    headers = {
        **_key().sign(claims),
        "Content-Type": "application/octet-stream",
        "Content-Encoding": "aes128gcm",
        "TTL": str(urgency.lasts),
        "Urgency": urgency.word,
        "Topic": urgency.topic,
    }
    return outward.post(subscription.endpoint, headers, sealed(subscription, orjson.dumps(said)))


def sealed(subscription: Subscription, body: bytes) -> bytes:
    """Return a body that only the browser of the subscription can open."""
    once = ec.generate_private_key(ec.SECP256R1())
    found: bytes = http_ece.encrypt(
        body,
        private_key=once,
        dh=_bytes(subscription.p256dh),
        auth_secret=_bytes(subscription.auth),
        version="aes128gcm",
    )
    return found


def _key() -> Vapid02:
    return _read(settings.VAPID_PRIVATE_KEY)


@lru_cache(maxsize=2)
def _read(key: str) -> Vapid02:
    return Vapid02.from_string(key)


def _bytes(text: str) -> bytes:
    return urlsafe_b64decode(text + "=" * (-len(text) % 4))


def _text(raw: bytes) -> str:
    return urlsafe_b64encode(raw).rstrip(b"=").decode()
