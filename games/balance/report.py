"""The balance report: the figures of many seasons for people, and the same for machines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from games.balance import mole
from games.balance.figures import BEAKS, THIRDS, Figures
from games.balance.wording import bar, interval, share
from games.domain.cartridge import HOW
from games.domain.cartridges import VOTES
from games.domain.destinies import DESTINIES
from games.domain.manifest import Manifest


def as_json(figures: Figures, asked: Mapping[str, Any]) -> dict[str, Any]:
    """Everything counted, by name; ``asked`` is what was simulated."""
    votes = [key for key in VOTES if figures.of("drawn", key)]
    return {
        **asked,
        "finished": figures.games,
        "stuck": figures.stuck,
        "winner_by_silver": [
            {"day": day, **_named(figures.under("winner by silver", day), THIRDS)}
            for day in sorted(figures.under("winner by silver"))
        ],
        "winner_by_character": [_rate(key, figures.of("wins", key), seats) for key, seats in _characters(figures)],
        "votes": [_vote(figures, key) for key in votes],
        "destinies": [
            _rate(key, figures.of("destinies", key, True), sum(figures.under("destinies", key).values()))
            for key in DESTINIES
        ],
        "mole_with_games": _modelled(figures),
        "days": {str(day): count for day, count in sorted(figures.under("days").items())},
        "ended_early": figures.of("early", True),
        "won_how": figures.under("won how"),
        "feathers": {
            "bought": figures.of("powers", "feather"),
            "acted": sum(figures.under("feathers acted").values()),
            "unspent": figures.of("feathers unspent"),
        },
        "powers": figures.under("powers"),
        "silver": figures.under("silver"),
        "final_silver": figures.under("final silver"),
        "gold": figures.under("gold"),
        "absence": {key: figures.of(key) for key in ("deserted", "stand-ins", "retired")},
        "events": dict(sorted(figures.under("events").items())),
    }


def _modelled(figures: Figures) -> dict[str, Any]:
    """How many moles would make it if mini-games paid as the model has it, and the share that would fit best."""
    ratios, now = figures.under("modelled"), Manifest().mole_share
    rate = _rate("mole", mole.under(ratios, now), sum(ratios.values()))
    return {**rate, "share": now, "fitting": mole.fitting(ratios)}


def _named(counts: Mapping[Any, int], names: tuple[str, ...]) -> dict[str, int]:
    return {name: counts.get(place, 0) for place, name in enumerate(names)}


def _rate(key: str, part: int, whole: int) -> dict[str, Any]:
    low, high = interval(part, whole)
    percent = round(100 * part / whole, 1) if whole else None
    return {"key": key, "count": part, "of": whole, "percent": percent, "low": low, "high": high}


def _characters(figures: Figures) -> list[tuple[str, int]]:
    return sorted((key, seats) for key, seats in figures.under("seats").items() if key)


def _vote(figures: Figures, key: str) -> dict[str, Any]:
    return {
        "key": key,
        "drawn": figures.of("drawn", key),
        "how": figures.under("how", key),
        "run_offs": figures.of("run-offs", key),
        "left_by_silver": _named(figures.under("left by silver", key), THIRDS),
        "left_by_talk": _named(figures.under("left by talk", key), BEAKS),
        "winner_at_risk": _rate("", figures.of("winner at risk", key, True), figures.of("drawn", key)),
        "at_risk": _rate("", figures.of("at risk", key, "at risk"), figures.of("at risk", key, "living")),
        "feathers": figures.of("feathers acted", key),
    }


def lines(figures: Figures, asked: Mapping[str, Any]) -> Iterator[str]:
    """The same to read. Every share has its sample; "few" marks those that say little."""
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
    for key, seats in _characters(figures):
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
    found = _modelled(figures)
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
