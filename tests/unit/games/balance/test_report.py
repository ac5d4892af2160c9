"""``simulate --games``: the same seed gives the same report, samples are named, and a stuck game is an exit of 1."""

from __future__ import annotations

import json
from collections.abc import Callable
from io import StringIO
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from games.balance import wording
from games.balance.figures import third
from games.balance.playing import Season, Stuck
from games.domain.characters import BY_KEY
from games.domain.destinies import DESTINIES
from games.management import balancing


def simulate(**options: Any) -> str:
    out = StringIO()
    call_command("simulate", stdout=out, stderr=StringIO(), **{"games": 6, "seed": 1, "seats": 6, **options})
    return out.getvalue()


@pytest.fixture(scope="module")
def figures() -> dict[str, Any]:
    (line,) = simulate(json=True).splitlines()
    return dict(json.loads(line))


def test_the_same_seed_gives_the_same_report(figures: dict[str, Any]) -> None:
    assert json.loads(simulate(json=True)) == figures
    assert json.loads(simulate(json=True, seed=2)) != figures


def test_every_game_has_one_winner_and_everything_is_counted_once(figures: dict[str, Any]) -> None:
    assert (figures["finished"], figures["stuck"]) == (6, [])
    characters = figures["winner_by_character"]
    assert {row["key"] for row in characters} <= set(BY_KEY)
    assert sum(row["count"] for row in characters) == 6 and sum(row["of"] for row in characters) == 36
    assert all(sum(row[name] for name in ("richest", "middle", "poorest")) <= 6 for row in figures["winner_by_silver"])
    assert {row["key"]: row["of"] for row in figures["destinies"]} == dict.fromkeys(DESTINIES, 6)
    finals = next(row for row in figures["votes"] if row["key"] == "finals")
    assert finals["drawn"] == sum(figures["won_how"].values()) == sum(figures["days"].values()) == 6
    assert figures["silver"]["start"] == 6 * 6 * 50 and figures["gold"]["pool"] <= 6 * 50


def test_every_night_has_its_vote_and_whoever_left_stands_somewhere(figures: dict[str, Any]) -> None:
    left = sum(sum(row["left_by_silver"].values()) for row in figures["votes"])
    assert left == sum(sum(row["left_by_talk"].values()) for row in figures["votes"]) > 0
    assert left + figures["absence"]["retired"] == 6 * 4
    assert sum(row["drawn"] for row in figures["votes"]) == sum(int(day) * n for day, n in figures["days"].items())


def test_people_read_bars_and_the_size_of_every_sample() -> None:
    text = simulate()
    assert "6 of 6 games ended; 6 seats, seeds from 1 on" in text
    for title in ("Who wins, by silver", "Who wins, by character", "The votes", "Destinies", "Silver and gold"):
        assert title in text
    assert "█" in text and "few" in text and "of 6)" in text


def test_a_seat_that_is_deserted_shows_in_the_figures() -> None:
    found = json.loads(simulate(json=True, absent=100, games=4, seats=8))
    assert found["absence"]["deserted"] == 4 and found["absence"]["stand-ins"] > 0


def test_a_stuck_game_is_named_by_its_seed_and_ends_with_1(monkeypatch: pytest.MonkeyPatch) -> None:
    played: Callable[..., Season] = balancing.played

    def stuck_once(rules: Any, seats: int, seed: int) -> Season:
        if seed == 3:
            raise Stuck("nothing is due")
        return played(rules, seats, seed)

    monkeypatch.setattr(balancing, "played", stuck_once)
    out = StringIO()
    with pytest.raises(SystemExit) as ended:
        call_command("simulate", games=4, seats=5, seed=1, absent=0, stdout=out, stderr=StringIO())
    assert ended.value.code == 1
    assert "3 of 4 games ended" in out.getvalue() and "STUCK: seed 3: nothing is due" in out.getvalue()


@pytest.mark.parametrize(
    "options", [{"games": 0}, {"mode": "tournament"}, {"seats": 2}, {"absent": 101}, {"absent": -1}]
)
def test_what_cannot_be_simulated_is_said_in_words(options: dict[str, Any]) -> None:
    with pytest.raises(CommandError):
        simulate(**options)


def test_shares_are_honest_about_small_samples() -> None:
    assert wording.interval(0, 0) == (0.0, 100.0)
    low, high = wording.interval(50, 100)
    assert 40 < low < 41 and 59 < high < 60
    assert wording.share(1, 4).endswith("few") and not wording.share(50, 100).endswith("few")
    assert wording.bar(1, 2) == "█" * 10 + "·" * 10 and wording.bar(5, 0) == "·" * 20 and wording.bar(9, 3, 4) == "████"


def test_thirds_of_a_cast() -> None:
    assert [third(place, 6) for place in range(6)] == [0, 0, 1, 1, 2, 2]
    assert [third(place, 2) for place in range(2)] == [0, 1]
