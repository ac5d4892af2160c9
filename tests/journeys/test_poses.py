"""Every screen of a game, by day and by night, on a phone and a desktop: no fault that axe finds, nothing cut off."""

from __future__ import annotations

import time
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from games.management.poses.pose import Pose
from games.management.poses.scenes import POSES
from tests.journeys.stage import Stage
from tests.live_site import House, Site

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.timeout(600)]

AXE = Path(__file__).resolve().parents[2] / "node_modules/axe-core/axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
PHONE, WIDE, SMALLEST = (390, 844), (1280, 800), (320, 568)
PAIRS = ((("light", PHONE), ("dark", WIDE)), (("dark", PHONE), ("light", WIDE)))
"""Each screen is looked at in both lights and both sizes; which goes with which changes from one to the next."""
FAULTS = """async (rules) => {
    await Promise.allSettled(document.getAnimations().map((each) => each.finished));
    const found = await axe.run(document.querySelector("dialog[open]:last-of-type") ?? document, {
        runOnly: rules, resultTypes: ["violations"], preload: false, elementRef: false});
    return found.violations.map(({ id, nodes: [node] }) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary}`);
}"""
"""Behind an open sheet nothing can be reached, and it has been looked at when it was not behind one."""
CUT_OFF = "() => document.documentElement.scrollWidth > innerWidth"
DIALOGS = (".now-card", ".purse", ".also", ".perch", ".room-head")
"""What opens a sheet and nothing else: a page on which it is closed again is as good as new."""


def test_every_screen_of_a_game(site: Site, house: House, browser: Any, capsys: pytest.CaptureFixture[str]) -> None:
    game = site.manage("create_game", house.slug, "--scheduling", "manual", "--seats", "4", "--votes", "majority")
    source, begun = AXE.read_text(encoding="utf-8"), time.monotonic()
    wrong: list[str] = []
    for hosting in (False, True):
        poses = {name: pose for name, make in POSES.items() if (pose := make()).hosting is hosting}
        stage = Stage.built(browser, game["url"], next(iter(poses.values())).frame, hosting=hosting)
        afresh = True
        for (name, pose), views in zip(poses.items(), cycle(PAIRS), strict=False):
            strike(stage, pose, source, afresh=afresh or pose.ceremony)
            wrong += [f"{name}, {fault}" for fault in faults(stage, views)]
            afresh = pose.ceremony or bool(pose.taps and not pose.taps[0].startswith(DIALOGS))
        assert stage.errors == []
        stage.page.context.close()
    with capsys.disabled():
        print(f"\n{len(POSES)} screens in {time.monotonic() - begun:.0f} s")
    assert not wrong, "\n".join(wrong)


def strike(stage: Stage, pose: Pose, source: str, *, afresh: bool) -> None:
    """Let the page stand in a pose."""
    page = stage.page
    page.set_viewport_size({"width": PHONE[0], "height": PHONE[1]})
    if afresh:
        stage.show_afresh(pose.frame, seen=not pose.ceremony)
        page.evaluate(source)
    else:
        stage.show(pose.frame)
    for tap in pose.taps:
        page.locator(tap).first.click()
    expect(page.locator("[role=status]", has_text="Opening")).to_have_count(0)


def faults(stage: Stage, views: Any) -> Iterator[str]:
    """What is wrong with what stands there, in these lights and sizes, and at the smallest."""
    page = stage.page
    for light, (width, height) in (*views, ("", SMALLEST)):
        page.set_viewport_size({"width": width, "height": height})
        if light:
            page.emulate_media(color_scheme=light, reduced_motion="reduce")
            yield from (f"{light}, {width}: {fault}" for fault in page.evaluate(FAULTS, RULES))
        if page.evaluate(CUT_OFF):
            yield f"{width}: cut off at the side"
