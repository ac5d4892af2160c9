"""Ids that follow from others, so that whoever decides again gets the same ones."""

from __future__ import annotations

from hashlib import sha1


def named(namespace: str, name: str) -> str:
    """The UUID of version 5 of a name in a namespace, itself a UUID (RFC 9562, 5.5)."""
    digest = bytearray(sha1(bytes.fromhex(namespace.replace("-", "")) + name.encode(), usedforsecurity=False).digest())
    digest[6] = digest[6] & 0x0F | 0x50
    digest[8] = digest[8] & 0x3F | 0x80
    text = digest.hex()
    return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:32]}"
