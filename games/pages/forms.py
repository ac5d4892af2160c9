"""The forms of the pages, with the words that people read when something is missing."""

from __future__ import annotations

import re
from typing import Any

from django import forms

from games.domain.manifest import MODES
from games.domain.modes import PLAYABLE
from games.domain.tournament.owing import MODE
from games.pages.cup_form import CupForm
from tenants.naming import CODE_SIGNS

TEMPOS = {
    "": "As the mode says",
    "default": "A day is a day: the vote from 17:00 to 21:00",
    "compact": "Office hours: over by 17:30",
    "speed_run": "Twenty-three minutes a day",
    "blitz": "Six minutes a day",
    "smoke": "Half a minute a day, for looking around",
}
SCHEDULINGS = {"timed": "The clock rings the bell", "manual": "The host rings the bell"}
MODE_TEMPOS = {"pecking-order": "default", "blitz": "blitz", MODE: "default"}
TITLES = {**MODES, MODE: "Tournament"}


class CodeForm(forms.Form):
    """A join code typed by hand; small letters and spaces are forgiven."""

    code = forms.CharField(max_length=20, error_messages={"required": "Type the six characters of your invitation."})

    def clean_code(self) -> str:
        """Return the code in its canonical spelling."""
        code = re.sub(r"[\s-]", "", self.cleaned_data["code"]).upper()
        if len(code) != 6 or any(sign not in CODE_SIGNS for sign in code):
            raise forms.ValidationError("A code has six letters and digits, never I, O, 0 or 1. Check yours.")
        return code


class NewGameForm(CupForm):
    """The settings of a new game: simple ones first, the rest with sensible values."""

    title = forms.CharField(max_length=60, strip=True, error_messages={"required": "Give the game a name."})
    mode = forms.ChoiceField(choices=[(mode, TITLES[mode]) for mode in MODE_TEMPOS], initial="pecking-order")
    tempo = forms.ChoiceField(choices=list(TEMPOS.items()), required=False)
    seats = forms.IntegerField(
        min_value=3,
        max_value=20,
        initial=8,
        error_messages=dict.fromkeys(("invalid", "min_value", "max_value", "required"), "Use a number from 3 to 20."),
    )
    days = forms.IntegerField(
        min_value=2,
        max_value=14,
        initial=7,
        error_messages=dict.fromkeys(("invalid", "min_value", "max_value", "required"), "Use a number from 2 to 14."),
    )
    scheduling = forms.ChoiceField(choices=list(SCHEDULINGS.items()), initial="timed", required=False)

    booth = forms.BooleanField(required=False)

    def manifest(self, zone: str) -> dict[str, Any]:
        """Return the manifest that these settings ask for, as plain data."""
        data = self.cleaned_data
        return {
            **PLAYABLE,
            "mode": data["mode"],
            "tempo": data["tempo"] or MODE_TEMPOS[data["mode"]],
            "scheduling": data["scheduling"] or "timed",
            "zone": zone,
            "max_seats": data["seats"],
            "max_days": data["days"],
            "talking": {"booth": data["booth"]},
        }


class SeatForm(forms.Form):
    """Who sits down: the bird, its story, and the name behind it."""

    persona = forms.CharField(max_length=60, error_messages={"required": "Pick one of your three birds."})
    bio = forms.CharField(
        max_length=280,
        strip=True,
        error_messages={
            "required": "Write a line or two about your bird.",
            "max_length": "That is more than 280 characters. Shorten your bird's story.",
        },
    )
    name = forms.CharField(
        max_length=60,
        strip=True,
        error_messages={
            "required": "Write the name that the others will learn at the end.",
            "max_length": "That is more than 60 characters. Use a shorter name.",
        },
    )
