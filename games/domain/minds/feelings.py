"""Whom a bot likes: who was kind to it and who was not, by what its seat has seen."""

from __future__ import annotations

import re
from collections.abc import Mapping

from games.domain.minds.outlook import Outlook, Post

MEANT_WELL = ("shield", "executioner")
"""Votes in which a name on a ballot is meant well."""

AGAINST, SAVED, TRUSTED, TOLD, WHISPERED, LIKED = -4, 3, 4, 1, 1, 1
GIFT = re.compile(r"^.+ (?:gives|schenkt) (?P<to>.+) (?P<amount>\d+) (?:silver|Silber)\.$")


def grudges(outlook: Outlook, seat: str) -> int:
    """How often ``seat`` has voted against this bot, as far as ballots were shown."""
    nights = (night for night in outlook.view["reveals"] if night["kind"] not in MEANT_WELL)
    return sum(1 for night in nights for voter, target in night["ballots"] if (voter, target) == (seat, outlook.me))


def gift(outlook: Outlook, post: Post) -> int:
    """The silver that this bot was given, as a line of the main conversation tells of it; 0 in any other line."""
    told = GIFT.match(post["text"]) if post["kind"] == "event" else None
    return int(told["amount"]) if told is not None and told["to"] == outlook.names[outlook.me] else 0


def gifts(outlook: Outlook) -> Mapping[str, int]:
    """Silver that others have given this bot, by giver, as the main conversation tells of it."""
    found: dict[str, int] = {}
    for post in outlook.view["posts"]:
        if amount := gift(outlook, post):
            found[post["seat"]] = found.get(post["seat"], 0) + amount
    return found


def kindness(outlook: Outlook) -> Mapping[str, int]:
    """Points by seat, of everybody but oneself: above zero was kind, below zero was not."""
    me, points = outlook.me, dict.fromkeys(outlook.names, 0)
    for night in outlook.view["reveals"]:
        worth = SAVED if night["kind"] in MEANT_WELL else AGAINST
        for voter, target in night["ballots"]:
            points[voter] += worth if target == me else 0
        for voter, trusted in night["trusts"]:
            points[voter] += TRUSTED if trusted == me else 0
    for seat, amount in gifts(outlook).items():
        points[seat] += 1 + min(amount, 9) // 2
    for posts in outlook.mine["said"].values():
        for seat in {post["seat"] for post in posts}:
            points[seat] += TOLD * min(4, sum(1 for post in posts if post["seat"] == seat))
    for other, rows in outlook.mine["whispers"].items():
        points[other] += WHISPERED * min(3, sum(1 for row in rows if row["seat"] == other))
    for seat in _likes(outlook):
        points[seat] += LIKED
    return {seat: value for seat, value in points.items() if seat != me}


def _likes(outlook: Outlook) -> list[str]:
    """Who has put a heart or a crown on a line of this bot, at most twice each."""
    own = {str(post["n"]) for post in outlook.spoken if post["seat"] == outlook.me}
    found: list[str] = []
    for n, kinds in outlook.view["reactions"].items():
        if n in own:
            found += [seat for kind in ("heart", "crown") for seat in kinds.get(kind, ()) if found.count(seat) < 2]
    return found


def partner(outlook: Outlook) -> str | None:
    """The one among those still in with whom this bot has come closest in private, if there is one."""
    talked = {seat for posts in outlook.mine["said"].values() for seat in (post["seat"] for post in posts)}
    liked = kindness(outlook)
    close = [seat for seat in outlook.others if seat in talked and liked[seat] > 0]
    return max(close, key=lambda seat: (liked[seat], seat)) if close else None
