"""Mail servers that make trouble."""

from __future__ import annotations

import smtplib
from collections.abc import Sequence

from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend


class Refusing(BaseEmailBackend):
    """Knows nobody of that name."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        to = email_messages[0].to[0]
        raise smtplib.SMTPRecipientsRefused({to: (550, f"{to} lives nowhere".encode())})


class Stumbling(BaseEmailBackend):
    """Closes the line once before it takes a letter."""

    asked = 0

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        Stumbling.asked += 1
        if Stumbling.asked == 1:
            raise smtplib.SMTPServerDisconnected("Connection unexpectedly closed")
        return len(email_messages)
