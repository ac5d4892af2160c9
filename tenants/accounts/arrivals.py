"""Who an address belongs to. Asking must not tell: known and unknown ones are treated the same."""

from __future__ import annotations

from datetime import timedelta

from django.utils import timezone

from tenants.models import Account

NEVER_CAME = timedelta(days=1)


def account_for(email: str) -> Account | None:
    """Return the account that a code to this address opens, made if there is none; None where no code opens it.

    Operators have a password, and closed accounts have nothing: a letter is no way into either.
    """
    forget_who_never_came()
    account, made = Account.objects.get_or_create(email=email)
    if made:
        account.set_unusable_password()
        account.save(update_fields=["password"])
    return account if account.is_active and not account.is_staff else None


def forget_who_never_came() -> None:
    """Let go of accounts that somebody asked a code for, and that nobody has ever entered."""
    Account.objects.filter(
        last_login=None, created_at__lt=timezone.now() - NEVER_CAME, memberships=None,
        is_staff=False, is_superuser=False, is_active=True,
    ).delete()  # fmt: skip
