"""Who is here, over all processes."""

from __future__ import annotations

from games.rooms.presence import FRESH_SECONDS, Presence


class Seconds:
    """A monotonic clock moved by hand."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def test_everybody_of_every_process_is_here_once() -> None:
    presence = Presence(Seconds())
    presence.heard("web 2", "coop", ["s2", "s3"])
    presence.heard("web 3", "coop", ["s1", "s3"])
    presence.heard("web 2", "barn", ["s9"])
    assert presence.everyone("coop", ["s1"]) == ["s1", "s2", "s3"]
    assert presence.everyone("attic", ["s7"]) == ["s7"]


def test_a_process_speaks_for_itself_only() -> None:
    presence = Presence(Seconds())
    presence.heard("web 2", "coop", ["s2"])
    presence.heard("web 3", "coop", ["s3"])
    presence.heard("web 2", "coop", [])
    assert presence.everyone("coop", []) == ["s3"]
    presence.heard("web 3", "coop", ["s4"])
    assert presence.everyone("coop", []) == ["s4"]


def test_a_process_that_falls_silent_is_forgotten() -> None:
    seconds = Seconds()
    presence = Presence(seconds)
    presence.heard("web 2", "coop", ["s2"])
    seconds.now += FRESH_SECONDS - 0.1
    assert presence.everyone("coop", []) == ["s2"]
    seconds.now += 0.1
    assert presence.everyone("coop", []) == []
