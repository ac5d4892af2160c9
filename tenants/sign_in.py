"""Links that sign a member in: single use, a day long. The token travels in the fragment, which no server ever logs."""

from __future__ import annotations

import hashlib
import secrets
from datetime import timedelta

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from tenants.models import Account, Household, Membership, SignInLink

LASTS = timedelta(hours=24)


def make_host(household: Household, email: str) -> Membership:
    """Make the account of that address, or take the one that is there, a host of the household."""
    account, made = Account.objects.get_or_create(email=email.strip().lower())
    if made:
        account.set_unusable_password()
        account.save(update_fields=["password"])
    membership, _ = Membership.objects.update_or_create(
        account=account, household=household, defaults={"role": Membership.Role.HOST}
    )
    return membership


def new_link(membership: Membership) -> str:
    """Return a fresh link for a member; an earlier one that nobody used is dead from now on."""
    token = secrets.token_urlsafe(32)
    with transaction.atomic():
        SignInLink.objects.filter(membership=membership).delete()
        SignInLink.objects.create(digest=digest_of(token), membership=membership, expires_at=timezone.now() + LASTS)
    return f"{settings.PUBLIC_URL}/h/{membership.household.slug}/enter/#{token}"


def redeem(token: str, household_id: str) -> Account | None:
    """Use a token up and return whom it signs in; None for one that is used, late, unknown or of another household."""
    with transaction.atomic():
        link = (
            SignInLink.objects.select_for_update(of=("self",))
            .select_related("membership__account")
            .filter(digest=digest_of(token), membership__household_id=household_id)
            .first()
        )
        if link is None:
            return None
        link.delete()
    account = link.membership.account
    return account if account.is_active and link.expires_at > timezone.now() else None


def digest_of(token: str) -> str:
    """Return what is kept of a token."""
    return hashlib.sha256(token.encode()).hexdigest()
