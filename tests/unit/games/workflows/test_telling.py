"""What a notification of a night says: until when there are ballots, and until when silver decides."""

from __future__ import annotations

from datetime import timedelta

import pytest

from games.domain import events as e
from games.workflows import audience
from games.workflows.wording import line_of
from tests.given import Story, a_game


@pytest.mark.parametrize(
    ("line", "kind", "until", "words"),
    [
        ("vote", "vote", "21:00", "The vote is open until 21:00."),
        ("vote", "vote", "", "The vote is open."),
        ("vote", "last_call", "21:00", "You can vote until 21:00."),
        ("market", "vote", "21:00", "Silver decides until 21:00."),
        ("market", "vote", "", "Silver decides tonight."),
    ],
)
def test_a_night_in_words(line: str, kind: str, until: str, words: str) -> None:
    assert line_of({"line": line, "terms": {}}, kind, "en", until) == words


def asked_of(vote: str, line: str) -> tuple[Story, dict[str, object]]:
    """A week's vote that has just opened, and what is owed of it."""
    story = a_game(4, tempo="default", votes=(vote,)).reach("vote.opens")
    opened = story.happened(e.VoteOpened)
    asked = {"kind": "vote", "line": line, "seats": ["s1", "s2"], "closes": "vote.closes", "vote": opened.id}
    return story, asked | {"day": story.state.day}


@pytest.mark.parametrize(("vote", "line", "called"), [("majority", "vote", True), ("second_to_last", "market", False)])
def test_a_last_call_is_for_those_who_have_a_ballot(vote: str, line: str, called: bool) -> None:
    story, asked = asked_of(vote, line)
    found = audience.moment(story.state, asked, story.now)
    assert found is not None and found.seats == ("s1", "s2")
    assert found.closes == story.now + timedelta(hours=4)
    assert bool(found.last_call) is called
