"""Days: how many there are, what each holds, how they begin and end."""

from __future__ import annotations

from games.domain import rooster, timeline
from games.domain.cartridges import VOTES
from games.domain.envelope import Context
from games.domain.events import DayEnded, DayStarted, GameStarted, RoosterSpoke, TimelineReached
from games.domain.rules import Reached, master, nights, silver
from games.domain.state import living
from games.domain.story import Story


def start(story: Story, context: Context) -> None:
    """Shut the door, pay the starting silver, and begin the first day, or the evening before it."""
    state = story.state
    dawn, evening = timeline.first_morning(state.manifest, context.now)
    count = len(living(state))
    days = nights.how_many(count, state.manifest)
    text = rooster.say(state, rooster.STARTS, 0, count=count, days=days)
    story.tell(GameStarted(days, evening, dawn, text, context.now))
    silver.pay_starting_silver(story)
    if evening:
        story.tell(RoosterSpoke(rooster.say(story.state, rooster.EVENINGS, 0), context.now))
    else:
        story.tell(TimelineReached(1, "day.starts", context.now))
        begin(story, context)


def begin(story: Story, context: Context) -> None:
    """A morning: the house's gold, the day's timeline, the published balances, the briefing."""
    state = story.state
    alive = living(state)
    day = state.day + 1
    finals = len(alive) == 2
    days = nights.days_left(len(alive), state.days.total, day)
    leaving = nights.how_many_leave(len(alive), days, day)
    vote = VOTES[master.vote_of(story, day, len(alive), leaving)]
    due = state.days.dawn.at if state.days.dawn else None
    entries = timeline.day_entries(state.manifest, due, context.now, finals)
    silver.pool_gold(story, state.manifest.gold_a_day, "day")
    story.tell(DayStarted(day, entries, vote.key, leaving, context.now, days))
    silver.publish(story)
    line = rooster.say(
        story.state,
        rooster.FINALS if finals else rooster.MORNINGS,
        day,
        number=day,
        days=days,
        count=len(alive),
        names=rooster.names_of(state, alive),
        vote=rooster.word(state, vote.title),
        leaving=rooster.word(state, rooster.LEAVING.get(leaving, "")),
        rule=rooster.word(state, vote.rule),
    )
    story.tell(RoosterSpoke(line, context.now))


def end(story: Story, context: Context) -> None:
    """Night: settle the balances and set the next morning."""
    state = story.state
    dawn = timeline.next_morning(state.manifest, timeline.entry_at(state, "day.ends"), context.now)
    story.tell(DayEnded(state.day, dawn, context.now))
    silver.publish(story)


def close_main(story: Story, context: Context) -> None:
    """In the classic day the main conversation is over after its hour."""
    line = rooster.say(story.state, rooster.MAIN_CLOSES, story.state.day)
    story.tell(RoosterSpoke(line, context.now))


ENTRIES: dict[str, Reached] = {
    "day.starts": begin,
    "main.closes": close_main,
    "day.ends": end,
}
