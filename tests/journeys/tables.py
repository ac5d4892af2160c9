"""A table of people who sit in one game, some of them with a phone; its host rings every bell at once."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import expect

from tests.journeys.people import Person
from tests.live_site import House, Site
from tests.player import ask, greet, line_to
from tests.visitor import Visitor

NAMES = ("Anna", "Ben", "Carla", "David", "Emil", "Frida")


@dataclass
class Table:
    """``cookies`` hold the keys of the seats, in order of arrival."""

    site: Site
    house: House
    host: Visitor
    game: str = ""
    code: str = ""
    cookies: list[str] = field(default_factory=list)

    @classmethod
    def laid(cls, site: Site, house: House, people: int, vote: str, **wishes: str) -> Table:
        """Open a game of one kind of vote, led by its host, and seat people in it; it has begun."""
        table = cls(site, house, Visitor(site))
        table.host.sign_in(house)
        new = f"/h/{house.slug}/new"
        asked = {"title": vote, "mode": "blitz", "kind": "static", "votes": vote, "scheduling": "manual", **wishes}
        opened = table.host.post(new, page=new, **{"seats": str(people), **asked})
        found = re.search(r"/g/([0-9a-f-]{36})/", opened.url)
        code = re.search(r'"code": "([A-Z0-9]{6})"', opened.text)
        assert found and code, opened.text[:500]
        table.game, table.code = found[1], code[1]
        table.cookies = [Visitor(site).take_seat(house, table.code, name) for name in NAMES[:people]]
        table.press("start")
        return table

    @property
    def path(self) -> str:
        """The address of the room."""
        return f"/h/{self.house.slug}/g/{self.game}/"

    def press(self, button: str, **fields: str) -> Any:
        """One of the host's buttons."""
        answer = self.host.post(self.path + button, page=f"/h/{self.house.slug}/new", script=True, **fields).data
        assert answer["ok"], answer
        return answer

    def ring_until(self, key: str) -> None:
        """Ring the bell up to and including this entry of the day."""
        while True:
            due = self.view(0)["view"]["clock"]["next"]["key"]
            self.press("advance")
            if due == key:
                return

    def view(self, seat: int) -> dict[str, Any]:
        """What this seat is shown."""
        with line_to(self.site, self.house, self.game, self.cookies[seat]) as line:
            return greet(line)

    def does(self, seat: int, kind: str, **payload: Any) -> None:
        """A command of somebody without a phone."""
        with line_to(self.site, self.house, self.game, self.cookies[seat]) as line:
            greet(line)
            answer = ask(line, kind, **payload)
        assert answer["ok"], answer

    def sits(self, person: Person, seat: int) -> Person:
        """Give somebody with a phone the key of a seat."""
        person.page.goto(f"{self.site.url}{self.path}#key={self.cookies[seat].partition('=')[2]}")
        expect(person.page.get_by_role("navigation", name="The cast")).to_be_visible()
        return person
