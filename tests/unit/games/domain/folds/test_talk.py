"""What a line says of itself, and what the two of a whisper keep of it."""

from __future__ import annotations

from games.domain import commands as c
from games.domain.state.talk import Post
from games.domain.state.whispers import Whisper
from tests.given import a_game, seconds


def test_a_line_has_its_number_its_author_its_time_and_whom_it_is_for() -> None:
    story = a_game(4).when(c.PostInMain("Hello."), "s1")
    n = story.state.talk.said
    assert story.state.talk.posts[-1] == Post(n, "post", "s1", "Hello.", story.now)
    story.when(c.PostInMain("You!", n, ("s3",)), "s2", story.now + seconds(1)).then_accepted()
    assert story.state.talk.posts[-1] == Post(n + 1, "post", "s2", "You!", story.now, n, ("s3",))
    story.when(c.NudgePlayer("s4"), "s3", story.now + seconds(2)).then_accepted()
    nudge = story.state.talk.posts[-1]
    assert nudge == Post(n + 2, "nudge", "s3", nudge.text, story.now, None, ("s4",)) and nudge.text
    story.when(c.GiveSilver("s1", 2), "s4").then_accepted()
    gift = story.state.talk.posts[-1]
    assert (gift.seat, gift.kind, gift.deed) == ("s4", "event", "gift")


def test_both_keep_a_whisper_and_nobody_else() -> None:
    story = a_game(4).reach("private.opens").when(c.SendWhisper("s3", "Hush."), "s2").then_accepted()
    whisper = Whisper(story.state.talk.said, "s2", "s3", "Hush.", story.now)
    assert story.state.whispers.heard == {"s2": {"s3": (whisper,)}, "s3": {"s2": (whisper,)}}


def test_what_is_said_after_the_end_is_a_line_and_counts_for_nobody() -> None:
    story = a_game(3).when(c.PostInMain("Before."), "s1").play_on()
    talked, said = story.state.talked, story.state.talk.said
    story.when(c.PostInMain("Well played.", None, ("s2",)), "s1").then_accepted()
    story.when(c.PostInMain("Bye."), "s1").then_accepted()
    assert story.state.talked == talked and story.state.talk.said == said + 2
    assert talked.lines == {"s1": 1}
