"""The languages that a game can speak. English stands in the code; what it is in another stands beside it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache

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


@cache
def as_said(english: str) -> re.Pattern[str]:
    """An English text with anything in its places."""
    parts = re.split(r"\{(\w+)\}", english)
    return re.compile("".join(f"(?P<{part}>.+)" if index % 2 else re.escape(part) for index, part in enumerate(parts)))


def retold(english: str, said: str, language: str) -> str:
    """What was said with this English text, in another language; as it was said when it is something else."""
    found = as_said(english).fullmatch(said)
    return spoken(language, english).format_map(found.groupdict()) if found else said
