"""Birds of rivers, lakes and the sea."""

from __future__ import annotations

from games.portraits.species.kind import Species

WATER: dict[str, Species] = {
    "flamingo": Species(
        "flamingo", "pink", "pink", "pink", ("bent", "cream"), face=("rings", "blush"), print=("feather", "coral")
    ),
    "puffin": Species("low", "night", "night", "coal", ("puffin", "amber"), face=("mask", "paper"), belly="paper"),
    "penguin": Species("dome", "coal", "coal", "night", ("cone", "amber"), face=("heart", "paper")),
    "swan": Species("swan", "paper", "paper", "paper", ("mute", "amber")),
    "pelican": Species(
        "pelican", "paper", "paper", "bone", ("pouch", "gold"), crest=("hairs", "sand"), print=("scallop", "bone")
    ),
    "kingfisher": Species(
        "side",
        "lake",
        "amber",
        "lake",
        ("spear", "coal"),
        crest=("hairs", "navy"),
        face=("throat", "paper"),
        print=("streaks", "rust"),
    ),
    "heron": Species(
        "heron",
        "mist",
        "ash",
        "slate",
        ("spear", "yolk"),
        crest=("nape", "coal"),
        face=("lore", "coal"),
        print=("streaks", "slate"),
    ),
    "gull": Species("side", "paper", "paper", "ash", ("gull", "yolk")),
    "shoebill": Species(
        "big",
        "ash",
        "ash",
        "slate",
        ("shoe", "sand"),
        crest=("horns", "ash"),
        print=("streaks", "slate"),
        white="lemon",
    ),
    "ibis": Species("heron", "coal", "paper", "bone", ("sickle", "coal"), white="sky"),
    "spoonbill": Species(
        "low",
        "paper",
        "paper",
        "bone",
        ("spoon", "coal"),
        crest=("cloud", "cream"),
        face=("rings", "lemon"),
        print=("streaks", "bone"),
    ),
    "stork": Species(
        "heron", "paper", "paper", "coal", ("spear", "coral"), face=("lore", "coal"), print=("streaks", "bone")
    ),
    "frigatebird": Species(
        "side", "coal", "coal", "night", ("balloon", "ash"), face=("rings", "slate"), print=("feather", "night")
    ),
    "rockhopper": Species(
        "dome",
        "coal",
        "coal",
        "night",
        ("seed", "coral"),
        crest=("antennae", "gold"),
        face=("whiskers", "paper"),
        white="lemon",
    ),
    "grebe": Species(
        "low",
        "coal",
        "hazel",
        "bark",
        ("dagger", "pink"),
        crest=("ears", "coal"),
        face=("ruff", "paper"),
        print=("streaks", "bark"),
        belly="paper",
        white="coral",
    ),
    "avocet": Species("side", "paper", "paper", "coal", ("upturned", "coal"), face=("cap", "coal")),
}
