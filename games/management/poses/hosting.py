"""The waiting room, the host's console, and what a pause looks like."""

from __future__ import annotations

from collections.abc import Callable

from games.domain import commands as c
from games.management.poses.pose import Pose
from games.management.poses.rehearsal import Rehearsal

CONSOLE = (".also .button:has-text('console')",)


def console(*taps: str) -> Pose:
    """The host's console on day one."""
    return Pose(Rehearsal.of(7).frame(None), (*CONSOLE, *taps), hosting=True)


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
    "console-void": lambda: console(".row-button:has-text('Call tonight')"),
    "console-admit": lambda: console(".row-button:has-text('late guests')"),
    "console-replace": lambda: console(".row-button:has-text('somebody else')", "dialog .perch >> nth=2"),
    "paused": paused,
    "voided": voided,
}
