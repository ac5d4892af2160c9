"""A bundle that travels from one browser to another by a short code: ten minutes, one use.

The table holds a digest of the code, and the bundle under a key made of the code: who reads the table has neither.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import secrets
from datetime import timedelta
from typing import Any

from cryptography.fernet import Fernet, InvalidToken
from django.conf import settings
from django.db import transaction
from django.utils import timezone

from tenants.models import CarryCode
from tenants.naming import CODE_SIGNS

SIGNS = 8
LASTS = timedelta(minutes=10)


def hand_over(bundle: Any) -> str:
    """Keep a bundle of plain data and return the code that brings it, once. Raises TypeError for other data."""
    code = "".join(secrets.choice(CODE_SIGNS) for _ in range(SIGNS))
    sealed = Fernet(_made_of(code, "key")).encrypt(json.dumps(bundle).encode())
    now = timezone.now()
    CarryCode.objects.filter(expires_at__lt=now).delete()
    CarryCode.objects.create(digest=_made_of(code, "name").decode(), sealed=sealed, expires_at=now + LASTS)
    return code


def take_over(code: str) -> Any:
    """Use a code up and return its bundle; None for one that is used, late or unknown."""
    with transaction.atomic():
        rows = CarryCode.objects.select_for_update().filter(digest=_made_of(code, "name").decode())
        row = rows.first()
        if row is None:
            return None
        row.delete()
    if row.expires_at < timezone.now():
        return None
    try:
        return json.loads(Fernet(_made_of(code, "key")).decrypt(bytes(row.sealed)))
    except InvalidToken:
        return None


def _made_of(code: str, purpose: str) -> bytes:
    """32 bytes that only who has the code and the site's secret can make, in base64."""
    drawn = hmac.new(settings.SECRET_KEY.encode(), f"carry {purpose} {code}".encode(), hashlib.sha256)
    return base64.urlsafe_b64encode(drawn.digest())
