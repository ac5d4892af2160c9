"""Requests to addresses that people have given: only to the wide world, never into a private network.

The name is looked up once, every address that it has is judged, and the request goes to that very address, so that a
name cannot lead somewhere else in between. Nothing is followed to another place.
"""

from __future__ import annotations

import http.client
import ipaddress
import socket
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from threading import Event, Timer
from urllib.parse import SplitResult, quote, urlsplit

from django.conf import settings

READ = 4096
"""Bytes of an answer that are read; nobody looks at them."""

WHOLE = 30.0
"""Seconds in which everything has to be over: an answer can come in as many pieces as whoever sends it likes."""

IN_PATHS = "/%?:@!$&'()*+,;=~"

NAT64 = ipaddress.IPv6Network("64:ff9b::/96")


class WrongAddress(ValueError):
    """The address is none that may be asked. The text says why, without the address."""


def check(url: str) -> SplitResult:
    """Return the parts of an address that may be asked, as far as its text tells. Raises WrongAddress."""
    try:
        parts = urlsplit(url)
        known = bool((parts.hostname or "").encode("idna")) and (parts.port is None or parts.port > 0)
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
    path = quote((parts.path or "/") + (f"?{parts.query}" if parts.query else ""), safe=IN_PATHS)
    try:
        with _line(address, port, timeout) as line:
            connection._create_connection = lambda *_: line  # type: ignore[attr-defined]
            connection.request("POST", path, body=body, headers=dict(headers))
            answer = connection.getresponse()
            answer.read(READ)
            return answer.status
    except http.client.HTTPException as error:
        raise OSError(f"The answer was none ({type(error).__name__}).") from None
    finally:
        connection.close()


@contextmanager
def _line(address: str, port: int, timeout: float) -> Iterator[socket.socket]:
    """A connection that is cut once all of it takes too long. Raises TimeoutError then."""
    late = Event()
    with socket.create_connection((address, port), timeout) as line, line.dup() as same:

        def cut() -> None:
            late.set()
            with suppress(OSError):
                same.shutdown(socket.SHUT_RDWR)

        timer = Timer(WHOLE, cut)
        timer.daemon = True
        timer.start()
        try:
            yield line
        finally:
            timer.cancel()
            if late.is_set():
                raise TimeoutError("The answer did not end in time.")


def _address(host: str, port: int) -> str:
    found = {str(each[4][0]) for each in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)}
    if not settings.PRIVATE_ADDRESSES and not all(_is_public(each) for each in found):
        raise WrongAddress("The address leads into a private network.")
    return sorted(found, key=lambda each: (":" in each, each))[0]


def _is_public(address: str) -> bool:
    known = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(known, ipaddress.IPv6Address):
        inner = known.ipv4_mapped or known.sixtofour or (known.teredo or (None, None))[1]
        if known in NAT64 or int(known) < 2**32:
            inner = ipaddress.IPv4Address(int(known) & (2**32 - 1))
        if inner is not None:
            return _is_public(str(inner))
    return known.is_global and not known.is_multicast
