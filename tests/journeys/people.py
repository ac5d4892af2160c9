"""What people do with the pages, on a phone: sign in, open a game, take a seat, talk, vote, ring the bell."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from playwright.sync_api import Browser, Locator, Page, expect

PHONE, DESK = {"width": 390, "height": 844}, {"width": 1280, "height": 800}
PATIENCE = 45_000
"""Milliseconds for whatever must come: as long as it comes, nobody minds how busy the machine is."""
WATCH_FOR = """text => {
    window.shown = new Promise((done) => {
        const look = () => {
            if ([...document.querySelectorAll(".said p")].some((line) => line.textContent === text)) {
                observer.disconnect();
                requestAnimationFrame(() => done(Date.now()));
            }
        };
        const observer = new MutationObserver(look);
        observer.observe(document.body, { childList: true, subtree: true, characterData: true });
        look();
    });
}"""
NOTE_CEREMONIES = """
    window.played = [];
    new MutationObserver(() => {
        const titles = document.querySelectorAll("dialog.ceremony[open] h2");
        window.played.push(...[...titles].map((title) => title.textContent));
    }).observe(document, { childList: true, subtree: true, attributes: true, attributeFilter: ["open"] });
"""
HAS_PLAYED = "(pattern) => window.played.some((title) => new RegExp(pattern).test(title))"
NOTE = """selector => {
    window.noted = [];
    const look = () => document.querySelectorAll(selector).forEach((each) => window.noted.push(each.textContent));
    new MutationObserver(look).observe(document.body, { childList: true, subtree: true, characterData: true });
}"""
HAS_NOTED = "(words) => window.noted.some((text) => text.includes(words))"
NOTE_ENTER = "() => addEventListener('keydown', (event) => event.key === 'Enter' && (window.sent = Date.now()), true)"

expect.set_options(timeout=PATIENCE)


@dataclass
class Person:
    """Somebody with a phone. ``still``: they want less motion. ``wrongs`` is what their browser complained about."""

    page: Page
    still: bool = False
    wrongs: list[str] = field(default_factory=list)

    @classmethod
    def new(cls, browser: Browser, still: bool = False, locale: str = "en-US", wide: bool = False) -> Person:
        """A person with a phone of their own, or at a desk (``wide``), who reads the language of a place."""
        context = browser.new_context(
            viewport=DESK if wide else PHONE,
            is_mobile=not wide,
            has_touch=not wide,
            reduced_motion="reduce" if still else "no-preference",
            locale=locale,
        )
        context.set_default_timeout(PATIENCE)
        context.add_init_script(NOTE_CEREMONIES)
        page = context.new_page()
        person = cls(page, still)
        page.on("pageerror", lambda error: person.wrongs.append(str(error)))
        page.on("console", lambda line: person.wrongs.append(line.text) if line.type == "error" else None)
        return person

    def button(self, name: str | re.Pattern[str]) -> Locator:
        """A button by its words."""
        return self.page.get_by_role("button", name=name)

    @property
    def card(self) -> Locator:
        """The one card that says what to do now."""
        return self.page.locator(".now-card")

    @property
    def ceremony(self) -> Locator:
        """The ceremony that is playing."""
        return self.page.locator("dialog.ceremony[open]")

    def sign_in(self, link: str, household: str) -> None:
        """Come in by the host's link, which leaves no token in the address and does nothing before a press."""
        self.page.goto(link)
        self.button("Sign in").click()
        expect(self.page.get_by_role("heading", name=household)).to_be_visible()
        assert "#" not in self.page.url

    def open_game(self, title: str, seats: int, bell: str = "The host", tempo: str = "") -> str:
        """Fill in the form of a new game; return its address."""
        page = self.page
        page.get_by_role("link", name="New game").click()
        page.get_by_label("Its name").fill(title)
        page.get_by_text("Blitz", exact=True).click()
        page.get_by_text("More settings").click()
        page.get_by_label("Seats").fill(str(seats))
        page.get_by_label("Tempo").select_option(tempo)
        page.get_by_label("Tonight's vote").select_option("static")
        page.get_by_text("Majority", exact=True).click()
        page.get_by_text(bell, exact=True).click()
        self.button("Open the lobby").click()
        expect(page.get_by_role("heading", name="Waiting for the flock")).to_be_visible()
        return page.url

    def take_seat(self, link: str, bio: str, name: str, answers: tuple[str, ...] = ()) -> str:
        """Go from an invitation to a seat, with an answer to each question or none; return the bird's name."""
        page = self.page
        page.goto(link)
        self.button("Deal me three birds").click()
        expect(page.locator(".persona")).to_have_count(3)
        bird = page.locator(".persona").nth(1)
        called = bird.locator("b").inner_text()
        bird.click()
        self.button("This one").click()
        page.get_by_label("Bio").fill(bio)
        self.button("Go on").click()
        self.answer(*answers)
        page.get_by_label("Your real name").fill(name)
        self.button("Take the seat").click()
        expect(page.get_by_role("heading", name=called)).to_be_visible()
        expect(self.nests).to_contain_text([called])
        return called

    def answer(self, *answers: str) -> None:
        """Answer the interview at the door, or leave it out."""
        expect(self.page.get_by_role("heading", name=re.compile("^Three questions for"))).to_be_visible()
        for line, answer in zip(self.page.locator(".field input").all(), answers, strict=False):
            line.fill(answer)
        self.button("Go on" if answers else "No interviews").click()

    @property
    def nests(self) -> Locator:
        """Those who sit in the lobby."""
        return self.page.locator(".nest:not(.empty)")

    def say(self, text: str) -> None:
        """Post to the conversation."""
        box = self.page.get_by_role("textbox", name=re.compile("^Say something as"))
        box.fill(text)
        box.press("Enter")

    def say_to(self, other: Person, text: str) -> int:
        """Post, and return after how many milliseconds the other's screen showed it."""
        other.page.evaluate(WATCH_FOR, text)
        self.page.evaluate(NOTE_ENTER)
        self.say(text)
        shown = other.page.evaluate("() => window.shown")
        return int(shown - self.page.evaluate("() => window.sent"))

    def notes(self, selector: str) -> None:
        """From now on keep in mind what comes up there, however soon it goes again."""
        self.page.evaluate(NOTE, selector)

    def has_noted(self, words: str) -> None:
        """It comes up, or has come."""
        self.page.wait_for_function(HAS_NOTED, arg=words)

    def vote(self) -> str:
        """Tap the first face that can be chosen, which seals it; return its name."""
        self.card.get_by_role("button", name=re.compile("Vote|Save")).click()
        faces = self.page.locator("button.face:enabled")
        name = faces.locator(".face-name").first.inner_text()
        faces.filter(has=self.page.get_by_text(name, exact=True)).click()
        expect(self.page.get_by_text(f"Sealed: {name}")).to_be_visible()
        self.page.locator("dialog[open]").get_by_role("button", name="Close", exact=True).click()
        expect(self.page.locator("dialog[open]")).to_have_count(0)
        return name

    def ring(self, label: str) -> None:
        """Ring the host's bell under the card; wait until it has rung."""
        bell = self.button(f"Ring the bell: {label}")
        bell.click()
        expect(bell).to_have_count(0)

    def ring_until(self, label: str) -> None:
        """Ring the bell up to and including this, whatever comes before it."""
        waits = ""
        while waits != f"Ring the bell: {label}":
            waits = (self.button(re.compile("^Ring the bell: ")).text_content() or "").strip()
            self.ring(waits.removeprefix("Ring the bell: "))

    def leaves_sheet(self) -> None:
        """Leave what has been opened by the key for it, once it is open; no other thing can be meant by then."""
        sheet = self.page.locator("dialog.sheet[open]")
        expect(sheet).to_be_visible()
        self.page.keyboard.press("Escape")
        expect(sheet).to_have_count(0)

    def sees(self, words: str | re.Pattern[str]) -> None:
        """A ceremony plays and says this, after the one of a feather that spared somebody, if one did.

        Where ceremonies end by themselves, it has been on the screen.
        """
        if not self.still:
            pattern = words.pattern if isinstance(words, re.Pattern) else re.escape(words)
            self.page.wait_for_function(HAS_PLAYED, arg=pattern)
            return
        told = self.ceremony.get_by_role("heading", name=words)
        spared = self.page.locator("dialog.ceremony.spared[open]")
        expect(told.or_(spared).first).to_be_visible()
        if not told.count():
            spared.get_by_role("button", name="Go on").click()
        expect(told).to_be_visible()

    @contextmanager
    def past_ceremonies(self) -> Iterator[None]:
        """Whatever ceremony stands in the way of somebody who wants less motion is closed meanwhile, and they go on."""
        way = self.ceremony.get_by_role("button", name="Go on")
        self.page.add_locator_handler(way, lambda button: button.click(), no_wait_after=True)
        yield
        self.page.remove_locator_handler(way)

    def goes_on(self) -> None:
        """Come to the end of a ceremony, which waits for those who want less motion, and for nobody else."""
        if self.still:
            self.ceremony.get_by_role("button", name="Go on").click()
        expect(self.ceremony).to_have_count(0)
        self.page.evaluate("() => (window.played = [])")
