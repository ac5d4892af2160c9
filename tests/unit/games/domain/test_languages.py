"""What the domain says in another language: all of it, with the same places, and in the same manner."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from games.balance.playing import opened
from games.domain import (
    awards,
    characters,
    confidences,
    destinies,
    interview,
    narrator,
    notes,
    personas,
    rejections,
    rooster,
    sentences,
    timeline,
)
from games.domain.cartridge import HOW
from games.domain.cartridges import VOTES
from games.domain.characters.temper import every_line
from games.domain.chronicle import SEALED, words
from games.domain.chronicle.reader import ACCOUNTS, Reader
from games.domain.german import GERMAN
from games.domain.languages import LANGUAGES, listed, retold, spoken
from games.domain.minds import jury, suspicions
from games.domain.mistakes import TOO_MANY
from games.domain.modes import PRESETS
from games.domain.replacing import replace
from games.domain.rules import owing

DOMAIN = Path(rejections.__file__).parent
PLACES = re.compile(r"\{\w+\}")
LINE, WHISPER = 280, 140
NAMED = {"{name}", "{title}"}
"""Places that only one language needs: German tells readers their own name."""


def flat(table: Any) -> Iterator[str]:
    if isinstance(table, str):
        yield table
        return
    for each in table.values() if isinstance(table, dict) else table:
        yield from flat(each)


def tables(module: Any) -> Iterator[str]:
    """Every text among a module's constants."""
    for name, value in vars(module).items():
        if name.isupper() and name != "BY_KEY":
            yield from flat(value)


def in_calls() -> Iterator[str]:
    """What the code says by a call with the text in it: the journal's sentences, and single words."""
    for path in DOMAIN.rglob("*.py"):
        if "german" in path.parts:
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "attr", getattr(node.func, "id", "")) in (
                "say", "sentence", "word", "spoken",
            ):  # fmt: skip
                for each in node.args:
                    yield from spelled(each)


def spelled(node: ast.AST) -> Iterator[str]:
    """The texts of an argument, but for what it hands on to another call."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value:
        yield node.value
    if not isinstance(node, ast.Call):
        for part in ast.iter_child_nodes(node):
            yield from spelled(part)


def english() -> set[str]:
    said = [
        *tables(rooster), *tables(narrator), *flat(owing.TEXTS), *flat(rejections.WORDS), *flat(rejections.UNSAID),
        *flat(sentences.SENTENCES), *flat(notes.NOTES), *flat(timeline.LABELS), *flat(HOW), *flat(ACCOUNTS),
        *flat(interview.QUESTIONS), *flat(confidences.CONFESSIONS), *flat(jury.REASONS), *flat(suspicions.HINTS),
    ]  # fmt: skip
    said += [text for vote in VOTES.values() for text in (vote.title, vote.rule)]
    said += [text for each in destinies.DESTINIES.values() for text in (each.title, each.rule, each.without) if text]
    said += [text for kind in awards.KINDS for text in (kind.title, kind.rule)]
    said += [text for bird in personas.PERSONAS for text in (bird.line, bird.character)]
    said += [text for each in characters.CHARACTERS for text in (each.title, *every_line(each))]
    said += [text for text in in_calls() if text not in LANGUAGES]
    return set(said)


def test_every_text_of_the_domain_is_there_in_german() -> None:
    assert sorted(english() - GERMAN.keys()) == []


@pytest.mark.parametrize("texts", [GERMAN])
def test_a_text_fills_in_what_the_english_one_does_and_does_not_shout(texts: dict[str, str]) -> None:
    for said, other in texts.items():
        assert set(PLACES.findall(said)) ^ set(PLACES.findall(other)) <= NAMED, said
        assert "!" not in other
        assert other.strip()


def test_what_bots_say_fits_where_they_say_it() -> None:
    for character in characters.CHARACTERS:
        assert all(len(spoken("de", line)) <= LINE for line in every_line(character))
        assert all(len(spoken("de", line)) <= WHISPER for line in character.lines.whisper)


def test_names_are_listed_as_the_language_lists_them() -> None:
    assert listed("en", ["Pip"]) == listed("de", ["Pip"]) == "Pip"
    assert listed("en", ["Pip", "Flo", "Kiki"]) == "Pip, Flo and Kiki"
    assert listed("de", ["Pip", "Flo", "Kiki"]) == "Pip, Flo und Kiki"


def test_what_has_no_other_words_is_said_in_english() -> None:
    assert spoken("de", "Nobody has said this.") == "Nobody has said this."


@pytest.mark.parametrize("reason", list(rejections.Reason))
def test_a_refusal_that_was_stored_in_english_is_told_in_the_language_of_who_asked(reason: rejections.Reason) -> None:
    details = dict.fromkeys(re.findall(r"\{(\w+)\}", rejections.WORDS[reason]), "12")
    for rejection in (rejections.Rejection(reason), rejections.Rejection(reason, **details)):
        stored = rejections.words(rejection)
        assert rejections.retold(reason.value, stored, "de") == rejections.words(rejection, "de")
        assert rejections.retold(reason.value, stored, "en") == stored


def test_a_mistake_of_a_host_is_told_in_the_hosts_language() -> None:
    said = TOO_MANY.format(players=20, days=2, most=3)
    assert retold(TOO_MANY, said, "en") == said
    assert retold(TOO_MANY, said, "de").startswith("20 Vögel in 2 Tagen")
    assert retold(TOO_MANY, "something else", "de") == "something else"


def test_words_that_are_no_refusal_of_ours_stay_as_they_are() -> None:
    assert rejections.retold("malformed", "payload: no such field.", "de") == "payload: no such field."
    assert rejections.retold("of another time", "Once upon a time.", "de") == "Once upon a time."


def test_a_season_of_bots_speaks_german_from_its_lobby_to_its_last_goodbye() -> None:
    # Given a season of bots in German
    season = opened(replace(PRESETS["blitz"], language="de"), 7, 3)
    # When it is played to its end
    while not season.ended:
        season.go_on()
    # Then nothing that anybody said, nor any sentence of the journal, is English
    reader = Reader("s1", {seat: row.persona for seat, row in season.state.seats.items()}, "de")
    told = [words(event, reader) for event in season.events if type(event) not in SEALED]
    wrong = re.compile(r"\b(the|and|of|with|you|nobody|somebody|tonight)\b", re.IGNORECASE)
    assert [line for line in told if wrong.search(line)] == []
