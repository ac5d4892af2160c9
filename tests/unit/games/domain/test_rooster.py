"""The Rooster is dry and short, and never runs out of what a line needs."""

from __future__ import annotations

from games.domain import events as e
from games.domain import rooster
from tests.given import a_game, a_lobby

POOLS = {key: value for key, value in vars(rooster).items() if key.isupper() and isinstance(value, tuple)}


def test_every_line_is_short_and_does_not_shout() -> None:
    lines = [line for pool in POOLS.values() for line in pool]
    assert len(lines) > 30 and len(set(lines)) == len(lines)
    assert all(len(line) <= 140 and "!" not in line for line in lines)


def test_arrivals_do_not_repeat_while_there_are_other_lines() -> None:
    story = a_lobby(5)
    names = {row["name"]: row["seat"] for row in story.view()["cast"]}
    lines = []
    for post in story.view()["posts"]:
        line = post["text"]
        for name in names:
            line = line.replace(name, "X")
        lines.append(line)
    assert len(set(lines)) == 5


def test_names_are_listed_as_a_sentence_lists_them() -> None:
    state = a_game(3).state
    one, two, three = (rooster.name_of(state, seat) for seat in state.order)
    assert rooster.names_of(state, ("s1",)) == one
    assert rooster.names_of(state, ("s1", "s2")) == f"{one} and {two}"
    assert rooster.names_of(state, state.order) == f"{one}, {two} and {three}"


def test_a_season_is_told_from_arrival_to_crown() -> None:
    story = a_game(4).play_on()
    kinds = {type(event) for event in story.told}
    told = [event.line for event in story.told if isinstance(event, e.RoosterSpoke)]
    assert {e.SeatTaken, e.GameStarted, e.EliminationRevealed, e.WinnerCrowned} <= kinds
    assert len(told) >= 3 * story.state.days.total and not any("{" in line for line in told)
    assert len(told) == len(set(told)) or len(told) - len(set(told)) <= 2
