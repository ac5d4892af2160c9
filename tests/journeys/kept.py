"""What a phone keeps of games in its browser's own database."""

from __future__ import annotations

from playwright.sync_api import Page

HOLDS = """([store, n]) => new Promise((done) => {
    const opened = indexedDB.open("pecking-order");
    opened.onsuccess = () => {
        const asked = opened.result.transaction(store).objectStore(store).count();
        asked.onsuccess = () => { opened.result.close(); done(asked.result === n); };
    };
})"""


def keeps_views(page: Page, count: int) -> None:
    """So many views of rooms have been written down; a page that is left sooner may lose its last one."""
    page.wait_for_function(HOLDS, arg=["places", count])


def keeps_words(page: Page, count: int) -> None:
    """So many words wait to be sent."""
    page.wait_for_function(HOLDS, arg=["outbox", count])
