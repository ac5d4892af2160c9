"""The settings of a new tournament: those of a game for each heat, how many heats, and when they start."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from games.domain.tournament.manifest import FEWEST, MOST
from games.domain.tournament.owing import MODE

RECESS = {"blitz": 300, "speed_run": 300, "smoke": 20}
"""Seconds from the last heat to the final, by tempo; days by the clock need none, the night is long enough."""

MODE_OF = {"blitz": "blitz"}
"""The mode of a tournament's games, by tempo, where it is not the usual one."""

OUT_OF_RANGE = format_lazy(_("Use a number from {low} to {high}."), low=FEWEST, high=MOST)
TIME = "%Y-%m-%dT%H:%M"


class CupForm(forms.Form):
    """What a tournament asks besides the settings of its games."""

    heats = forms.IntegerField(
        min_value=FEWEST,
        max_value=MOST,
        initial=FEWEST,
        required=False,
        error_messages=dict.fromkeys(
            ("invalid", "min_value", "max_value"),
            OUT_OF_RANGE,
        ),
    )
    start_at = forms.CharField(required=False)

    def clean_start_at(self) -> str:
        """Return the time as it was typed, if it is one."""
        typed = str(self.cleaned_data["start_at"]).strip()
        try:
            return typed and datetime.strptime(typed, TIME).strftime(TIME)  # noqa: DTZ007  the zone is the household's
        except ValueError:
            raise forms.ValidationError(_("Give a day and a time, or leave it empty.")) from None

    def cup_manifest(self, game: dict[str, Any], zone: str) -> dict[str, Any]:
        """Return the manifest of the tournament as plain data; heats and final are played by the rules of ``game``."""
        data, played = self.cleaned_data, {**game, "mode": MODE_OF.get(game["tempo"], "pecking-order")}
        start_at = data["start_at"]
        return {
            "heats": data["heats"] or FEWEST,
            "heat": played,
            "final": played,
            "start_at": _moment(start_at, zone) if start_at else None,
            "recess": RECESS.get(game["tempo"], 0),
        }

    @property
    def is_cup(self) -> bool:
        """Whether a tournament was chosen."""
        return bool(self.cleaned_data.get("mode") == MODE)


def _moment(typed: str, zone: str) -> str:
    """A time of the household's clock, in UTC."""
    return datetime.strptime(typed, TIME).replace(tzinfo=ZoneInfo(zone)).astimezone(ZoneInfo("UTC")).isoformat()
