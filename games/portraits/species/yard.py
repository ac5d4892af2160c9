"""Birds of the yard and of the house."""

from __future__ import annotations

from games.portraits.species.kind import Species

YARD: dict[str, Species] = {
    "hen": Species(
        "plump",
        "cream",
        "cream",
        "bone",
        ("cone", "yolk"),
        crest=("comb", "brick"),
        print=("scallop", "straw"),
        wattle="brick",
    ),
    "rooster": Species(
        "plump",
        "sea",
        "pine",
        "teal",
        ("cone", "yolk"),
        crest=("high_comb", "brick"),
        tail=("sickle", "amber"),
        print=("feather", "teal"),
        wattle="brick",
    ),
    "host": Species(
        "plump",
        "paper",
        "rust",
        "wine",
        ("cone", "yolk"),
        crest=("high_comb", "brick"),
        tail=("sickle", "teal"),
        print=("feather", "fox"),
        wattle="brick",
    ),
    "wren": Species(
        "plump",
        "fox",
        "rust",
        "hazel",
        ("cone", "yolk"),
        crest=("tuft", "rust"),
        tail=("cocked", "rust"),
        face=("brows", "cream"),
        print=("scallop", "bark"),
    ),
    "pigeon": Species(
        "sleek", "ash", "slate", "slate", ("cone", "bone"), face=("collar", "leaf"), belly="mist", white="amber"
    ),
    "turkey": Species(
        "pole",
        "sky",
        "bark",
        "hazel",
        ("cone", "bone"),
        tail=("wheel", "rust"),
        face=("flushed", "sky"),
        print=("scallop", "fox"),
        wattle="brick",
    ),
    "peacock": Species(
        "pole",
        "lake",
        "lake",
        "navy",
        ("cone", "bone"),
        crest=("pins", "sea"),
        tail=("train", "leaf"),
        face=("spats", "paper"),
        print=("scallop", "navy"),
    ),
    "duck": Species(
        "plump", "leaf", "hazel", "bone", ("flat", "yolk"), face=("collar", "paper"), print=("bars", "bark")
    ),
    "quail": Species(
        "plump",
        "slate",
        "sand",
        "hazel",
        ("cone", "coal"),
        crest=("drop", "ink"),
        face=("brows", "paper"),
        print=("chevrons", "bark"),
    ),
    "chick": Species(
        "low", "lemon", "lemon", "gold", ("cone", "amber"), crest=("hairs", "gold"), face=("cheeks", "peach")
    ),
    "canary": Species(
        "dome", "gold", "gold", "yolk", ("seed", "coral"), crest=("hairs", "gold"), face=("cheeks", "amber")
    ),
    "budgie": Species("dome", "sage", "leaf", "leaf", ("seed", "bone"), face=("stripes", "lemon")),
    "goose": Species("gander", "paper", "paper", "bone", ("goose", "amber"), print=("scallop", "bone")),
    "guinea_fowl": Species(
        "plump",
        "sky",
        "slate",
        "night",
        ("cone", "coral"),
        crest=("knob", "sand"),
        face=("helmeted", "paper"),
        print=("spots", "paper"),
        wattle="brick",
    ),
    "polish_hen": Species(
        "plump",
        "cream",
        "night",
        "coal",
        ("cone", "yolk"),
        crest=("cloud", "paper"),
        face=("fringe", "paper"),
        print=("scallop", "slate"),
        wattle="brick",
    ),
    "pheasant": Species(
        "plump",
        "pine",
        "rust",
        "hazel",
        ("cone", "bone"),
        crest=("horns", "pine"),
        tail=("banner", "fox"),
        face=("spats", "brick"),
        print=("scallop", "wine"),
    ),
}
