"""Which households an account may look into."""

from __future__ import annotations

import uuid

from django.contrib.auth.models import AnonymousUser
from django.db.models import QuerySet

from tenants.models import Account, Household, Membership


def hosted_by(account: Account) -> QuerySet[Household]:
    """Return the households that the account runs."""
    return Household.objects.filter(memberships__account=account, memberships__role=Membership.Role.HOST)


def is_host(account: Account | AnonymousUser, household_id: uuid.UUID | str) -> bool:
    """Return whether the account runs the household."""
    return account.is_authenticated and account.is_active and hosted_by(account).filter(id=household_id).exists()


def may_see(account: Account | AnonymousUser, household_id: uuid.UUID | str) -> bool:
    """Return whether the account may look into the household's tables in the admin."""
    if not (account.is_authenticated and account.is_active and account.is_staff):
        return False
    return account.is_superuser or is_host(account, household_id)


def join_household(account: Account, household: Household) -> None:
    """Note that the account plays in the household, unless it belongs there already."""
    Membership.objects.get_or_create(account=account, household=household)
