"""Somebody who asks for pages without a browser: cookies are kept, forms are sent with their token."""

from __future__ import annotations

import json
import re
import urllib.error
import urllib.request
from dataclasses import dataclass
from functools import partial
from http.client import HTTPConnection, HTTPResponse
from http.cookiejar import CookieJar
from itertools import product
from typing import Any
from urllib.parse import urlencode, urlsplit

from tests.live_site import House, Site

TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')
PERSONA = re.compile(r'name="persona" value="([^"]+)"')


@dataclass(frozen=True, slots=True)
class Reply:
    """What the site answered."""

    status: int
    text: str
    url: str

    @property
    def data(self) -> Any:
        """The answer to a script."""
        return json.loads(self.text)


ADDRESSES = (f"127.{first}.{second}.1" for first, second in product(range(1, 250), repeat=2))
"""Everybody comes from a place of their own: the site counts what comes from one."""


class From(urllib.request.HTTPHandler):
    """Opens connections from this address."""

    def __init__(self, address: str) -> None:
        super().__init__()
        self._connection = partial(HTTPConnection, source_address=(address, 0))

    def http_open(self, req: urllib.request.Request) -> HTTPResponse:
        return self.do_open(self._connection, req)


class Visitor:
    """One browser's worth of cookies."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self.jar = CookieJar()
        self._opener = urllib.request.build_opener(
            urllib.request.ProxyHandler({}), urllib.request.HTTPCookieProcessor(self.jar), From(next(ADDRESSES))
        )

    def get(self, path: str) -> Reply:
        """Load a page, wherever it leads."""
        return self._open(urllib.request.Request(self.site.url + path))

    def post(self, path: str, body: bytes | None = None, page: str = "/", script: bool = False, **fields: str) -> Reply:
        """Send a form, or these bytes, with the token of ``page``; ``script``: ask for data."""
        token = TOKEN.search(self.get(page).text)
        headers = {"X-CSRFToken": token[1] if token else self.cookie("csrftoken") or ""}
        headers |= {"Accept": "application/json"} if script else {}
        data = urlencode(fields).encode() if body is None else body
        return self._open(urllib.request.Request(self.site.url + path, data, headers, method="POST"))

    def cookie(self, name: str) -> str | None:
        """The value of a cookie."""
        return next((each.value for each in self.jar if each.name == name), None)

    def sign_in(self, house: House) -> None:
        """Come in by the host's link."""
        link = urlsplit(house.sign_in)
        assert self.post(link.path, page=link.path, token=f"#{link.fragment}").status == 200

    def birds(self, house: House, code: str) -> list[str]:
        """Have three birds dealt."""
        door = f"/h/{house.slug}/j/{code}/"
        return PERSONA.findall(self.post(door, page=door, step="deal").text)

    def sit(self, house: House, code: str, persona: str, bio: str = "A bird.", name: str = "Gesine") -> Reply:
        """Take a seat as one of the birds that were dealt."""
        door = f"/h/{house.slug}/j/{code}/"
        return self.post(door, page=door, step="name", persona=persona, bio=bio, name=name)

    def take_seat(self, house: House, code: str, name: str = "Gesine") -> str:
        """Join a lobby; return the cookie that holds the key of the seat."""
        arrived = self.sit(house, code, self.birds(house, code)[0], name=name)
        game = arrived.url.rstrip("/").rsplit("/", 1)[-1]
        key = self.cookie(f"seat_{game[:8]}")
        assert key, f"no seat was given: {arrived.status} {arrived.url}"
        return f"seat_{game[:8]}={key}"

    def _open(self, request: urllib.request.Request) -> Reply:
        try:
            with self._opener.open(request, timeout=20) as answer:
                return Reply(answer.status, answer.read().decode(), answer.url)
        except urllib.error.HTTPError as refusal:
            return Reply(refusal.code, refusal.read().decode(), refusal.url)
