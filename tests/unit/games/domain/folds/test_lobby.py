"""How a lobby ends: what is left of it, and what the clock waits for then."""

from __future__ import annotations

from games.domain import commands as c
from games.domain.state.seats import Lobby
from tests.given import SEED, Story, a_lobby


def full() -> Story:
    return a_lobby(5, tempo="default")


def test_a_lobby_has_its_title_its_code_and_its_phase_and_no_moment_yet() -> None:
    state = full().state
    assert (state.title, state.code, state.seed, state.manifest.tempo) == ("Sunday", "KPQRST", SEED, "default")
    assert (state.status, state.phase, state.days.dawn, state.day) == ("lobby", "lobby", None, 0)


def test_of_a_lobby_that_is_called_off_nothing_is_left_and_nothing_is_due() -> None:
    story = full().when(c.CancelGame(), "host").then_accepted()
    state = story.state
    assert (state.status, state.phase, state.lobby, state.days.dawn) == ("cancelled", "cancelled", Lobby(), None)


def test_whoever_starts_in_the_evening_has_it_together() -> None:
    early = full()
    early.when(c.StartGame(), "host", early.now.replace(hour=19)).then_accepted()
    assert (early.state.status, early.state.phase, early.state.phase_at) == ("running", "evening", early.now)
    assert early.state.lobby == Lobby() and early.state.days.dawn is not None
