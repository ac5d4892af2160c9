"""Nothing that is live in a game needs more than one tap from the main view: in every phase, for everybody."""

from __future__ import annotations

from typing import Any

import pytest

from tests.journeys.moments import HOST, Moment, moments
from tests.journeys.stage import Stage
from tests.live_site import House, Site

pytestmark = [pytest.mark.browser, pytest.mark.slow]

CARD, FACE, PURSE = ".now-card .button", ".perch:not(.me):not(.out)", ".purse"
PRIVATE, MENU, CONSOLE = ".tab:has([href$='#lock'])", ".room-head .round", ".also .button:has([href$='#bell'])"
WRITE = ".composer textarea"
WAYS: dict[str, tuple[str, str]] = {
    "main.post": ("", f".voices {WRITE}"),
    "nest.post": ("", f".voices {WRITE}"),
    "booth.post": (".tab:has([href$='#booth'])", f".voices {WRITE}"),
    "reaction.toggle": ("", ".voices .line-more"),
    "whisper.send": ("", ".whisper-button"),
    "nudge.send": (FACE, "dialog .button:has([href$='#nudge'])"),
    "silver.give": (FACE, "dialog .button:has([href$='#gift'])"),
    "power.buy": (PURSE, "dialog .power .button"),
    "will.state": (PURSE, "dialog .row-button"),
    "away.announce": (PURSE, "dialog .row-button"),
    "detective.accuse": (PURSE, "dialog .destiny"),
    "private.start": (FACE, "dialog .button:has([href$='#lock'])"),
    "private.accept": (PRIVATE, ".nook .calling .button"),
    "private.decline": (PRIVATE, ".nook .calling .button.plain"),
    "private.post": (PRIVATE, ".nook .thread"),
    "private.add": (PRIVATE, ".nook .thread"),
    "vote.cast": (CARD, "dialog.vote .face:enabled"),
    "vote.pick": (CARD, "dialog.vote .face:enabled"),
    "duel.play": (CARD, "dialog.duel .button"),
    "duel.answer": (CARD, "dialog.duel input, dialog.duel .button"),
    "role.guess": (".also .button:has([href$='#eye'])", "dialog .perch"),
    "identity.guess": (".also .button:has([href$='#mask'])", "dialog select"),
    "game.start": ("", ".waiting .button"),
    "bots.seat": ("", ".waiting .button.plain"),
    "timeline.advance": ("", ".stage > .button.yolk"),
    "invitation.send": (MENU, "dialog input[type=email]"),
    "game.cancel": (MENU, "dialog .button.comb"),
    "game.pause": (CONSOLE, "dialog .row-button:has([href$='#pause'])"),
    "game.resume": (CONSOLE, "dialog .row-button:has([href$='#play'])"),
    "timeline.extend": (CONSOLE, "dialog .row-button:has([href$='#clock'])"),
    "vote.void": (CONSOLE, "dialog .row-button:has([href$='#close'])"),
    "late.admit": (CONSOLE, "dialog .row-button:has([href$='#plus'])"),
    "seat.replace": (CONSOLE, "dialog .row-button:has([href$='#swap'])"),
    "seat.automate": (CONSOLE, "dialog .row-button:has([href$='#people'])"),
    "conversation.close": (CONSOLE, "dialog .row-button:has([href$='#lock'])"),
}
"""For each act what is tapped on the main view, if anything, and the control that is there then."""
LOOK = """async (wanted) => {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    const isThere = (selector) => [...document.querySelectorAll(selector)].some((each) =>
        each.checkVisibility({ visibilityProperty: true }) && !each.disabled && !each.closest("[inert]"));
    const comes = async (selector) => {
        for (const until = performance.now() + 20_000; performance.now() < until; await frame()) {
            if (isThere(selector)) return true;
        }
        return false;
    };
    const leave = async () => {
        document.querySelector("dialog[open]")?.dispatchEvent(new Event("cancel", { cancelable: true }));
        if (document.querySelector("main.room.aside")) {
            const gone = new Promise((done) => addEventListener("popstate", done, { once: true }));
            document.querySelector(".tab").click();
            await gone;
        } else if (document.querySelector(".tab:not([aria-current])")) {
            document.querySelector(".tab").click();
        }
        while (document.querySelector("dialog[open], main.room.aside")) await frame();
    };
    const missing = [];
    const taps = Map.groupBy(wanted, ([, tap]) => tap);
    for (const [tap, ways] of taps) {
        if (tap && !(await comes(tap))) {
            missing.push(...ways.map(([act]) => `${act}: nothing to tap`));
            continue;
        }
        if (tap) [...document.querySelectorAll(tap)].find((each) => each.checkVisibility()).click();
        for (const [act, , control] of ways) {
            if (!(await comes(control))) missing.push(`${act}: no control`);
        }
        if (tap) await leave();
    }
    return missing;
}"""


def test_whatever_the_room_would_grant_is_at_most_one_tap_away(
    site: Site, house: House, browser: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    game = site.manage("create_game", house.slug, "--scheduling", "manual", "--seats", "4", "--votes", "majority")
    walked = list(moments())
    stages = {
        hosting: Stage.built(browser, game["url"], next(each for each in walked if each.acts).frame, hosting=hosting)
        for hosting in (False, True)
    }
    wrong = [f"{moment.what}: {gap}" for moment in walked for gap in gaps(stages[moment.who == HOST], moment)]
    for stage in stages.values():
        assert stage.errors == []
        stage.page.context.close()
    with capsys.disabled():
        print(f"\n{len(walked)} moments, {sum(len(each.acts) for each in walked)} acts")
    assert not wrong, "\n".join(wrong)


def gaps(stage: Stage, moment: Moment) -> list[str]:
    """What is granted at this moment, and not to be found in time."""
    stage.show(moment.frame)
    wanted = [(act, *WAYS[act]) for act in sorted(moment.acts)]
    found: list[str] = stage.page.evaluate(LOOK, wanted)
    return found


def test_every_act_of_a_seat_or_a_host_is_among_those_that_are_walked() -> None:
    walked = set().union(*(moment.acts for moment in moments()))
    assert walked == set(WAYS)
