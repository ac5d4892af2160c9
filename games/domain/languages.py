"""The languages that a game can speak. English stands in the code; what it is in another stands beside it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from games.domain.german import GERMAN

LANGUAGES = ("en", "de")
"""The first is the one of the code."""

SPEECH: Mapping[str, Mapping[str, str]] = {"de": GERMAN}


def spoken(language: str, english: str) -> str:
    """A text of the domain in a language, its places still to be filled; in English where there is no other."""
    return SPEECH.get(language, {}).get(english, english)


def listed(language: str, names: Sequence[str]) -> str:
    """Names as a sentence lists them: "Pip, Kiki and Flo"."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} {spoken(language, 'and')} {names[-1]}"
