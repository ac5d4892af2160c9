"""Where people find the site: on this machine, and from a phone in the same network by a code to scan."""

from __future__ import annotations

import ipaddress
import re
import sys
from urllib.parse import urlsplit

import psutil
import segno

VIRTUAL = ("docker", "br-", "veth", "virbr", "vmnet", "lo")
LINK = re.compile(r"https?://\S+")


def lan_addresses() -> list[str]:
    """Return this machine's private IPv4 addresses, without those of virtual networks."""
    up = {name for name, facts in psutil.net_if_stats().items() if facts.isup}
    return [
        found.address
        for name, addresses in psutil.net_if_addrs().items()
        if name in up and not name.startswith(VIRTUAL)
        for found in addresses
        if found.family.name == "AF_INET" and _is_private(found.address)
    ]


def site(port: int) -> str:
    """Return the address of a site on this machine, as others in the same network reach it too where there is one."""
    return f"http://{(lan_addresses() or ['127.0.0.1'])[0]}:{port}"


def on(host: str, link: str) -> str:
    """Return the same link on another host."""
    parts = urlsplit(link)
    return parts._replace(netloc=f"{host}:{parts.port}" if parts.port else host).geturl()


def links_in(text: str) -> list[str]:
    """Return the links that a text holds, in order."""
    return LINK.findall(text)


def without_links(text: str) -> str:
    """Return the words around the links."""
    return LINK.sub("", text).strip(" \n:")


def qr_code(link: str) -> str:
    """Return the link as a code of characters, or nothing where the terminal cannot show it."""
    import io

    if "utf" not in (sys.stdout.encoding or "").lower():
        return ""
    drawn = io.StringIO()
    segno.make(link, error="l", micro=False).terminal(drawn, compact=True, border=2)
    return drawn.getvalue()


def _is_private(address: str) -> bool:
    found = ipaddress.ip_address(address)
    return found.is_private and not found.is_loopback and not found.is_link_local
