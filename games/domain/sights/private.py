"""Private conversations: each seat sees its own, as far as it has been told."""

from __future__ import annotations

from typing import Any

from games.domain.events import private as e
from games.domain.sights import Audience, Knowing, Own, OwnPushed
from games.domain.sights.wording import grown, stamp
from games.domain.state import GameState
from games.domain.state.private import Conversation, PrivatePost


def _told(event: Any, state: GameState) -> Audience:
    return tuple(sorted(event.to))


AUDIENCES: dict[type[Any], Knowing] = {
    e.ConversationStarted: _told,
    e.PrivatePosted: _told,
    e.ConversationJoined: _told,
    e.InvitationDeclined: _told,
    e.MemberAdded: _told,
}


def _conversations(state: GameState, seat: str) -> list[dict[str, Any]]:
    """Oldest invitation first. ``status`` is "in" or "invited"; ``declined``, who would not come where nobody did."""
    return [
        {
            "id": known.id,
            "by": known.by,
            "status": "in" if seat in known.members else "invited",
            "members": list(known.members),
            "invited": list(known.invited),
            "declined": _declined(known, seat),
        }
        for known in sorted(state.private.known.get(seat, {}).values(), key=lambda each: (each.at, each.id))
    ]


def _declined(known: Conversation, seat: str) -> list[str]:
    """Whom the starter asked in vain; empty while anybody else is in or may still come."""
    alone = known.members == (seat,) and not known.invited
    return [each for each in known.since if each != seat] if alone else []


MINE: dict[str, Own] = {"conversations": _conversations}


def post_shown(post: PrivatePost) -> dict[str, Any]:
    return {
        "id": post.id,
        "seat": post.seat,
        "text": post.text,
        "at": stamp(post.at),
        "reply_to": post.reply_to,
    }


def _said(state: GameState, seat: str) -> dict[str, list[Any]]:
    return {
        key: [post_shown(post) for post in posts] for key, posts in sorted(state.private.heard.get(seat, {}).items())
    }


def _newly_said(before: GameState, after: GameState, seat: str) -> dict[str, list[Any]] | None:
    if before.private is after.private:
        return {}
    fresh = grown(before.private.heard.get(seat, {}), after.private.heard.get(seat, {}))
    return None if fresh is None else {key: [post_shown(post) for post in posts] for key, posts in fresh.items()}


OWN_PUSHED: dict[str, OwnPushed] = {"said": OwnPushed(_said, _newly_said)}

TOUCHES: dict[type[Any], frozenset[str]] = {e.PrivatePosted: frozenset({"budget", "said"})}
