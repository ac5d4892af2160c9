"""Forms count as the fields that people type into."""

from __future__ import annotations

import pytest

from games.pages.forms import SeatForm

SEAT = {"persona": "captain-puff", "name": "Ann"}


@pytest.mark.parametrize(("length", "fits"), [(280, True), (281, False)])
def test_the_end_of_a_line_counts_once_in_a_birds_story(length: int, fits: bool) -> None:
    story = "a\n" * 5 + "b" * (length - 10)
    form = SeatForm({**SEAT, "bio": story.replace("\n", "\r\n")})
    assert form.is_valid() is fits
    assert not fits or form.cleaned_data["bio"] == story
