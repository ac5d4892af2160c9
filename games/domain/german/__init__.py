"""The German of the domain: English to German, as the code says it, places and all. One file a subject."""

from __future__ import annotations

from games.domain.german import (
    answers,
    birds,
    characters,
    chronicle,
    clock,
    confidences,
    gossip,
    interview,
    loyalist,
    manners,
    notices,
    peacock,
    refusals,
    rooster,
    rules,
    schemer,
    sleeper,
    votes,
    worrier,
)

TOLD: dict[str, str] = {**votes.TEXTS, **clock.TEXTS, **birds.TEXTS, **interview.TEXTS}
"""What a view shows its readers in the game's own English: titles, labels, birds. Each reads it in their language."""

RULES: dict[str, str] = {**rules.TEXTS}
"""What only sheets show of it."""

SAID: dict[str, str] = {
    **rooster.TEXTS,
    **answers.TEXTS,
    **confidences.TEXTS,
    **gossip.TEXTS,
    **loyalist.TEXTS,
    **manners.TEXTS,
    **peacock.TEXTS,
    **schemer.TEXTS,
    **sleeper.TEXTS,
    **worrier.TEXTS,
}
"""What the Rooster, the narrator and the bots say in a game that speaks German."""

GERMAN: dict[str, str] = {
    **TOLD,
    **RULES,
    **characters.TEXTS,
    **SAID,
    **refusals.TEXTS,
    **chronicle.TEXTS,
    **notices.TEXTS,
}
"""All of it."""
