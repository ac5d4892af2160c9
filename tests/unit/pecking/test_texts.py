"""Texts in other languages: gathered from where they are said, compiled into what shows them."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from django.template import Context, Template
from django.utils import translation

from games.pages.modules import modules_of, tables
from pecking.texts import DOMAINS, compiling, file_of, files, gathering


def catalogue(*messages: tuple[object, object], context: str | None = None) -> Catalog:
    found = Catalog(locale="de", fuzzy=False)
    for said, other in messages:
        found.add(said, other, context=context)
    return found


def test_texts_of_templates_and_python_are_found() -> None:
    # Given a template with a call, a sentence with a place, and other quotes around
    template = '<p title="no text">{% translate "Go on" %} {% blocktranslate %}To {{ name }}{% endblocktranslate %}</p>'
    # When it is made into calls
    calls = gathering.as_calls(template, "page.html")
    # Then only its texts are said in them
    assert "gettext(u'Go on')" in calls
    assert "To %(name)s" in calls
    assert "no text" not in calls


def test_texts_of_a_template_are_found_however_it_is_indented() -> None:
    # Given lines of which the third stands further left than the second, yet not at the edge
    template = '<ul>\n    <li>{% translate "Go on" %}</li>\n  {% translate "Go back" %}\n</ul>'
    # When its texts are gathered as those of Python are
    calls = gathering.as_calls(template, "list.html")
    found = extract("python", BytesIO(calls.encode()), gathering.CALLS)
    # Then both are found, each in its line
    assert [(line, said) for line, said, _, _ in found] == [(2, "Go on"), (3, "Go back")]


@pytest.mark.parametrize(
    ("said", "other", "gap"),
    [
        ("Day {day}", "", "not translated"),
        ("Day {day}", "Tag {tag}", "other places"),
        ("Day %(day)s", "Tag", "other places"),
        (("1 gold", "{n} gold"), ("1 Gold", ""), "not translated"),
    ],
)
def test_a_gap_is_named(said: object, other: object, gap: str) -> None:
    template = catalogue((said, ""))
    assert next(iter(files.gaps(catalogue((said, other)), template))).startswith(gap)


def test_a_number_in_words_is_no_gap() -> None:
    said = ("One leaves.", "{count} birds leave.")
    assert list(files.gaps(catalogue((said, ("Einer geht.", "Es gehen {n}."))), catalogue((said, "")))) == []


def test_what_is_said_nowhere_and_what_is_new_are_named() -> None:
    found = list(files.gaps(catalogue(("Old", "Alt")), catalogue(("New", ""))))
    assert found == ["not there yet: New", "said nowhere any more: Old"]


def test_a_file_is_brought_up_to_date_and_keeps_what_is_done(tmp_path: Path) -> None:
    # Given a file with one text that stays and one that goes
    path = tmp_path / "django.po"
    files.bring_up_to_date(path, "de", catalogue(("Stay", ""), ("Go", "")))
    path.write_text(path.read_text().replace('msgid "Stay"\nmsgstr ""', 'msgid "Stay"\nmsgstr "Bleib"'))
    # When another text takes its place
    files.bring_up_to_date(path, "de", catalogue(("Stay", ""), ("Come", "")))
    # Then the first is still translated, and nothing of the other is left
    kept = files.read(path, "de")
    assert kept.get("Stay").string == "Bleib"
    assert "Come" in kept
    assert "Go" not in path.read_text()


def test_numbers_of_the_rules_keep_their_places() -> None:
    found = compiling.by_signs(
        {"{price} silver: the last {posts} posts, of 280.": "Von 280 die letzten {posts}: {price}"}
    )
    assert json.dumps(found) == json.dumps({"# silver: the last # posts, of #.": "Von {2} die letzten {1}: {0}"})


def test_every_table_of_the_scripts_is_exported_by_its_own_name() -> None:
    for path in gathering.TABLES.glob("*.js"):
        assert f"export const {path.stem.upper()} = " in path.read_text(encoding="utf-8")


def test_who_reads_the_folder_while_it_is_compiled_finds_whole_tables_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Given a table that is about to be written anew
    table, seen = tmp_path / "texts/coop.js", []
    compiling.put(table, b"old")
    replace = Path.replace

    def looked_at(beside: Path, path: Path) -> Path:
        seen.append([(each.name, each.read_text()) for each in table.parent.iterdir()])
        return replace(beside, path)

    monkeypatch.setattr(Path, "replace", looked_at)
    # When it is
    compiling.put(table, b"new")
    # Then only the old one was there until the new one was
    assert seen == [[("coop.js", "old")]]
    assert table.read_text() == "new"


def test_imports_of_texts_lead_to_the_language_of_the_reader() -> None:
    # Given the tables of the scripts
    english = {f"/static/js/strings/{path.name}" for path in gathering.TABLES.glob("*.js")}
    with translation.override("de"):
        # When a German page is made, then each import of one leads to its German, which is fetched early as well
        assert tables() == {address: address.replace("js/strings/", "texts/de/") for address in english}
        assert "/static/texts/de/coop.js" in modules_of("js/room.js")
        assert "/static/texts/de/coop.js" in Template("{% load vendor %}{% importmap %}").render(Context())
    # And nothing of it is said in an English one
    assert tables() == {}
    assert "/static/js/strings/coop.js" in modules_of("js/room.js")


@pytest.mark.parametrize(("domain", "gather"), [("django", gathering.pages), ("djangojs", gathering.scripts)])
def test_everything_that_is_said_is_said_in_german(domain: str, gather: Callable[[], Catalog]) -> None:
    # When what pages and scripts say is gathered, then its German is whole: script/messages names what is missing
    assert list(files.gaps(files.read(file_of("de", domain), "de"), gather())) == []


def test_no_german_text_shouts_or_is_formal() -> None:
    wrong = re.compile(r"!|\bIhnen\b|\bIhre[mnrs]?\b|[a-zäöüß,] Sie\b")
    for domain in DOMAINS:
        for message in files.read(file_of("de", domain), "de"):
            texts = message.string if isinstance(message.string, tuple | list) else (message.string,)
            assert not message.id or not [text for text in texts if wrong.search(text)]
