"""One site for all journeys, and phones to look at it with."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.live_site import House, Site, running_site, tell_logs

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from tests.journeys.people import Person


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """A game at its real tempo takes as long as it takes: only for those who ask for it."""
    return True if collection_path.name == "test_real_tempo.py" and not config.getoption("--full") else None


@pytest.fixture(scope="session")
def site() -> Iterator[Site]:
    """A running site with services of its own."""
    with running_site() as running:
        yield running


@pytest.fixture
def house(site: Site) -> House:
    """A household that no other test knows."""
    return site.household()


@pytest.fixture(autouse=True)
def no_bugs(site: Site) -> Iterator[None]:
    """Whatever people do, no process may meet something unforeseen."""
    before = len(site.bugs())
    yield
    assert site.bugs()[before:] == []


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """A browser without a window."""
    from playwright.sync_api import sync_playwright

    from games.management.chromium import launch

    with sync_playwright() as playwright:
        running = launch(playwright)
        yield running
        running.close()


@pytest.fixture
def person(browser: Browser) -> Iterator[Callable[..., Person]]:
    """Make a person with a phone; at the end no browser may have complained."""
    from tests.journeys.people import Person

    people: list[Person] = []

    def make(**wishes: Any) -> Person:
        people.append(Person.new(browser, **wishes))
        return people[-1]

    yield make
    wrongs = [wrong for each in people for wrong in each.wrongs]
    for each in people:
        for page in each.page.context.pages:
            print(f"Shown at {page.url}\n{page.locator('body').aria_snapshot()}")
        each.page.context.close()
    assert wrongs == []


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Iterator[None]:
    """Show the site's logs with every failure."""
    yield from tell_logs(item)
