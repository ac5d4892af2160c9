"""A letter in the reader's language: the plain words and the page, made of two templates of one name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string


def letter(
    template: str, subject: str, words: Mapping[str, Any], to: str, headers: Mapping[str, str] | None = None
) -> EmailMultiAlternatives:
    """Write a letter to one address, in the language that is active. No machine shall answer it."""
    written = EmailMultiAlternatives(
        subject=subject,
        body=render_to_string(f"mail/{template}.txt", dict(words)),
        to=[to],
        headers={"Auto-Submitted": "auto-generated", **(headers or {})},
    )
    written.attach_alternative(render_to_string(f"mail/{template}.html", dict(words)), "text/html")
    return written
