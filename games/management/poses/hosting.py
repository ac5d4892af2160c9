"""The waiting room, the host's console, and what a pause looks like."""

from __future__ import annotations

from collections.abc import Callable

from games.domain import commands as c
from games.management.poses.pose import Pose
from games.management.poses.rehearsal import Rehearsal

CONSOLE = (".also .button >> nth=-1",)


def console(*taps: str) -> Pose:
    """The host's console on day one."""
    return Pose(Rehearsal.of(7).frame(None), (*CONSOLE, *taps), hosting=True)


def row(icon: str) -> str:
    """The row of the console with this picture."""
    return f".row-button:has(use[href$='#{icon}'])"


def paused() -> Pose:
    """The clock stands still."""
    return Pose(Rehearsal.of().reach("private.opens").ask(c.PauseGame(), "host").frame("s1"))


def voided() -> Pose:
    """A night without a vote."""
    return Pose(Rehearsal.of().reach("vote.opens").ask(c.VoidVote(), "host").frame("s1"))


POSES: dict[str, Callable[[], Pose]] = {
    "lobby": lambda: Pose(Rehearsal.lobby(4).frame("s4")),
    "lobby-host": lambda: Pose(Rehearsal.lobby(4).frame(None), hosting=True),
    "console": console,
    "console-void": lambda: console(row("close")),
    "console-admit": lambda: console(row("plus")),
    "console-replace": lambda: console(row("swap"), "dialog .perch >> nth=2"),
    "paused": paused,
    "voided": voided,
}
