"""How soon a page is there on a slow phone, on the first visit and on the next. ``script/visits`` runs it.

A visit is a new page of one browser profile, over a slow line, with the processor at a quarter. Told are, in
milliseconds: when the answer began, when anything was painted, when the largest part of what came first was, when what
the page is for stood there and was painted (``there``), and when besides no work of more than 50 ms was under way any
more (``usable``); then how long such work kept others waiting (``blocked``), and how much what was there moved.
"""

from __future__ import annotations

import argparse
import os
import statistics
from collections import defaultdict
from collections.abc import Iterator
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from games.management.chromium import FLAGS, program
from games.management.slow_line import slow_line

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Page

PHONE: dict[str, Any] = {"viewport": {"width": 412, "height": 823}, "device_scale_factor": 1.75, "has_touch": True}
SLOWER = 4
QUIET_MS = 3_000
THERE = ".composer textarea, .nests, .welcome, .deal, .hero h1"
"""What pages are for: the field of a room, the nests of a lobby, the welcome and birds of who joins, the front."""
WATCH = """(there) => {
    const told = window.told = { blocked: 0, moved: 0, last: 0 };
    const see = (type, note) =>
        new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
    see("paint", (each) => (told[each.name] = each.startTime));
    see("largest-contentful-paint", (each) => (told.largest = each.startTime));
    see("layout-shift", (each) => (told.moved += each.hadRecentInput ? 0 : each.value));
    see("longtask", (each) => {
        told.blocked += each.duration - 50;
        told.last = each.startTime + each.duration;
    });
    new MutationObserver((_, observer) => {
        if (document.querySelector(there)) {
            observer.disconnect();
            requestAnimationFrame(() => setTimeout(() => (told.there = performance.now())));
        }
    }).observe(document, { childList: true, subtree: true });
}"""
TELL = """() => ({
    answer: performance.getEntriesByType("navigation")[0].responseStart,
    painted: told["first-contentful-paint"], largest: told.largest, there: told.there,
    usable: Math.max(told.there, told.last), blocked: told.blocked, moved: told.moved * 1000,
})"""
AWAKE = "() => navigator.serviceWorker.getRegistration().then((found) => Boolean(found?.active))"


def main() -> None:
    """Visit the addresses of the command line, and print the middle of some rounds."""
    asked = argparse.ArgumentParser(prog="script/visits", description=__doc__.partition("\n")[0])
    asked.add_argument("addresses", nargs="+", help="pages of a running site; a room may carry the key of a seat")
    asked.add_argument("--rounds", type=int, default=5)
    wishes = asked.parse_args()
    for address in wishes.addresses:
        found: dict[str, dict[str, list[float]]] = defaultdict(lambda: defaultdict(list))
        for _ in range(wishes.rounds):
            for name, figures in visits(address):
                for key, value in figures.items():
                    found[name][key].append(value)
        print(address.partition("#")[0])
        for name, figures_of in found.items():
            told = (f"{key} {statistics.median(all_of):.0f} ({max(all_of):.0f})" for key, all_of in figures_of.items())
            print(f"  {name}: {', '.join(told)}")
    load = os.getloadavg()[0]
    print(f"Milliseconds: the middle of {wishes.rounds} and the worst; moved in thousandths. Load {load:.1f}.")


def visits(address: str) -> Iterator[tuple[str, dict[str, float]]]:
    """Visit a page twice with a fresh profile; yields the name of each visit and its figures."""
    from playwright.sync_api import sync_playwright

    site = urlsplit(address)
    with (
        sync_playwright() as playwright,
        slow_line(site.hostname or "localhost", site.port or 80) as port,
        TemporaryDirectory(ignore_cleanup_errors=True) as profile,
    ):
        slowly = site._replace(netloc=f"127.0.0.1:{port}", fragment="").geturl()
        context = playwright.chromium.launch_persistent_context(
            profile, executable_path=program(), args=list(FLAGS), **PHONE
        )
        try:
            if site.fragment:
                _sit_down(context, slowly, site.fragment)
            for name in ("first", "again"):
                yield name, _visit(context, slowly)
        finally:
            context.close()


def _sit_down(context: BrowserContext, address: str, key: str) -> None:
    """Come once with the key of a seat; then only the cookie that it became is left."""
    page = context.new_page()
    page.goto(f"{address}#{key}")
    page.wait_for_selector(THERE)
    page.goto("about:blank")
    line = context.new_cdp_session(page)
    stores = "indexeddb,local_storage,service_workers,cache_storage"
    origin = address[: address.index("/", len("http://"))]
    line.send("Storage.clearDataForOrigin", {"origin": origin, "storageTypes": stores})
    line.send("Network.clearBrowserCache")
    page.close()


def _visit(context: BrowserContext, address: str) -> dict[str, float]:
    page = context.new_page()
    line = context.new_cdp_session(page)
    line.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    page.add_init_script(f"({WATCH})({THERE!r})")
    page.goto(address)
    page.wait_for_function("() => window.told?.there")
    page.wait_for_timeout(QUIET_MS)
    figures: dict[str, float] = page.evaluate(TELL)
    _leave(page)
    return figures


def _leave(page: Page) -> None:
    """Go once the worker keeps its shell, and let it fall asleep, as it does before anybody comes back."""
    page.wait_for_function(AWAKE)
    page.wait_for_timeout(QUIET_MS)
    page.goto("about:blank")
    line = page.context.new_cdp_session(page)
    line.send("ServiceWorker.enable")
    line.send("ServiceWorker.stopAllWorkers")
    page.close()


if __name__ == "__main__":
    main()
