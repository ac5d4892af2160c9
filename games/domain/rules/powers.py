"""Powers: bought with silver, one of a kind a day; a feather once a game."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from games.domain import budgets, narrator
from games.domain.commands.powers import BuyPower
from games.domain.envelope import Context
from games.domain.events.powers import FeatherActed, FeatherCaught, PowerBought, SpyReported
from games.domain.rejections import Reason, Rejection
from games.domain.rules import Asking, Rule, actors, purse
from games.domain.state import GameState
from games.domain.state.powers import Overheard
from games.domain.story import Story


def prices(state: GameState) -> dict[str, int]:
    """What each power that is sold in this game costs."""
    of = state.manifest.prices
    return {power: getattr(of, power) for power in of.sold}


def buy(story: Story, command: BuyPower, context: Context) -> Rejection | None:
    """Pay for a power; what it does is the buyer's secret."""
    state, seat, power = story.state, context.actor, command.power
    if state.seats[seat].status != "in":
        return Rejection(Reason.SEAT_OUT)
    price = prices(state).get(power)
    if price is None:
        return Rejection(Reason.POWER_UNKNOWN)
    refused = _of_use(state, seat, power, command.target) or purse.lacks(story, seat, price)
    if refused is not None:
        return refused
    story.tell(PowerBought(seat, power, price))
    purse.pay(story, seat, price, f"power {power}")
    if power == "spy":
        assert command.target is not None
        posts = tuple(Overheard(post.text, post.at) for post in state.private.lately.get(command.target, ()))
        story.tell(SpyReported(seat, state.day, command.target, posts, context.now))
    return None


def _of_use(state: GameState, seat: str, power: str, target: str | None) -> Rejection | None:
    if power == "feather":
        if seat in state.powers.bought:
            return Rejection(Reason.FEATHER_HELD)
        return Rejection(Reason.FEATHER_LATE) if state.days.tonight == "finals" else None
    if budgets.used(state, seat, f"power {power}"):
        return Rejection(Reason.POWER_SPENT)
    if power == "spy":
        return actors.both_in(state, seat, target)
    keys = {entry.key for entry in state.days.plan}
    over = "private.opens" not in keys or "private.closes" in state.days.passed
    return Rejection(Reason.PRIVATE_OVER) if over else None


def feather_holders(state: GameState) -> tuple[str, ...]:
    """The seats that hold a feather, in order of purchase. Sealed: only for the count."""
    return state.powers.feathers


def spared(named: Sequence[str], order: Sequence[str], holders: Sequence[str]) -> tuple[tuple[str, ...], str | None]:
    """Who leaves after the feathers, and who stays by one.

    Of those named who hold a feather the earliest buyer stays, and the next in ``order`` who is not named goes
    instead. Where nobody is next, no feather acts.
    """
    saved = next((seat for seat in holders if seat in named), None)
    instead = next((seat for seat in order if seat not in named), None)
    if saved is None or instead is None:
        return tuple(named), None
    return (*(seat for seat in named if seat != saved), instead), saved


def catch(story: Story, named: tuple[str, ...], order: Sequence[str]) -> tuple[str, ...]:
    """Who leaves by a count that is final, after the feathers. Tells, sealed, who stays by one.

    ``order`` is whom the count would send away, the first to leave first.
    """
    leaving, saved = spared(named, order, feather_holders(story.state))
    if saved is not None:
        story.tell(FeatherCaught(saved, story.state.day))
    return leaving


def show(story: Story, context: Context) -> None:
    """At the reveal: tell everybody by whose feather it came so, if it did."""
    state = story.state
    if state.powers.caught is not None and state.powers.caught_on == state.day:
        seat = state.powers.caught
        story.tell(FeatherActed(seat, narrator.spared(state, seat), context.now))


ACTORS: dict[type[Any], Asking] = {BuyPower: actors.player}

DECIDES: dict[type[Any], Rule] = {BuyPower: buy}
