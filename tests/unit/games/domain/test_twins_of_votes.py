"""Two games that differ only in a secret of a vote look the same, to the byte, to everyone outside it."""

from __future__ import annotations

import json
from types import ModuleType

import pytest

from games.domain.game import GAME
from tests.given import Story
from tests.unit.games.domain.twins import ballots, duel_answers, late_gifts, picks, sealed_ballots, trusts

TWINS = (ballots, sealed_ballots, trusts, picks, duel_answers, late_gifts)


def seen(story: Story, seat: str | None) -> str:
    """Every frame that this viewer was sent, and the whole picture at the end."""
    return json.dumps([story.frames[seat], GAME.project(story.state, seat)], sort_keys=True)


@pytest.mark.parametrize("twins", TWINS, ids=lambda twins: twins.__name__.rsplit(".", 1)[-1])
def test_a_secret_leaves_no_trace_outside(twins: ModuleType) -> None:
    one, other = twins.worlds()
    assert one.state != other.state
    outside = [seat for seat in (*one.state.order, None) if seat not in twins.INSIDERS]
    assert {seat: seen(one, seat) for seat in outside} == {seat: seen(other, seat) for seat in outside}
    for seat in twins.INSIDERS:
        assert seen(one, seat) != seen(other, seat)


@pytest.mark.parametrize("twins", [ballots, trusts, picks, duel_answers, late_gifts])
def test_the_secret_makes_a_difference_in_the_end(twins: ModuleType) -> None:
    one, other = twins.worlds()
    assert one.reach("reveal").view()["reveals"] != other.reach("reveal").view()["reveals"]
