"""Two games that differ only in the answers that nobody has been shown."""

from __future__ import annotations

from games.domain import commands as c
from tests.given import Story, a_lobby

INSIDERS: tuple[str, ...] = ()
"""The seats that may see a difference before the end."""

SHOWN = "The same in both games."


def worlds() -> tuple[Story, Story]:
    """Of three answers one is shown; the others differ."""
    return _world("One thing.", SHOWN), _world("Another thing.", SHOWN)


def _world(hidden: str, shown: str) -> Story:
    for place in range(3):
        answers = tuple(shown if index == place else hidden for index in range(3))
        story = a_lobby(2, tempo="smoke").when(c.DealPersonas("ann"), "lobby")
        bird = story.state.lobby.deals["ann"].personas[0]
        story.when(c.TakeSeat("ann", bird, "A bio.", "Ann", "key", None, answers), "lobby").then_accepted()
        if story.view()["interviews"][0]["answer"] == shown:
            break
    return story.when(c.StartGame(), "host").then_accepted().vote_out("s1").reach("vote.opens")
