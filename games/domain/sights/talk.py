"""Talk, as everybody reads it."""

from __future__ import annotations

from typing import Any

from games.domain import budgets
from games.domain.decider import Changes
from games.domain.events.talk import MainPosted, NarratorSpoke, NudgeSent, ReactionToggled, RoosterSpoke
from games.domain.sentences import REACTIONS, sentences
from games.domain.sights import Changing, Knowing, Own, Pushed, Section, everybody
from games.domain.sights.lobby import UNOPENED
from games.domain.sights.wording import stamp
from games.domain.state import GameState
from games.domain.state.talk import Post

AUDIENCES: dict[type[Any], Knowing] = {
    MainPosted: everybody,
    ReactionToggled: everybody,
    NudgeSent: everybody,
    NarratorSpoke: everybody,
    RoosterSpoke: everybody,
}


def post_shown(post: Post) -> dict[str, Any]:
    shown = {"n": post.n, "kind": post.kind, "seat": post.seat, "text": post.text, "at": stamp(post.at)}
    if post.reply_to is not None:
        shown["reply_to"] = post.reply_to
    if post.mentions:
        shown["mentions"] = list(post.mentions)
    if post.deed:
        shown["deed"] = post.deed
    return shown


def _posts(state: GameState) -> list[dict[str, Any]]:
    return [post_shown(post) for post in state.talk.posts]


def _new_posts(before: GameState, after: GameState) -> list[dict[str, Any]]:
    said = before.talk.said
    if after.talk.said == said:
        return []
    return [post_shown(post) for post in after.talk.posts if post.n > said]


def _one_post(before: GameState, event: MainPosted, after: GameState) -> Changes:
    return Changes({"push": {"posts": [post_shown(after.talk.posts[-1])]}})


def _reactions(state: GameState) -> dict[str, dict[str, list[str]]]:
    found = state.talk.reactions
    return {n: {kind: list(found[n][kind]) for kind in REACTIONS if kind in found[n]} for n in sorted(found, key=int)}


def _only_reactions(before: GameState, event: ReactionToggled, after: GameState) -> Changes:
    return Changes({"set": {"reactions": _reactions(after)}})


def _rules(state: GameState) -> dict[str, str]:
    """The sentences of talk and powers, with this game's numbers."""
    manifest = UNOPENED if state.status == "new" else state.manifest
    return dict(sentences(manifest.talking, manifest.prices))


def _limits(state: GameState) -> dict[str, int]:
    """The numbers that a screen shows beside its fields: lengths in characters, members of a group, silver a post."""
    manifest = UNOPENED if state.status == "new" else state.manifest
    talking = manifest.talking
    return {
        "post": manifest.post_length,
        "whisper": talking.whisper_length,
        "nest": talking.nest_length,
        "booth": talking.booth_length,
        "group": talking.group_size,
        "price": talking.price,
    }


PUSHED: dict[str, Pushed] = {"posts": Pushed(_posts, _new_posts)}

SECTIONS: dict[str, Section] = {"reactions": _reactions, "rules": _rules, "limits": _limits}

CHANGES: dict[type[Any], Changing] = {MainPosted: _one_post, ReactionToggled: _only_reactions}

TOUCHES: dict[type[Any], frozenset[str]] = dict.fromkeys((NarratorSpoke, RoosterSpoke), frozenset({"posts"}))


def _budget(state: GameState, seat: str) -> dict[str, Any]:
    """What the seat has left today; ``nudged`` are those whom it has nudged."""
    return {
        "conversations": budgets.started_left(state, seat),
        "groups": budgets.groups_left(state, seat),
        "characters": budgets.characters_left(state, seat),
        "whispers": budgets.whispers_left(state, seat),
        "nudged": [each for each in state.order if budgets.used(state, seat, f"nudge {each}")],
    }


MINE: dict[str, Own] = {"budget": _budget}
