"""Private conversations: who comes in, and what is said to whom."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from games.domain import events as e
from games.domain.folds import Fold
from games.domain.folds.assign import POSTS_KEPT, acted, called, turned, used
from games.domain.replacing import replace
from games.domain.state import GameState
from games.domain.state.private import Conversation, Private, PrivatePost, Spoken


def _with(private: Private, conversation: Conversation, to: Iterable[str]) -> Private:
    known = {**private.known}
    for seat in to:
        known[seat] = {**known.get(seat, {}), conversation.id: conversation}
    return replace(private, now={**private.now, conversation.id: conversation}, known=known)


def conversation_started(state: GameState, event: e.ConversationStarted) -> GameState:
    since = dict.fromkeys(event.invited, 0)
    conversation = Conversation(event.id, event.by, event.day, (event.by,), event.invited, since, event.at)
    counts = used(state, event.by, started=1, groups=1 if len(event.invited) > 1 else 0)
    return replace(state, private=_with(state.private, conversation, event.to), used=counts)


def private_posted(state: GameState, event: e.PrivatePosted) -> GameState:
    post = PrivatePost(event.id, event.seat, event.text, event.at, event.reply_to)
    private, key = state.private, event.conversation
    spoken, heard = private.spoken.get(key, Spoken()), {**private.heard}
    for seat in event.to:
        own = heard.get(seat, {})
        heard[seat] = {**own, key: (*own.get(key, ())[1 - POSTS_KEPT :], post)}
    kept = state.manifest.prices.spy_posts
    private = replace(
        private,
        spoken={**private.spoken, key: Spoken(spoken.said + 1, (*spoken.posts[1 - POSTS_KEPT :], post))},
        heard=heard,
        lately={**private.lately, event.seat: (*private.lately.get(event.seat, ()), post)[-kept:]},
    )
    counts = used(state, event.seat, characters=len(event.text))
    bots = called(state, event.seat, event.to, event.at)
    talked = turned(state, "private", event.seat, event.to)
    return replace(state, private=private, used=counts, acts=acted(state, event.seat), bots=bots, talked=talked)


def conversation_joined(state: GameState, event: e.ConversationJoined) -> GameState:
    private, seat, key = state.private, event.seat, event.conversation
    old, spoken = private.now[key], private.spoken[key]
    before = max(0, old.since[seat] - (spoken.said - len(spoken.posts)))
    heard = {**private.heard, seat: {**private.heard.get(seat, {}), key: spoken.posts[before:]}}
    invited = tuple(each for each in old.invited if each != seat)
    joined = replace(old, members=(*old.members, seat), invited=invited)
    private = _with(replace(private, heard=heard), joined, event.to)
    return replace(state, private=private, used=used(state, seat, started=1), acts=acted(state, seat))


def invitation_declined(state: GameState, event: e.InvitationDeclined) -> GameState:
    private, seat, key = state.private, event.seat, event.conversation
    old = private.now[key]
    left = replace(old, invited=tuple(each for each in old.invited if each != seat))
    private = _with(private, left, event.to)
    private = replace(
        private,
        known={**private.known, seat: _without(private.known.get(seat, {}), key)},
        heard={**private.heard, seat: _without(private.heard.get(seat, {}), key)},
    )
    state = replace(state, private=private, acts=acted(state, seat))
    if event.refunded:
        state = replace(state, used=used(state, old.by, started=-1, groups=-1 if len(old.since) > 1 else 0))
    return state


def _without(own: dict[str, Any], key: str) -> dict[str, Any]:
    return {name: value for name, value in own.items() if name != key}


def member_added(state: GameState, event: e.MemberAdded) -> GameState:
    old = state.private.now[event.conversation]
    since = {**old.since, event.seat: state.private.spoken[old.id].said}
    grown = replace(old, invited=(*old.invited, event.seat), since=since)
    counts = used(state, event.by, groups=1 if event.grouped else 0)
    return replace(state, private=_with(state.private, grown, event.to), used=counts, acts=acted(state, event.by))


FOLDS: dict[type[Any], Fold] = {
    e.ConversationStarted: conversation_started,
    e.PrivatePosted: private_posted,
    e.ConversationJoined: conversation_joined,
    e.InvitationDeclined: invitation_declined,
    e.MemberAdded: member_added,
}
