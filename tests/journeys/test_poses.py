"""Every screen of a game, by day and by night, on a phone and a desktop: no fault that axe finds, nothing cut off."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from games.management.poses.pose import Pose
from games.management.poses.scenes import POSES
from tests.journeys.stage import Stage
from tests.live_site import House, Site

pytestmark = [pytest.mark.browser, pytest.mark.slow]

AXE = Path(__file__).resolve().parents[2] / "node_modules/axe-core/axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
VIEWS: tuple[tuple[Any, int, int, bool], ...] = (
    ("light", 390, 844, True), ("dark", 390, 844, False), ("dark", 1280, 800, True), ("light", 1280, 800, False),
)  # fmt: skip
"""Light, width, height, and whether all rules are tried: what hangs on the light alone is the contrast."""
FAULTS = """async ([rules, all]) => (await axe.run(document, {
    runOnly: all ? rules : ["color-contrast"], resultTypes: ["violations"], preload: false, elementRef: false}))
    .violations.map((each) => `${each.id}: ${each.nodes[0].html.slice(0, 160)} ${each.nodes[0].failureSummary}`)"""
CUT_OFF = "() => document.documentElement.scrollWidth > innerWidth"
SMALLEST = 320


def test_every_screen_of_a_game(site: Site, house: House, browser: Any, capsys: pytest.CaptureFixture[str]) -> None:
    game = site.manage("create_game", house.slug, "--scheduling", "manual", "--seats", "4", "--votes", "majority")
    source, begun = AXE.read_text(encoding="utf-8"), time.monotonic()
    wrong: list[str] = []
    for hosting in (False, True):
        poses = {name: pose for name, make in POSES.items() if (pose := make()).hosting is hosting}
        stage = Stage.built(browser, game["url"], next(iter(poses.values())).frame, hosting=hosting)
        for name, pose in poses.items():
            wrong += [f"{name}, {fault}" for fault in faults(stage, pose, source)]
        assert stage.errors == []
        stage.page.context.close()
    with capsys.disabled():
        print(f"\n{len(POSES)} screens in {time.monotonic() - begun:.0f} s")
    assert not wrong, "\n".join(wrong)


def faults(stage: Stage, pose: Pose, source: str) -> Iterator[str]:
    """What is wrong with a pose, in all lights and sizes."""
    page = stage.page
    page.set_viewport_size({"width": 390, "height": 844})
    stage.show_afresh(pose.frame, seen=not pose.ceremony)
    page.evaluate(source)
    for tap in pose.taps:
        page.locator(tap).first.click()
    expect(page.locator("[role=status]", has_text="Opening")).to_have_count(0)
    for light, width, height, everything in VIEWS:
        page.emulate_media(color_scheme=light, reduced_motion="reduce")
        page.set_viewport_size({"width": width, "height": height})
        yield from (f"{light}, {width}: {fault}" for fault in page.evaluate(FAULTS, [RULES, everything]))
        if page.evaluate(CUT_OFF):
            yield f"{width}: cut off at the side"
    page.set_viewport_size({"width": SMALLEST, "height": 568})
    if page.evaluate(CUT_OFF):
        yield f"{SMALLEST}: cut off at the side"
