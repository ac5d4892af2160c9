"""The poses are real: each comes from the rules, and shows what its name says."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from games.management.poses.pose import Pose
from games.management.poses.scenes import POSES


@pytest.mark.parametrize("rehearse", POSES.values(), ids=POSES)
def test_every_pose_can_be_rehearsed(rehearse: Callable[[], Pose]) -> None:
    frame = rehearse().frame
    assert frame["t"] == "snapshot" and json.loads(json.dumps(frame)) == frame
    assert frame["view"]["cast"]


@pytest.mark.parametrize(
    ("name", "asks", "voters"),
    [("ballot-shield", "save", 8), ("ballot-podium", "out", 5), ("pick", "pick", 1), ("duel-card", "duel", 2)],
)
def test_a_pose_of_a_vote_shows_that_vote(name: str, asks: str, voters: int) -> None:
    vote = POSES[name]().frame["view"]["vote"]
    assert (vote["asks"], len(vote["voters"])) == (asks, voters)


def test_the_season_that_is_pictured_has_everything_to_show() -> None:
    view = POSES["season"]().frame["view"]
    assert {reveal["kind"] for reveal in view["reveals"]} >= {"majority", "shield", "duel"}
    assert view["finale"]["identities"] and view["awards"] and view["recap"]["votes"] and view["destinies"]["fates"]
