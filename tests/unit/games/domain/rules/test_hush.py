"""Late gifts on a night that silver decides."""

from __future__ import annotations

from games.domain import commands as c
from games.domain import events as e
from tests.given import Story, a_game, seconds


def a_market(**rules: object) -> Story:
    return a_game(4, votes=("second_to_last",), **rules).reach("vote.opens")


def late(story: Story) -> Story:
    """In the last quarter of the vote's window: 16 seconds from noon in smoke, less two."""
    story.now = story.now + seconds(8)
    return story


def silver(story: Story, seat: str) -> int:
    return next(row["silver"] for row in story.view()["cast"] if row["seat"] == seat)


def test_there_is_nothing_to_put_on_a_ballot() -> None:
    vote = a_market().view()["vote"]
    assert (vote["asks"], vote["voters"], vote["choices"]) == ("", [], [])


def test_an_early_gift_is_public() -> None:
    story = a_market().when(c.GiveSilver("s2", 10), "s1").then(e.SilverMoved, e.SilverGiven)
    assert silver(story, "s2") == 60


def test_a_late_gift_is_booked_at_once_and_shown_at_the_reveal() -> None:
    story = late(a_market())
    frames = len(story.frames["s3"])
    story.when(c.GiveSilver("s2", 10), "s1").then(e.SilverMoved, e.GiftSealed)
    assert (story.mine("s1")["silver"], story.mine("s2")["silver"]) == (40, 60)
    assert (silver(story, "s1"), silver(story, "s2"), len(story.frames["s3"])) == (50, 50, frames)
    story.reach("runoff.closes").when(c.GiveSilver("s3", 1), "s4").then(e.SilverMoved, e.GiftSealed)
    story.reach("reveal")
    assert (silver(story, "s1"), silver(story, "s2"), silver(story, "s4")) == (40, 60, 49)
    assert sum(isinstance(event, e.SilverGiven) for event in story.told) == 2


def test_silver_as_of_the_close_decides() -> None:
    story = a_market()
    for giver, to, amount in (("s1", "s2", 30), ("s3", "s2", 20), ("s4", "s2", 10)):
        story.when(c.GiveSilver(to, amount), giver).then_accepted()
    late(story).when(c.GiveSilver("s3", 20), "s2").then_accepted()
    story.reach("vote.closes").when(c.GiveSilver("s4", 50), "s2").then_accepted()
    (reveal,) = story.reach("reveal").view()["reveals"]
    assert (reveal["out"], reveal["how"]) == (["s4"], "second-lowest silver")
    assert reveal["tally"] == [["s4", 40], ["s3", 50], ["s2", 90], ["s1", 20]]


def test_equal_silver_is_put_in_order_by_the_draw_shown_at_the_opening() -> None:
    story = a_market()
    draw = story.view()["vote"]["draw"]
    assert story.reach("reveal").view()["reveals"][0]["out"] == [draw[-2]]


def test_the_market_says_who_would_leave_by_what_everybody_may_know() -> None:
    story = late(a_market())
    market = story.view()["vote"]["market"]
    assert sorted(market["ranks"]) == ["s1", "s2", "s3", "s4"] and market["leaving"] == [market["ranks"][-2]]
    poorest = market["ranks"][-1]
    story.when(c.GiveSilver(poorest, 40), "s1").then_accepted()
    assert story.view()["vote"]["market"] == market


def test_a_market_called_off_shows_its_late_gifts() -> None:
    story = late(a_game(5, votes=("second_to_last",)).reach("vote.opens")).when(c.GiveSilver("s2", 10), "s1")
    story.when(c.VoidVote(), "host").then(e.SilverGiven, e.SilverPublished, e.VoteVoided)
    assert story.happened(e.SilverGiven).at == story.now
    assert silver(story, "s2") == 60 and story.state.votes.gifts == ()


def test_where_the_host_is_the_clock_gifts_are_sealed_from_the_opening_on() -> None:
    story = a_game(4, votes=("second_to_last",), scheduling="manual")
    while story.view()["vote"] is None:
        story.when(c.AdvanceTimeline(), "host").then_accepted()
    story.when(c.GiveSilver("s2", 10), "s1").then(e.SilverMoved, e.GiftSealed)


def test_the_hush_begins_with_its_part_of_the_window_and_not_before() -> None:
    story = a_market(hush=30)
    begins = story.now + seconds(7)
    for now, kind in ((begins - seconds(0.001), e.SilverGiven), (begins, e.GiftSealed)):
        story.when(c.GiveSilver("s2", 1), "s1", now).then(e.SilverMoved, kind)


def test_a_window_that_was_moved_is_hushed_by_its_new_end() -> None:
    story = a_market(tempo="default")
    closes = next(entry.at for entry in story.state.days.plan if entry.key == "vote.closes")
    assert closes is not None
    for hours, kind in ((-1.01, e.SilverGiven), (-0.99, e.GiftSealed)):
        story.copy().when(c.GiveSilver("s2", 1), "s1", closes + seconds(hours * 3600)).then(e.SilverMoved, kind)


def test_other_nights_hush_nothing() -> None:
    story = late(a_game(4).reach("vote.opens"))
    story.when(c.GiveSilver("s2", 10), "s1").then(e.SilverMoved, e.SilverGiven)
