"""Destinies: dealt by a secret draw at the start, counted for at each day's end, judged at the end."""

from __future__ import annotations

from typing import Any

from games.domain.chance import shuffle
from games.domain.commands.destinies import Accuse
from games.domain.destinies import DESTINIES, SUSPECTS, Season
from games.domain.envelope import Context
from games.domain.events.destinies import AccusationMade, DayWeighed, DestiniesRevealed, DestinyDealt, GoldEarned
from games.domain.rejections import Reason, Rejection
from games.domain.rules import Asking, Rule, actors, silver
from games.domain.standing import left, players, voted_out
from games.domain.state import GameState, living
from games.domain.state.destinies import Fate
from games.domain.story import Story


def deal(story: Story) -> None:
    """One destiny each, to as many seats as there are destinies, in a game of enough seats."""
    state = story.state
    if len(living(state)) < state.manifest.secrets_from:
        return
    seats = shuffle(living(state), state.seed, "holders of destinies", 0)
    for seat, destiny in zip(seats, shuffle(state.manifest.destinies, state.seed, "destinies", 0), strict=False):
        story.tell(DestinyDealt(seat, destiny))


def accuse(story: Story, command: Accuse, context: Context) -> Rejection | None:
    """One accusation in the season, by a detective who is still in."""
    state, seat = story.state, context.actor
    if state.destinies.dealt.get(seat) != "detective":
        return Rejection(Reason.NOT_DETECTIVE)
    if state.seats[seat].status != "in":
        return Rejection(Reason.SEAT_OUT)
    if state.destinies.accusation is not None:
        return Rejection(Reason.ALREADY_ACCUSED)
    if refused := suspected(state, seat, command.target, command.role):
        return refused
    story.tell(AccusationMade(seat, command.target, command.role))
    return None


def suspected(state: GameState, seat: str, target: str, role: str) -> Rejection | None:
    """Whether ``seat`` may say that ``target`` is ``role``."""
    if target not in state.seats:
        return Rejection(Reason.SEAT_UNKNOWN)
    if target == seat:
        return Rejection(Reason.GUESS_SELF)
    return None if role in SUSPECTS else Rejection(Reason.ROLE_UNKNOWN)


def weigh(story: Story, context: Context) -> None:
    """Count the day that has just ended."""
    state = story.state
    alive = living(state)
    least = min(silver.balance(state, seat) for seat in alive)
    lowest = tuple(seat for seat in alive if silver.balance(state, seat) == least)
    gone = sum(1 for seat in state.order if state.seats[seat].out_day == state.day)
    story.tell(DayWeighed(state.day, len(alive) + gone, alive, lowest))


def season_of(state: GameState) -> Season:
    """What has happened, as far as destinies ask."""
    found, rules = state.destinies, state.manifest
    said = found.accusation
    return Season(
        dealt=found.dealt,
        seats=players(state),
        voted_out=voted_out(state),
        left=left(state),
        ends=found.ends,
        alive=found.alive,
        lowest=found.lowest,
        pool=state.silver.pool,
        could=found.mornings * rules.game_cap,
        share=rules.mole_share,
        accusation=(said.target, said.role) if said else None,
        guesses={seat: (guess.target, guess.role) for seat, guess in state.guesses.roles.items()},
    )


def reveal(story: Story) -> None:
    """Who held what and who fulfilled it; each who did earns as much as the pool, from the house."""
    state = story.state
    if not state.destinies.dealt:
        return
    season = season_of(state)
    fates = tuple(
        Fate(seat, destiny, DESTINIES[destiny].fulfilled(season, seat))
        for seat, destiny in ((seat, state.destinies.dealt.get(seat)) for seat in state.order)
        if destiny is not None
    )
    story.tell(DestiniesRevealed(fates))
    if state.silver.pool > 0:
        story.tell(*(GoldEarned(fate.seat, state.silver.pool, "destiny") for fate in fates if fate.fulfilled))


ACTORS: dict[type[Any], Asking] = {Accuse: actors.player}

DECIDES: dict[type[Any], Rule] = {Accuse: accuse}
