"""Birds of woods and hedges."""

from __future__ import annotations

from games.portraits.species.kind import Species

WOOD: dict[str, Species] = {
    "owl": Species(
        "owl", "hazel", "bark", "bark", ("hook", "yolk"), face=("discs", "bone"), print=("chevrons", "sand")
    ),
    "magpie": Species("sleek", "night", "night", "lake", ("dagger", "coal"), face=("sheen", "slate"), belly="cream"),
    "cardinal": Species(
        "plump",
        "brick",
        "brick",
        "wine",
        ("seed", "amber"),
        crest=("peak", "brick"),
        face=("bandit", "ink"),
        print=("streaks", "wine"),
    ),
    "robin": Species("dome", "hazel", "hazel", "bark", ("cone", "slate"), face=("breast", "amber")),
    "crow": Species(
        "sleek", "coal", "coal", "night", ("dagger", "ash"), face=("sheen", "ash"), print=("feather", "night")
    ),
    "hoopoe": Species(
        "side", "peach", "peach", "ink", ("curve", "slate"), crest=("drum", "amber"), print=("bars", "fox")
    ),
    "woodpecker": Species(
        "side",
        "coal",
        "coal",
        "night",
        ("chisel", "bone"),
        crest=("swept", "brick"),
        face=("barred", "paper"),
        print=("spots", "paper"),
    ),
    "eagle": Species("big", "paper", "bark", "bark", ("hook", "yolk"), print=("feather", "hazel")),
    "barn_owl": Species(
        "round", "fox", "cream", "fox", ("hook", "bone"), face=("heart_disc", "paper"), print=("spots", "fox")
    ),
    "jay": Species(
        "plump",
        "lake",
        "mist",
        "lake",
        ("dagger", "coal"),
        crest=("peak", "lake"),
        face=("mask", "paper"),
        print=("bars", "navy"),
    ),
    "titmouse": Species("dome", "navy", "navy", "lake", ("cone", "coal"), face=("titmouse", "paper")),
    "swallow": Species(
        "low", "navy", "navy", "night", ("cone", "coal"), tail=("fork", "navy"), face=("gorget", "rust"), belly="cream"
    ),
    "nuthatch": Species(
        "hung", "lake", "peach", "lake", ("dagger", "slate"), face=("stripe", "paper"), print=("streaks", "fox")
    ),
    "falcon": Species(
        "big", "slate", "mist", "slate", ("hook", "yolk"), face=("drops", "paper"), print=("chevrons", "slate")
    ),
}
