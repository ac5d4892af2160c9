"""Help: every rule, in the sentences that stand beside the rules themselves; for one game, those that it really has."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.templatetags.static import static
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe
from pydantic import TypeAdapter

from games import bootstrap
from games.domain.awards import KINDS
from games.domain.cartridges import VOTES
from games.domain.destinies import DESTINIES
from games.domain.languages import spoken
from games.domain.manifest import Manifest
from games.domain.notes import NOTES
from games.domain.rejections import Reason
from games.domain.sentences import sentences
from games.pages.access import holder_of
from games.pages.listing import game_of, manifest_of
from games.pages.replies import refusal
from games.pages.ways import PICTURES

MANIFEST = TypeAdapter(Manifest)

TITLES = {
    "private": _("Private conversations"), "whisper": _("Whispers"), "nudge": _("Nudges"), "gift": _("Gifts"),
    "booth": _("The confession booth"), "nest": _("The nest"), "spy": _("The spy"), "words": _("Extra words"),
    "conversation": _("One more conversation"), "feather": _("The feather"), "absence": _("Absence"),
    "will": _("The will"), "roles": _("Guessing roles"), "names": _("Guessing names"), "gold": _("Gold"),
    "spectators": _("Spectators"),
}  # fmt: skip

BIRDS = PICTURES | {
    "finals": "little-wren.svg?mood=rich", "private": "rocky-hopper.svg?mood=whispering",
    "whisper": "dj-budge.svg?mood=whispering", "nudge": "zip-nectar.svg?mood=shocked",
    "gift": "baron-gobble.svg?mood=rich",
    "booth": "magda-pie.svg?mood=sly", "nest": "granny-gloom.svg?mood=sad", "spy": "inspector-pidge.svg?mood=sly",
    "feather": "captain-puff.svg?mood=shielded", "destinies": "professor-hoot.svg?mood=sly",
    "absence": "granny-gloom.svg?mood=asleep",
    "words": "rooster-malone.svg?mood=glad", "conversation": "flo-mingo.svg?mood=whispering",
    "will": "duchess-plume.svg?mood=asleep", "roles": "sheriff-shoe.svg?mood=accused",
    "spectators": "mona-potoo.svg",
    "names": "inspector-pidge.svg", "gold": "queen-zaza.svg?mood=rich",
}  # fmt: skip
"""The bird that stands for a rule, where it has a picture."""

TRIES = {
    "majority": ("majority", "runoff"), "duel": ("sums", "memory", "reaction"), "roles": ("accuse",),
    "booth": ("booth",),
    **{
        key: (key,)
        for key in (
            *(key for key in VOTES if key not in ("majority", "duel")),
            *("private", "whisper", "nudge", "gift", "spy", "words", "conversation", "feather", "destinies", "names"),
        )
    },
}  # fmt: skip
"""What can be tried of each rule: the cards of ``static/js/tryit/cards.js``."""

TRIED = {
    "runoff": _("Try a run-off"), "sums": _("Try the sums"), "memory": _("Try the memory"),
    "reaction": _("Try the reaction"),
}  # fmt: skip
"""What the button says where a rule has several things to try."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule as the page shows it."""

    key: str
    title: str
    words: str
    bird: str
    tries: tuple[tuple[str, str], ...]


@require_safe
def everything(request: HttpRequest) -> HttpResponse:
    """The rules of a game in which nothing was changed."""
    rules = Manifest(votes=tuple(key for key in VOTES if key != "finals"))
    return _page(request, rules, "", None)


@require_safe
def of_game(request: HttpRequest, slug: str, game_id: Any) -> HttpResponse:
    """The rules that this game has, with its own numbers; tonight's vote first."""
    game = game_of(request.household.id, str(game_id))
    data = manifest_of(request.household.id, str(game_id)) if game else None
    if game is None or data is None:
        return refusal(request, Reason.UNKNOWN_GAME)
    shown = bootstrap.view_sync(request.household.id, game.id, holder_of(request, game.id))
    view = shown["view"] if shown else {}
    tonight = view.get("vote") or (view.get("clock") or {}).get("tonight") or {}
    return _page(request, MANIFEST.validate_python(data), tonight.get("kind", ""), game.summary.get("title"))


def _page(request: HttpRequest, rules: Manifest, tonight: str, game: str | None) -> HttpResponse:
    language = get_language() or "en"
    votes = [_vote(key, language) for key in (*dict.fromkeys(rules.votes), "finals")]
    secret = rules.max_seats >= rules.secrets_from and bool(rules.destinies)
    left_out = ("booth",) if game and not rules.talking.booth else ()
    talk = sentences(rules.talking, rules.prices, language)
    context = {
        "game": game,
        "now": _vote(tonight, language) if tonight in VOTES else None,
        "sections": (
            (_("Votes"), votes),
            (_("Talk, silver and powers"), [_rule(key, words) for key, words in talk.items() if key not in left_out]),
            (_("Guesses, absence, the jury"), _notes(rules, secret, language)),
        ),
        "destinies": [
            (spoken(language, DESTINIES[key].title), _sentence(key, rules, language)) for key in rules.destinies
        ]
        if secret
        else (),
        "destiny": _rule("destinies", ""),
        "awards": [(spoken(language, kind.title), spoken(language, kind.rule)) for kind in KINDS],
        "icons": {"icons": static("img/icons.svg")},
    }
    return render(request, "games/help.html", context)


def _vote(key: str, language: str) -> Rule:
    return _rule(key, spoken(language, VOTES[key].rule), spoken(language, VOTES[key].title))


def _rule(key: str, words: str, title: str = "") -> Rule:
    tries = tuple((card, TRIED.get(card, _("Try it"))) for card in TRIES.get(key, ()))
    return Rule(key, title or str(TITLES.get(key, "")), words, BIRDS.get(key, ""), tries)


def _notes(rules: Manifest, secret: bool, language: str) -> list[Rule]:
    numbers = {field.name: getattr(rules, field.name) for field in fields(rules)}
    left_out = () if secret else ("roles", "names")
    return [
        _rule(key, spoken(language, words).format_map(numbers)) for key, words in NOTES.items() if key not in left_out
    ]


def _sentence(key: str, rules: Manifest, language: str) -> str:
    destiny, games = DESTINIES[key], bool(rules.game_cap)
    english = destiny.without if destiny.without and not games else destiny.rule
    return spoken(language, english).replace("{share}", str(rules.mole_share))
