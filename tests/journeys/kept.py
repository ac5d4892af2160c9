"""What a phone keeps of games in its browser's own database."""

from __future__ import annotations

from playwright.sync_api import Error, Page

from tests.live_site import eventually

HOLDS = """([store, n]) => new Promise((done) => {
    const opened = indexedDB.open("pecking-order");
    opened.onsuccess = () => {
        const asked = opened.result.transaction(store).objectStore(store).count();
        asked.onsuccess = () => { opened.result.close(); done(asked.result === n); };
    };
})"""


def keeps_views(page: Page, count: int) -> None:
    """So many views of rooms have been written down; a page that is left sooner may lose its last one."""
    eventually(lambda: holds(page, "places", count), "the view is written down")


def keeps_words(page: Page, count: int) -> None:
    """So many words wait to be sent."""
    eventually(lambda: holds(page, "outbox", count), "the words are written down, or gone")


def holds(page: Page, store: str, count: int) -> bool:
    """Whether a store has so many entries; a page that is on its way to another cannot tell."""
    try:
        return bool(page.evaluate(HOLDS, [store, count]))
    except Error:
        return False
