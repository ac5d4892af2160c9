"""The species: which parts a bird is put together from, and in which inks."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Species:
    """Names of parts and inks. `belly` is a patch on the chest, `wattle` hangs below the beak."""

    figure: str
    head: str
    body: str
    wing: str
    beak: tuple[str, str]
    crest: tuple[str, str] = ("none", "ink")
    tail: tuple[str, str] = ("none", "ink")
    face: tuple[str, str] = ("none", "ink")
    print: tuple[str, str] = ("plain", "ink")
    belly: str = ""
    wattle: str = ""
    white: str = "paper"


SPECIES: dict[str, Species] = {
    "hen": Species(
        "plump",
        "cream",
        "cream",
        "bone",
        ("cone", "yolk"),
        ("comb", "brick"),
        print=("scallop", "straw"),
        wattle="brick",
    ),
    "rooster": Species(
        "plump",
        "sea",
        "pine",
        "teal",
        ("cone", "yolk"),
        ("high_comb", "brick"),
        ("sickle", "amber"),
        print=("feather", "teal"),
        wattle="brick",
    ),
    "host": Species(
        "plump",
        "paper",
        "rust",
        "wine",
        ("cone", "yolk"),
        ("high_comb", "brick"),
        ("sickle", "teal"),
        print=("feather", "fox"),
        wattle="brick",
    ),
    "owl": Species(
        "owl", "hazel", "bark", "bark", ("hook", "yolk"), face=("discs", "bone"), print=("chevrons", "sand")
    ),
    "flamingo": Species(
        "flamingo", "pink", "pink", "pink", ("bent", "cream"), print=("feather", "coral"), face=("rings", "blush")
    ),
    "puffin": Species("low", "night", "night", "coal", ("puffin", "amber"), face=("mask", "paper"), belly="paper"),
    "magpie": Species("sleek", "night", "night", "lake", ("dagger", "coal"), belly="cream", face=("sheen", "slate")),
    "toucan": Species("side", "night", "night", "coal", ("toucan", "amber"), face=("bib", "paper"), white="sky"),
    "wren": Species(
        "plump",
        "fox",
        "rust",
        "hazel",
        ("cone", "yolk"),
        ("tuft", "rust"),
        ("cocked", "rust"),
        ("brows", "cream"),
        ("scallop", "bark"),
    ),
    "peacock": Species(
        "pole",
        "lake",
        "lake",
        "navy",
        ("cone", "bone"),
        ("pins", "sea"),
        ("train", "leaf"),
        ("spats", "paper"),
        ("scallop", "navy"),
    ),
    "pigeon": Species(
        "sleek",
        "ash",
        "slate",
        "slate",
        ("cone", "bone"),
        face=("collar", "leaf"),
        print=("plain", "ink"),
        belly="mist",
        white="amber",
    ),
    "penguin": Species("dome", "coal", "coal", "night", ("cone", "amber"), face=("heart", "paper")),
    "duck": Species(
        "plump", "leaf", "hazel", "bone", ("flat", "yolk"), face=("collar", "paper"), print=("bars", "bark")
    ),
    "swan": Species("swan", "paper", "paper", "paper", ("mute", "amber"), face=("none", "ink")),
    "macaw": Species(
        "big", "brick", "brick", "lake", ("hook", "coal"), face=("bare", "paper"), print=("feather", "yolk")
    ),
    "cockatoo": Species(
        "low",
        "paper",
        "paper",
        "bone",
        ("hook", "slate"),
        ("fan", "lemon"),
        face=("cheeks", "peach"),
        print=("scallop", "bone"),
    ),
    "cardinal": Species(
        "plump",
        "brick",
        "brick",
        "wine",
        ("seed", "amber"),
        ("peak", "brick"),
        face=("bandit", "ink"),
        print=("streaks", "wine"),
    ),
    "robin": Species("dome", "hazel", "hazel", "bark", ("cone", "slate"), face=("breast", "amber")),
    "crow": Species(
        "sleek", "coal", "coal", "night", ("dagger", "ash"), print=("feather", "night"), face=("sheen", "ash")
    ),
    "pelican": Species(
        "pelican", "paper", "paper", "bone", ("pouch", "gold"), ("hairs", "sand"), print=("scallop", "bone")
    ),
    "vulture": Species(
        "hunch",
        "blush",
        "bark",
        "bark",
        ("hook", "bone"),
        ("hairs", "bark"),
        face=("flushed", "blush"),
        print=("feather", "hazel"),
    ),
    "turkey": Species(
        "pole",
        "sky",
        "bark",
        "hazel",
        ("cone", "bone"),
        ("none", "ink"),
        ("wheel", "rust"),
        ("flushed", "sky"),
        ("scallop", "fox"),
        wattle="brick",
    ),
    "hoopoe": Species("side", "peach", "peach", "ink", ("curve", "slate"), ("drum", "amber"), print=("bars", "fox")),
    "eagle": Species("big", "paper", "bark", "bark", ("hook", "yolk"), print=("feather", "hazel")),
    "kingfisher": Species(
        "side",
        "lake",
        "amber",
        "lake",
        ("spear", "coal"),
        ("hairs", "navy"),
        face=("throat", "paper"),
        print=("streaks", "rust"),
    ),
    "ostrich": Species(
        "pole", "peach", "coal", "night", ("broad", "amber"), ("hairs", "bark"), print=("scallop", "slate")
    ),
    "heron": Species(
        "heron",
        "mist",
        "ash",
        "slate",
        ("spear", "yolk"),
        ("nape", "coal"),
        face=("lore", "coal"),
        print=("streaks", "slate"),
    ),
    "kiwi": Species("dome", "bark", "bark", "bark", ("needle", "bone"), ("hairs", "bark"), face=("none", "ink")),
    "budgie": Species("dome", "sage", "leaf", "leaf", ("seed", "bone"), face=("stripes", "lemon")),
    "quail": Species(
        "plump",
        "slate",
        "sand",
        "hazel",
        ("cone", "coal"),
        ("drop", "ink"),
        face=("brows", "paper"),
        print=("chevrons", "bark"),
    ),
    "shoebill": Species(
        "big", "ash", "ash", "slate", ("shoe", "sand"), ("horns", "ash"), print=("streaks", "slate"), white="lemon"
    ),
    "canary": Species("dome", "gold", "gold", "yolk", ("seed", "coral"), ("hairs", "gold"), face=("cheeks", "amber")),
    "woodpecker": Species(
        "side",
        "coal",
        "coal",
        "night",
        ("chisel", "bone"),
        ("swept", "brick"),
        face=("barred", "paper"),
        print=("spots", "paper"),
    ),
    "secretary": Species(
        "pole",
        "mist",
        "mist",
        "coal",
        ("hook", "ash"),
        ("quills", "ink"),
        face=("spats", "amber"),
        print=("streaks", "ash"),
    ),
    "chick": Species(
        "low",
        "lemon",
        "lemon",
        "gold",
        ("cone", "amber"),
        ("hairs", "gold"),
        face=("cheeks", "peach"),
        print=("plain", "ink"),
    ),
    "crane": Species(
        "pole",
        "slate",
        "slate",
        "paper",
        ("cone", "coal"),
        ("spray", "gold"),
        face=("spats", "paper"),
        print=("streaks", "ash"),
        wattle="brick",
    ),
    "gull": Species("side", "paper", "paper", "ash", ("gull", "yolk"), print=("plain", "ink")),
}
