"""The poses: every screen of a game, each made by the real rules and named like its picture."""

from __future__ import annotations

from collections.abc import Callable

from games.management.poses import ending, hosting, own, private, talk, votes
from games.management.poses.pose import Pose

POSES: dict[str, Callable[[], Pose]] = {
    **votes.POSES,
    **own.POSES,
    **hosting.POSES,
    **ending.POSES,
    **talk.POSES,
    **private.POSES,
}
