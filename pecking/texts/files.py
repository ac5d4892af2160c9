"""The gettext files: read, brought up to date with what is said in English, and looked through for gaps."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po, write_po

PLACES = re.compile(r"%\(\w+\)[sd]|%[sd]|\{\w*\}")
"""What is filled in: of Python's and of the scripts' kind."""

NUMBERS = frozenset({"{n}", "{count}", "%(n)s", "%(count)s"})
"""How many it is: a form of a plural may say it in words, or leave it out."""


def read(path: Path, language: str) -> Catalog:
    """The catalogue of a file, or an empty one."""
    if not path.exists():
        return Catalog(locale=language, project="Pecking Order", version="1", fuzzy=False)
    with path.open("rb") as file:
        return read_po(file, locale=language)


def bring_up_to_date(path: Path, language: str, template: Catalog) -> Catalog:
    """Add what is new, drop what nobody says any more, keep the rest; write the file if that changed it."""
    kept = read(path, language)
    kept.update(template, no_fuzzy_matching=True, keep_user_comments=True, update_creation_date=False)
    kept.obsolete.clear()
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        write_po(file, kept, width=0, sort_by_file=True, include_lineno=False, ignore_obsolete=True)
    return kept


def gaps(catalogue: Catalog, template: Catalog) -> Iterator[str]:
    """What is missing, superfluous or wrong in a catalogue, in words."""
    for message in template:
        if message.id and catalogue.get(_first(message.id), message.context) is None:
            yield f"not there yet: {_named(message)}"
    for message in catalogue:
        if not message.id:
            continue
        if template.get(_first(message.id), message.context) is None:
            yield f"said nowhere any more: {_named(message)}"
        elif message.fuzzy:
            yield f"marked as fuzzy: {_named(message)}"
        else:
            yield from _mistakes(message)


def _mistakes(message: Message) -> Iterator[str]:
    said = message.id if isinstance(message.id, tuple | list) else (message.id,)
    texts = message.string if isinstance(message.string, tuple | list) else (message.string,)
    if not all(texts) or (len(said) > 1 and len(texts) < 2):
        yield f"not translated: {_named(message)}"
        return
    may_lack = NUMBERS if len(said) > 1 else frozenset()
    wanted = set(PLACES.findall(said[-1])) - may_lack
    if any(set(PLACES.findall(text or "")) - may_lack != wanted for text in texts):
        yield f"other places to fill in: {_named(message)}"


def _first(said: str | tuple[str, ...] | list[str]) -> str:
    return said if isinstance(said, str) else said[0]


def _named(message: Message) -> str:
    context = f"{message.context}: " if message.context else ""
    return f"{context}{_first(message.id)}"
