"""The letters of signing in. They go out at once and by themselves: nobody is locked out while Temporal rests."""

from __future__ import annotations

import logging
from smtplib import SMTPException

from django.conf import settings
from django.utils.translation import gettext as _

from tenants.mail import letter

log = logging.getLogger(__name__)


class LetterLost(Exception):
    """The mail server did not take a letter. It says neither to whom nor what was in it."""


def send_code(email: str, code: str) -> None:
    """Mail a code to sign in with. Raises LetterLost."""
    halves = f"{code[:4]} {code[4:]}"
    _send(email, _("Your code for Pecking Order"), "sign_in_code", {"code": halves, "home": settings.PUBLIC_URL})


def send_no_code(email: str) -> None:
    """Tell the holder of an operator's account, or of a closed one, that no code opens it. Raises LetterLost."""
    words = {"home": settings.PUBLIC_URL, "admin": f"{settings.PUBLIC_URL}/admin/"}
    _send(email, _("No code for this address"), "sign_in_no_code", words)


def _send(email: str, subject: str, template: str, words: dict[str, str]) -> None:
    try:
        letter(template, subject, words, email).send()
    except (SMTPException, OSError, UnicodeError) as error:
        log.warning("a letter of signing in was not taken", extra={"error": type(error).__name__})
        raise LetterLost from None
