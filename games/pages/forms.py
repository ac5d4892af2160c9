"""The forms of the pages, with the words that people read when something is missing."""

from __future__ import annotations

import re
from typing import Any

from django import forms
from django.utils.text import format_lazy
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from pydantic import TypeAdapter

from games.domain.allowances import POWERS
from games.domain.languages import retold
from games.domain.manifest import MODES, Manifest
from games.domain.mistakes import TOO_MANY, mistakes
from games.domain.modes import RULESET, preset
from games.domain.tournament.owing import MODE
from games.pages.cup_form import CupForm
from tenants.naming import CODE_SIGNS

TEMPOS = {
    "": _("As the mode says"),
    "default": _("A day is a day: the vote from 17:00 to 21:00"),
    "classic": _("A day is a day, and everybody talks from 09:00 to 10:00 only"),
    "compact": _("Office hours: over by 17:30"),
    "speed_run": _("Twenty-three minutes a day"),
    "blitz": _("Six minutes a day"),
    "smoke": _("Half a minute a day, for looking around"),
}
SCHEDULINGS = {"timed": _("The clock rings the bell"), "manual": _("The host rings the bell")}
LANGUAGES = {"en": "English", "de": "Deutsch"}
KINDS = {
    "": _("As the mode says"),
    "dynamic": _("The game master chooses"),
    "static": _("In this order, again and again"),
}
BALLOTS = {"shown": _("Every ballot is shown at the reveal"), "sealed": _("Ballots stay sealed for good")}
FIELD_OF = {
    "mode": "mode", "tempo": "tempo", "scheduling": "scheduling", "max_seats": "seats", "min_seats": "seats",
    "max_days": "days", "kind": "kind", "votes": "votes", "ballots": "ballots", "prices": "sold",
}  # fmt: skip
"""Where a mistake in a manifest is shown, by the first part of its path."""

MANIFEST = TypeAdapter(Manifest)


class CodeForm(forms.Form):
    """A join code typed by hand; small letters and spaces are forgiven."""

    code = forms.CharField(max_length=20, error_messages={"required": _("Type the six characters of your invitation.")})

    def clean_code(self) -> str:
        """Return the code in its canonical spelling."""
        code = re.sub(r"[\s-]", "", self.cleaned_data["code"]).upper()
        if len(code) != 6 or any(sign not in CODE_SIGNS for sign in code):
            raise forms.ValidationError(_("A code has six letters and digits, never I, O, 0 or 1. Check yours."))
        return code


def _number(low: int, high: int) -> forms.IntegerField:
    """A whole number in a range; left empty, the mode's own."""
    wrong = dict.fromkeys(
        ("invalid", "min_value", "max_value"), format_lazy(_("Use a number from {low} to {high}."), low=low, high=high)
    )
    return forms.IntegerField(min_value=low, max_value=high, required=False, error_messages=wrong)


class NewGameForm(CupForm):
    """The settings of a new game: simple ones first, the rest with sensible values."""

    title = forms.CharField(max_length=60, strip=True, error_messages={"required": _("Give the game a name.")})
    mode = forms.ChoiceField(choices=[*MODES.items(), (MODE, _("Tournament"))], initial="pecking-order")
    tempo = forms.ChoiceField(choices=list(TEMPOS.items()), required=False)
    seats = _number(3, 20)
    days = _number(2, 14)
    scheduling = forms.ChoiceField(choices=list(SCHEDULINGS.items()), initial="timed", required=False)
    kind = forms.ChoiceField(choices=list(KINDS.items()), required=False)
    votes = forms.MultipleChoiceField(choices=[(key, key) for key in RULESET], required=False)
    ballots = forms.ChoiceField(choices=list(BALLOTS.items()), initial="shown", required=False)
    sold = forms.MultipleChoiceField(choices=[(power, power) for power in POWERS], required=False)
    secrets = forms.BooleanField(required=False)
    booth = forms.BooleanField(required=False)
    language = forms.ChoiceField(choices=list(LANGUAGES.items()), initial=get_language, required=False)
    more = forms.BooleanField(required=False)

    def clean(self) -> dict[str, Any]:
        """Hold the settings against the rules of manifests; each mistake stands at its field."""
        data: dict[str, Any] = super().clean() or {}
        if data.get("kind") == "static" and not data.get("votes"):
            self.add_error("votes", _("Choose at least one vote, or let the game master choose."))
        if not self.errors:
            for mistake in mistakes(MANIFEST.validate_python(self.manifest("UTC"))):
                path, said = mistake.split(": ", 1)
                text = retold(TOO_MANY, said, get_language() or "en")
                self.add_error(FIELD_OF.get(re.split(r"[.\[]", path)[0]), f"{text[0].upper()}{text[1:]}.")
        return data

    def manifest(self, zone: str) -> dict[str, Any]:
        """Return the manifest that these settings ask for, as plain data: the mode's own, and what was changed."""
        data = self.cleaned_data
        rules = preset("pecking-order" if data["mode"] == MODE else data["mode"]) | {
            "scheduling": data["scheduling"] or "timed",
            "zone": zone,
            "language": data.get("language") or get_language() or "en",
        }
        for key, name in (("tempo", "tempo"), ("max_seats", "seats"), ("max_days", "days"), ("ballots", "ballots")):
            rules |= {key: data[name]} if data.get(name) else {}
        if data.get("kind"):
            rules["kind"] = data["kind"]
        if data.get("votes"):
            rules["votes"] = tuple(data["votes"])
        rules["talking"] = rules["talking"] | {"booth": bool(data.get("booth"))}
        if data.get("more"):
            rules["prices"] = rules["prices"] | {"sold": tuple(data.get("sold", ()))}
            rules |= {} if data.get("secrets") else {"destinies": (), "secrets_from": 21}
        return rules


class LinesField(forms.CharField):
    """Several lines. A browser counts the end of a line as one character, and sends two."""

    def to_python(self, value: object) -> str:
        """Return what the browser counted."""
        return str(super().to_python(value)).replace("\r\n", "\n")


class SeatForm(forms.Form):
    """Who sits down: the bird, its story, and the name behind it."""

    persona = forms.CharField(max_length=60, error_messages={"required": _("Pick one of your three birds.")})
    bio = LinesField(
        max_length=280,
        strip=True,
        error_messages={
            "required": _("Write a line or two about your bird."),
            "max_length": _("That is more than 280 characters. Shorten your bird's story."),
        },
    )
    name = forms.CharField(
        max_length=60,
        strip=True,
        error_messages={
            "required": _("Write the name that the others will learn at the end."),
            "max_length": _("That is more than 60 characters. Use a shorter name."),
        },
    )
