"""Private conversations: for two or a few, inside their window, within what each has left today."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from games.domain import budgets, chance, narrator, timeline
from games.domain.commands import private as c
from games.domain.envelope import Context
from games.domain.events import private as e
from games.domain.events.talk import NarratorSpoke
from games.domain.rejections import Reason, Rejection
from games.domain.rules import Asking, Reached, Rule, actors, purse
from games.domain.rules.wording import cleaned
from games.domain.state import GameState
from games.domain.state.private import Conversation
from games.domain.story import Story


def start(story: Story, command: c.StartConversation, context: Context) -> Rejection | None:
    """Invite others with a first post, for which every limit holds already."""
    state, by, text = story.state, context.actor, cleaned(command.text)
    to = tuple(dict.fromkeys(command.to))
    refused = _may_talk(state, by) or _may_invite(state, by, to, members=1) or _unlike_others(state, by, {by, *to})
    if refused is not None:
        return refused
    if budgets.started_left(state, by) < 1:
        return Rejection(Reason.CONVERSATIONS_SPENT)
    if len(to) > 1 and budgets.groups_left(state, by) < 1:
        return Rejection(Reason.GROUPS_SPENT)
    if refused := _may_say(story, by, text):
        return refused
    key = _name(state, "conversation", f"{by}.{context.now.isoformat()}.{text}")
    everybody = tuple(sorted((by, *to)))
    story.tell(e.ConversationStarted(key, state.day, by, to, everybody, context.now))
    _say(story, key, by, text, None, everybody, context)
    story.tell(NarratorSpoke(by, narrator.started(state, by, len(to)), context.now))
    return None


def post(story: Story, command: c.PostInPrivate, context: Context) -> Rejection | None:
    """A line in a conversation, for those who have come in and are still in the game."""
    state, seat, text = story.state, context.actor, cleaned(command.text)
    refused = _may_talk(state, seat)
    if refused is not None:
        return refused
    found = _own(state, seat, command.conversation)
    if isinstance(found, Rejection):
        return found
    if not _others(state, found, seat):
        return Rejection(Reason.CONVERSATION_OVER)
    heard = state.private.heard[seat][found.id]
    if command.reply_to is not None and all(each.id != command.reply_to for each in heard):
        return Rejection(Reason.POST_UNKNOWN)
    if refused := _may_say(story, seat, text):
        return refused
    _say(story, found.id, seat, text, command.reply_to, _living(state, found.members), context)
    return None


def accept(story: Story, command: c.AcceptInvitation, context: Context) -> Rejection | None:
    """Come in; from now on everything since the invitation can be read."""
    state, seat = story.state, context.actor
    if refused := _may_talk(state, seat):
        return refused
    found = state.private.now.get(command.conversation)
    if found is None or seat not in found.invited:
        return Rejection(Reason.NOT_INVITED)
    if budgets.started_left(state, seat) < 1:
        return Rejection(Reason.CONVERSATIONS_SPENT)
    story.tell(e.ConversationJoined(found.id, seat, _living(state, found.members + found.invited)))
    return None


def decline(story: Story, command: c.DeclineInvitation, context: Context) -> Rejection | None:
    """Stay out, at any time. When nobody came, the starter has the conversation free again that day."""
    state, seat = story.state, context.actor
    if state.seats[seat].status != "in":
        return Rejection(Reason.SEAT_OUT)
    found = state.private.now.get(command.conversation)
    if found is None or seat not in found.invited:
        return Rejection(Reason.NOT_INVITED)
    alone = found.members == (found.by,) and found.invited == (seat,)
    to = _living(state, found.members + found.invited)
    refunded = alone and found.day == state.day and found.by in to
    story.tell(e.InvitationDeclined(found.id, seat, refunded, to))
    return None


def add(story: Story, command: c.AddMember, context: Context) -> Rejection | None:
    """Invite one more to a conversation that one has started; they read what is said from then on."""
    state, by, seat = story.state, context.actor, command.seat
    refused = _may_talk(state, by)
    if refused is not None:
        return refused
    found = _own(state, by, command.conversation)
    if isinstance(found, Rejection):
        return found
    if found.by != by:
        return Rejection(Reason.NOT_THE_STARTER)
    inside = {*found.members, *found.invited}
    if seat in inside and seat != by:
        return Rejection(Reason.ALREADY_IN)
    if not _others(state, found, by):
        return Rejection(Reason.CONVERSATION_OVER)
    refused = _may_invite(state, by, (seat,), members=len(inside)) or _unlike_others(state, by, {*inside, seat})
    if refused is not None:
        return refused
    grouped = len(inside) == 2
    if grouped and budgets.groups_left(state, by) < 1:
        return Rejection(Reason.GROUPS_SPENT)
    story.tell(
        e.MemberAdded(found.id, by, seat, grouped, _living(state, (*inside, seat))),
        NarratorSpoke(by, narrator.grown(state, by), context.now),
    )
    return None


def _may_talk(state: GameState, seat: str) -> Rejection | None:
    if state.seats[seat].status != "in":
        return Rejection(Reason.SEAT_OUT)
    return None if timeline.is_open(state, "private") else Rejection(Reason.PRIVATE_CLOSED)


def _may_invite(state: GameState, by: str, to: tuple[str, ...], members: int) -> Rejection | None:
    if not to:
        return Rejection(Reason.NOBODY_INVITED)
    for seat in to:
        if refused := actors.both_in(state, by, seat):
            return refused
    limit = state.manifest.talking.group_size
    return Rejection(Reason.GROUP_FULL, limit=limit) if members + len(to) > limit else None


def _unlike_others(state: GameState, by: str, everybody: set[str]) -> Rejection | None:
    """One conversation for the same players: what the others in it do not show ``by`` is not looked at."""
    known = state.private.known.get(by, {}).values()
    alike = [each for each in known if {*each.members, *each.invited} == everybody]
    if any(by in each.members for each in alike):
        return Rejection(Reason.CONVERSATION_EXISTS)
    return Rejection(Reason.INVITATION_WAITS) if alike else None


def _may_say(story: Story, seat: str, text: str) -> Rejection | None:
    if not text:
        return Rejection(Reason.TEXT_EMPTY)
    left = budgets.characters_left(story.state, seat)
    if len(text) > left:
        return Rejection(Reason.CHARACTERS_SPENT, left=left)
    return purse.lacks(story, seat, story.state.manifest.talking.price)


def _say(
    story: Story, key: str, seat: str, text: str, reply_to: str | None, to: tuple[str, ...], context: Context
) -> None:
    state = story.state
    name = _name(state, "private post", f"{key}.{seat}.{context.now.isoformat()}.{text}")
    story.tell(e.PrivatePosted(key, name, seat, text, reply_to, to, context.now))
    purse.pay(story, seat, state.manifest.talking.price, "private")


def _own(state: GameState, seat: str, key: str) -> Conversation | Rejection:
    found = state.private.now.get(key)
    if found is not None and seat in found.members:
        return found
    waits = found is not None and seat in found.invited
    return Rejection(Reason.INVITATION_WAITS if waits else Reason.CONVERSATION_UNKNOWN)


def _others(state: GameState, found: Conversation, seat: str) -> bool:
    return any(each != seat for each in _living(state, found.members + found.invited))


def _living(state: GameState, seats: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(seat for seat in seats if state.seats[seat].status == "in"))


def _name(state: GameState, purpose: str, subject: str) -> str:
    """A name that counts nothing and follows from nothing that its readers might not know."""
    return f"{chance.draw(state.seed, purpose, 0, subject):016x}"


def pass_by(story: Story, context: Context) -> None:
    """The window opens, or closes: that the entry has come to pass says it all."""


ACTORS: dict[type[Any], Asking] = {
    c.StartConversation: actors.player,
    c.AcceptInvitation: actors.player,
    c.DeclineInvitation: actors.player,
    c.AddMember: actors.player,
    c.PostInPrivate: actors.player,
}

DECIDES: dict[type[Any], Rule] = {
    c.StartConversation: start,
    c.AcceptInvitation: accept,
    c.DeclineInvitation: decline,
    c.AddMember: add,
    c.PostInPrivate: post,
}

ENTRIES: dict[str, Reached] = {
    "private.opens": pass_by,
    "private.closes": pass_by,
}
