"""A game in progress whose seats have keys, and the phones that look at it: no page has to be clicked through first."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import WebSocket

from tests.journeys.people import Person
from tests.live_site import House, Site
from tests.visitor import Visitor


@dataclass
class Coop:
    """A game that its host leads by hand. ``keys`` open its seats, in order."""

    site: Site
    house: House
    game: str
    host: Visitor
    keys: list[str]
    passed: list[str] = field(default_factory=list)

    @classmethod
    def new(cls, site: Site, house: House, people: int, *wishes: str) -> Coop:
        """Seat so many people, and start; private conversations are open."""
        made = site.manage(
            "create_game", house.slug, "--scheduling", "manual", "--votes", "majority", "--seats", str(people), *wishes
        )
        guests = [Visitor(site) for _ in range(people)]
        keys = [guest.take_seat(house, made["code"]).partition("=")[2] for guest in guests]
        host = Visitor(site)
        host.sign_in(house)
        coop = cls(site, house, made["game"], host, keys)
        coop.ask("start")
        coop.ring(1)
        return coop

    @property
    def room(self) -> str:
        """The address of its page."""
        return f"/h/{self.house.slug}/g/{self.game}/"

    def ask(self, action: str, **fields: str) -> None:
        """Press one of the host's buttons."""
        page = f"/h/{self.house.slug}/new"
        assert self.host.post(self.room + action, page=page, script=True, **fields).data["ok"]

    def ring(self, times: int) -> None:
        """Ring the bell so often."""
        for _ in range(times):
            self.ask("advance")

    def enter(self, person: Person, seat: int | None) -> Onlooker:
        """Open the room on somebody's phone, by the key of a seat or as a spectator."""
        found = Onlooker(person)
        person.page.on("websocket", found.listen)
        key = "" if seat is None else f"#key={self.keys[seat]}"
        person.page.goto(f"{self.site.url}{self.room}{key}")
        person.page.locator(".composer").first.wait_for()
        if seat is not None:
            found.name = str(person.page.locator(".perch.me .bird").get_attribute("alt")).partition(",")[0]
        return found


@dataclass
class Onlooker:
    """A person in a room, under a bird's name, and every frame that their browser was sent."""

    person: Person
    name: str = ""
    frames: list[str] = field(default_factory=list)

    def listen(self, line: WebSocket) -> None:
        """Keep what comes over a connection."""
        line.on("framereceived", lambda text: self.frames.append(str(text)))

    @property
    def heard(self) -> list[dict[str, Any]]:
        """The frames, read."""
        return [frame for text in self.frames for frame in json.loads(text)]

    def knows(self, words: str) -> bool:
        """Whether any frame, or the page, has these words."""
        return any(words in text for text in self.frames) or words in self.person.page.content()
