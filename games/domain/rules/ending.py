"""The ending: a winner, who everybody was, what they were after, and what comes afterwards."""

from __future__ import annotations

from typing import Any

from games.domain import awards, rooster
from games.domain.cartridge import HOW
from games.domain.chance import draw
from games.domain.commands.ending import AskRematch, CloseConversation, OpenRematch, VoteInGallery
from games.domain.envelope import Context
from games.domain.events.ending import (
    AwardsGiven,
    ConversationClosed,
    GalleryHeard,
    GalleryVoted,
    GameOver,
    IdentitiesRevealed,
    RematchAsked,
    RematchOpened,
    WinnerCrowned,
)
from games.domain.events.talk import RoosterSpoke
from games.domain.rejections import Reason, Rejection
from games.domain.rules import Asking, Rule, actors, destinies, guesses
from games.domain.state import GameState
from games.domain.state.votes import Settled
from games.domain.story import Story


def vote_in_gallery(story: Story, command: VoteInGallery, context: Context) -> Rejection | None:
    """A spectator's choice while a small jury votes; the latest of each counts."""
    vote = story.state.votes.now
    if vote is None or vote.kind != "finals" or not vote.taking:
        return Rejection(Reason.VOTE_NOT_OPEN)
    if len(vote.voters) >= story.state.manifest.small_jury:
        return Rejection(Reason.NOT_A_VOTER)
    if command.target not in vote.at_risk:
        return Rejection(Reason.NOT_AT_RISK)
    if not command.viewer or command.viewer in _accounts(story.state):
        return Rejection(Reason.NOT_A_VOTER)
    story.tell(GalleryVoted(command.viewer, command.target))
    return None


def _accounts(state: GameState) -> set[str | None]:
    return {seat.account for seat in state.seats.values()}


def hear_gallery(story: Story, context: Context) -> None:
    """Before the jury's count: the spectators' choices become one voice; level ones are drawn between."""
    state = story.state
    vote, choices = state.votes.now, list(state.ending.gallery.values())
    if vote is None or vote.kind != "finals" or not vote.taking or not choices:
        return
    lots = {seat: draw(state.seed, "gallery", state.day, seat) for seat in vote.at_risk}
    story.tell(GalleryHeard(max(vote.at_risk, key=lambda seat: (choices.count(seat), lots[seat]))))


def crown(story: Story, found: Settled, context: Context) -> None:
    """The winner, then who everybody was (of a tournament after its final) and what they were after, then the end."""
    state, winner, how = story.state, found.named[0], found.how
    unmasked = guesses.ruled_out(state)
    if winner in unmasked:
        winner = next(seat for seat, _ in found.rounds[0].tally if seat not in unmasked)
        how = "unmasked"
    name = rooster.name_of(state, winner)
    masked = state.heat.carries > 0
    text = rooster.say(
        state, rooster.HEAT_CROWNS if masked else rooster.CROWNS, 0, name=name, how=rooster.word(state, HOW[how])
    )
    story.tell(WinnerCrowned(state.day, winner, how, found.rounds[0], text, context.now))
    lines = rooster.HEAT_CLOSINGS if masked else rooster.CLOSINGS
    line = rooster.say(story.state, lines, 0, name=name, pool=state.silver.pool)
    story.tell(RoosterSpoke(line, context.now))
    if not masked:
        story.tell(IdentitiesRevealed(tuple((seat, state.seats[seat].real_name) for seat in state.order)))
    destinies.reveal(story)
    story.tell(AwardsGiven(awards.given(story.state)), GameOver(winner, state.silver.pool, context.now))


def close(story: Story, command: CloseConversation, context: Context) -> Rejection | None:
    """Nothing more is said after the game, because the host says so."""
    if story.state.ending.closed:
        return Rejection(Reason.CONVERSATION_CLOSED)
    story.tell(ConversationClosed(context.now))
    return None


def ask_rematch(story: Story, command: AskRematch, context: Context) -> Rejection | None:
    """One new lobby by the same rules."""
    if story.state.ending.rematch:
        return Rejection(Reason.REMATCH_ASKED)
    story.tell(RematchAsked(rooster.sentence(story.state, rooster.REMATCH), context.now))
    return None


def open_rematch(story: Story, command: OpenRematch, context: Context) -> Rejection | None:
    """The lobby that was asked for is there. Told once, however often it is said."""
    if not story.state.ending.rematch:
        return Rejection(Reason.NOT_ALLOWED)
    if story.state.ending.lobby is None:
        story.tell(RematchOpened(command.game))
    return None


ACTORS: dict[type[Any], Asking] = {
    VoteInGallery: actors.viewer,
    CloseConversation: actors.host_of_ended,
    AskRematch: actors.host_of_ended,
    OpenRematch: actors.carrier_of_ended,
}

DECIDES: dict[type[Any], Rule] = {
    VoteInGallery: vote_in_gallery,
    CloseConversation: close,
    AskRematch: ask_rematch,
    OpenRematch: open_rematch,
}
