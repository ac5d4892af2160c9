"""A site whose processes are killed, and players who do not care."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.faults.invariants import seals_hold
from tests.faults.scale import Scale
from tests.live_site import House, Site, eventually, running_site, tell_logs
from tests.player import Player
from tests.visitor import Visitor

TWICE = ("web", "run_alarms", "run_jobs")


@dataclass(frozen=True, slots=True)
class Game:
    """A running game of three people whose bell the host rings; ``seats`` are the cookies of their seats."""

    site: Site
    house: House
    id: str
    seats: list[str]
    host: Visitor

    @property
    def room(self) -> str:
        """The path of its page."""
        return f"/h/{self.house.slug}/g/{self.id}/"

    def ring(self) -> None:
        """Let the host ring the bell."""
        reply = self.host.post(f"{self.room}advance", page=f"/h/{self.house.slug}/new", script=True)
        assert reply.data["ok"], reply

    def play_to_the_end(self) -> None:
        """Ring until somebody has won."""
        while self.site.status(self.house, self.id)["status"] != "over":
            self.ring()


@pytest.fixture(scope="session")
def site() -> Iterator[Site]:
    """A running site with services of its own, and two of each process that may be there twice."""
    with running_site() as running:
        for name in TWICE:
            running.second(name)
        yield running


@pytest.fixture(scope="session")
def scale(pytestconfig: pytest.Config) -> Scale:
    """How much of the full numbers this run takes."""
    return Scale(pytestconfig.getoption("--faults"))


@pytest.fixture(scope="session")
def sealed() -> dict[str, int]:
    """The heads up to which the streams were found clean."""
    return {}


@pytest.fixture(autouse=True)
def all_is_well_afterwards(request: pytest.FixtureRequest) -> Iterator[None]:
    """Every process runs before and after; what is stored agrees with itself; nothing unforeseen was met."""
    if "site" not in request.fixturenames:
        yield
        return
    site: Site = request.getfixturevalue("site")
    sealed = request.getfixturevalue("sealed")
    site.whole()
    before = len(site.bugs())
    yield
    site.whole()
    assert seals_hold(site.addresses["DATABASE_OPERATOR_URL"], sealed) == []
    assert site.bugs()[before:] == []


@pytest.fixture(scope="session")
def house(site: Site) -> House:
    """The household of all games here."""
    return site.household("Coop")


@pytest.fixture(scope="session")
def host(site: Site, house: House) -> Visitor:
    """Its host, signed in."""
    visitor = Visitor(site)
    visitor.sign_in(house)
    return visitor


@pytest.fixture
def game(site: Site, house: House, host: Visitor) -> Game:
    """A running game of three people, led by its host."""
    opened = site.manage(
        "create_game", house.slug, "--scheduling", "manual", "--tempo", "smoke", "--seats", "3", "--votes", "majority"
    )
    seats = [Visitor(site).take_seat(house, opened["code"], name) for name in ("Ada", "Bo", "Cem")]
    made = Game(site, house, opened["game"], seats, host)
    assert host.post(f"{made.room}start", page=f"/h/{house.slug}/new", script=True).data["ok"]
    return made


@pytest.fixture
def players(game: Game) -> Iterator[Callable[[], list[Player]]]:
    """Let the three talk without pause."""
    talking: list[Player] = []

    def begin() -> list[Player]:
        for name, cookie in zip(("Ada", "Bo", "Cem"), game.seats, strict=True):
            talking.append(Player(game.site, game.house, game.id, cookie, name))
        for player in talking:
            player.talking.set()
            player.start()
        eventually(lambda: all(len(player.accepted) >= 3 for player in talking), "everybody talks")
        return talking

    yield begin
    for player in talking:
        player.hang_up()


@pytest.fixture
def second_web(site: Site) -> str:
    """The address of the second web process."""
    return site.urls["web_2"]


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """What takes ten minutes whatever one does belongs to the full numbers only."""
    return True if collection_path.name == "test_soak.py" and not config.getoption("--faults") else None


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, Any, None]:
    """Show the site's logs with every failure."""
    yield from tell_logs(item)
