"""The balance report: the figures of many seasons, for people to read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from games.balance.data import characters, modelled
from games.balance.figures import BEAKS, THIRDS, Figures
from games.balance.wording import bar, share
from games.domain.cartridge import HOW
from games.domain.cartridges import VOTES
from games.domain.destinies import DESTINIES


def lines(figures: Figures, asked: Mapping[str, Any]) -> Iterator[str]:
    """What there is to read. Every share has its sample; "few" marks those that say little."""
    yield f"{figures.games} of {asked['games']} games ended; {asked['seats']} seats, seeds from {asked['seed']} on"
    for each in figures.stuck:
        yield f"STUCK: seed {each['seed']}: {each['why']}"
    if not figures.games:
        return
    for title, part in (
        ("Who wins, by silver each morning", _by_silver(figures)),
        ("Who wins, by character", _by_character(figures, asked)),
        ("The votes", _votes(figures)),
        ("Destinies fulfilled", _destinies(figures)),
        ("How it went", _course(figures)),
        ("Silver and gold, a game", _money(figures)),
    ):
        yield ""
        yield title
        yield from (f"  {line}" for line in part)


def _by_silver(figures: Figures) -> Iterable[str]:
    for day in sorted(figures.under("winner by silver")):
        counts = figures.under("winner by silver", day)
        whole = sum(counts.values())
        parts = "  ".join(f"{name} {100 * counts.get(at, 0) / whole:3.0f} %" for at, name in enumerate(THIRDS))
        yield f"day {day:>2}  {bar(counts.get(0, 0), whole)} in the richest third   {parts}  ({whole})"


def _by_character(figures: Figures, asked: Mapping[str, Any]) -> Iterable[str]:
    yield f"an even chance would be {100 / asked['seats']:.1f} % of its seats"
    for key, seats in characters(figures):
        wins = figures.of("wins", key)
        yield f"{key:<10}{bar(wins * asked['seats'], 2 * seats)}  {share(wins, seats)}"


def _votes(figures: Figures) -> Iterable[str]:
    for key in VOTES:
        drawn = figures.of("drawn", key)
        if not drawn:
            continue
        how = sorted(figures.under("how", key).items(), key=lambda pair: -pair[1])
        yield f"{key}: {drawn} times, {drawn / figures.games:.2f} a game, {figures.of('run-offs', key)} run-offs"
        if key == "finals":
            how = sorted(figures.under("won how").items(), key=lambda pair: -pair[1])
        yield "    decided by " + ", ".join(f"{HOW[by]} ({count})" for by, count in how)
        yield from _leavers(figures, key)
        if key != "finals":
            yield f"    the later winner was at risk in {share(figures.of('winner at risk', key, True), drawn)}"


def _leavers(figures: Figures, key: str) -> Iterable[str]:
    for title, name, words in (("by silver", "left by silver", THIRDS), ("by talk", "left by talk", BEAKS)):
        counts = figures.under(name, key)
        whole = sum(counts.values())
        parts = "  ".join(
            f"{word} {bar(counts.get(at, 0), whole, 10)} {counts.get(at, 0)}" for at, word in enumerate(words)
        )
        if whole:
            yield f"    who left {title:<10} {parts}"


def _destinies(figures: Figures) -> Iterable[str]:
    for key in DESTINIES:
        whole = sum(figures.under("destinies", key).values())
        part = figures.of("destinies", key, True)
        yield f"{key:<10}{bar(part, whole)}  {share(part, whole)}"
    yield _modelled_line(figures)


def _modelled_line(figures: Figures) -> str:
    found = modelled(figures)
    made = share(found["count"], found["of"])
    return (
        f"the mole, if games paid by the model, under {found['share']} %: {made}; {found['fitting']} % would fit best"
    )


def _course(figures: Figures) -> Iterable[str]:
    yield "days: " + ", ".join(f"{count} games of {day}" for day, count in sorted(figures.under("days").items()))
    yield f"ended early  {share(figures.of('early', True), figures.games)}"
    nights = sum(sum(figures.under("how", key).values()) for key in VOTES)
    yield f"run-offs     {share(sum(figures.under('run-offs').values()), nights)} of the nights"
    yield f"still level  {share(sum(figures.under('undecided').values()), nights)} went to acts or a draw after one"
    bought, acted = figures.of("powers", "feather"), sum(figures.under("feathers acted").values())
    yield f"feathers     {bought} bought; acted {share(acted, bought)}"
    absent = (figures.of("deserted"), figures.of("stand-ins"), figures.of("retired"))
    yield f"absence      {absent[0]} seats deserted, {absent[1]} stand-in ballots, {absent[2]} retired"
    said = figures.under("events")
    names = ("main.posted", "private.posted", "whisper.sent", "nudge.sent", "reaction.toggled", "nest.posted")
    yield "talk a game: " + ", ".join(f"{name} {said.get(name, 0) / figures.games:.1f}" for name in names)


def _money(figures: Figures) -> Iterable[str]:
    moved = figures.under("silver")
    most = max(moved.values(), default=0)
    for cause, amount in sorted(moved.items(), key=lambda pair: -pair[1]):
        yield f"{cause:<20}{bar(amount, most)}  {amount / figures.games:7.1f} silver"
    final = figures.under("final silver")
    yield f"the winner ends with {final['winner'] / figures.games:.1f} silver, a seat with {_mean(figures):.1f}"
    pool, destiny = (figures.of("gold", of) / figures.games for of in ("pool", "destiny"))
    yield f"gold: {pool:.1f} in the pool, {destiny:.1f} for destinies"


def _mean(figures: Figures) -> float:
    return figures.under("final silver")["all"] / max(1, sum(figures.under("seats").values()))
