"""The ending: a winner, who everybody was, and what comes afterwards."""

from __future__ import annotations

from typing import Any

from games.domain import events as e
from games.domain.folds import Fold
from games.domain.folds.assign import told, with_seat
from games.domain.replacing import replace
from games.domain.state import GameState
from games.domain.state.ending import Finale


def gallery_voted(state: GameState, event: e.GalleryVoted) -> GameState:
    gallery = {**state.ending.gallery, event.viewer: event.target}
    return replace(state, ending=replace(state.ending, gallery=gallery))


def gallery_heard(state: GameState, event: e.GalleryHeard) -> GameState:
    return replace(state, ending=replace(state.ending, voice=event.target))


def winner_crowned(state: GameState, event: e.WinnerCrowned) -> GameState:
    for seat in state.order:
        if state.seats[seat].status == "in":
            status, day = ("winner", None) if seat == event.winner else ("out", event.day)
            state = with_seat(state, replace(state.seats[seat], status=status, out_day=day))
    votes = replace(state.votes, now=None, settled=None)
    state = replace(state, finale=Finale(event.winner, event.how, event.round), votes=votes)
    return told(state, event)


def identities_revealed(state: GameState, event: e.IdentitiesRevealed) -> GameState:
    assert state.finale is not None, "identities without a finale"
    return replace(state, finale=replace(state.finale, identities=event.identities))


def awards_given(state: GameState, event: e.AwardsGiven) -> GameState:
    busy = {seat: state.ending.acts.get(seat, 0) + state.acts.get(seat, 0) for seat in state.order}
    return replace(state, acts={}, ending=replace(state.ending, awards=event.awards, acts=busy))


def game_over(state: GameState, event: e.GameOver) -> GameState:
    return replace(state, status="over", phase="over", phase_at=event.at, days=replace(state.days, dawn=None))


def conversation_closed(state: GameState, event: e.ConversationClosed) -> GameState:
    return replace(state, ending=replace(state.ending, closed=True))


def rematch_asked(state: GameState, event: e.RematchAsked) -> GameState:
    state = replace(state, ending=replace(state.ending, rematch=True))
    return told(state, event)


def rematch_opened(state: GameState, event: e.RematchOpened) -> GameState:
    return replace(state, ending=replace(state.ending, lobby=event.game))


FOLDS: dict[type[Any], Fold] = {
    e.GalleryVoted: gallery_voted,
    e.GalleryHeard: gallery_heard,
    e.WinnerCrowned: winner_crowned,
    e.IdentitiesRevealed: identities_revealed,
    e.AwardsGiven: awards_given,
    e.GameOver: game_over,
    e.ConversationClosed: conversation_closed,
    e.RematchAsked: rematch_asked,
    e.RematchOpened: rematch_opened,
}
