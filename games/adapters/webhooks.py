"""Signed posts to a household's webhook.

The signature is HMAC-SHA256 over the time, a dot and the body, so that neither can be changed nor sent again later. A
repeat has the same ``Pecking-Id``.
"""

from __future__ import annotations

import hashlib
import hmac
import time

from games.adapters import outward


def post(url: str, secret: str, key: str, body: bytes) -> int:
    """Post a body of JSON; return the status of the answer. Raises what ``outward.post`` raises."""
    return outward.post(url, headers_of(key, secret, body, int(time.time())), body)


def headers_of(key: str, secret: str, body: bytes, now: int) -> dict[str, str]:
    """What goes with a body: when it was sent (Unix seconds), and the proof that it is ours."""
    signed = hmac.new(secret.encode(), f"{now}.".encode() + body, hashlib.sha256).hexdigest()
    return {
        "Content-Type": "application/json",
        "User-Agent": "PeckingOrder",
        "Pecking-Id": key,
        "Pecking-Timestamp": str(now),
        "Pecking-Signature": f"sha256={signed}",
    }
