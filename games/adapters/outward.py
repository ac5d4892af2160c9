"""Requests to addresses that people have given: only to the wide world, never into a private network.

The name is looked up once, every address that it has is judged, and the request goes to that very address, so that a
name cannot lead somewhere else in between. Nothing is followed to another place.
"""

from __future__ import annotations

import http.client
import ipaddress
import socket
from collections.abc import Mapping
from urllib.parse import SplitResult, urlsplit

from django.conf import settings

READ = 4096
"""Bytes of an answer that are read; nobody looks at them."""


class WrongAddress(ValueError):
    """The address is none that may be asked. The text says why, without the address."""


def check(url: str) -> SplitResult:
    """Return the parts of an address that may be asked, as far as its text tells. Raises WrongAddress."""
    try:
        parts = urlsplit(url)
        known = bool(parts.hostname) and (parts.port is None or parts.port > 0)
    except ValueError:
        known = False
    if not known or parts.username or parts.password or any(sign <= " " for sign in url):
        raise WrongAddress("It is not an address like https://example.org/path.")
    if parts.scheme != "https" and not (parts.scheme == "http" and settings.PRIVATE_ADDRESSES):
        raise WrongAddress("The address must begin with https://.")
    return parts


def post(url: str, headers: Mapping[str, str], body: bytes, timeout: float = 10.0) -> int:
    """Post a body; return the status of the answer. Raises WrongAddress, or OSError when nobody answers in time."""
    parts = check(url)
    assert parts.hostname is not None
    port = parts.port or (443 if parts.scheme == "https" else 80)
    address = _address(parts.hostname, port)
    kind = http.client.HTTPSConnection if parts.scheme == "https" else http.client.HTTPConnection
    connection = kind(parts.hostname, port, timeout=timeout)
    connection._create_connection = lambda _, wait, source: socket.create_connection((address, port), wait)  # type: ignore[attr-defined]
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    try:
        connection.request("POST", path, body=body, headers=dict(headers))
        answer = connection.getresponse()
        answer.read(READ)
        return answer.status
    except http.client.HTTPException as error:
        raise OSError(f"The answer was none ({type(error).__name__}).") from None
    finally:
        connection.close()


def _address(host: str, port: int) -> str:
    found = {str(each[4][0]) for each in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)}
    if not settings.PRIVATE_ADDRESSES and not all(_is_public(each) for each in found):
        raise WrongAddress("The address leads into a private network.")
    return sorted(found, key=lambda each: (":" in each, each))[0]


def _is_public(address: str) -> bool:
    known = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(known, ipaddress.IPv6Address):
        inner = known.ipv4_mapped or known.sixtofour or (known.teredo or (None, None))[1]
        if inner is not None:
            return _is_public(str(inner))
    return known.is_global and not known.is_multicast
