"""The tables of the public schema: who there is, which households there are, and when the clock owes them something."""

from __future__ import annotations

import uuid
from typing import Any, ClassVar
from zoneinfo import available_timezones

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.models import PermissionsMixin
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models.functions import Now
from django_tenants.models import DomainMixin, TenantMixin

from tenants.naming import check_slug


def check_zone(zone: str) -> None:
    """Raise ValidationError, in words, unless the time zone exists."""
    if zone not in available_timezones():
        raise ValidationError(f"{zone!r} is not a time zone. Use a name like Europe/Berlin or UTC.")


class AccountManager(BaseUserManager["Account"]):
    """Makes accounts; the name is required by Django."""

    def create_user(self, email: str, password: str | None = None, **fields: Any) -> Account:
        """Make an account. Without a password the only ways in are sign-in links."""
        if not email:
            raise ValueError("An account needs an e-mail address.")
        account = self.model(email=email.strip().lower(), **fields)
        account.set_password(password)
        account.save(using=self._db)
        return account

    def create_superuser(self, email: str, password: str | None = None, **fields: Any) -> Account:
        """Make an account that may see everything in the admin."""
        return self.create_user(email, password, is_staff=True, is_superuser=True, **fields)

    def get_by_natural_key(self, username: str | None) -> Account:
        """Find an account by its address, in any case of letters."""
        return self.get(email=(username or "").strip().lower())


class Account(AbstractBaseUser, PermissionsMixin):
    """A person with a way to sign in. One account can be in several households; a guest's seat needs none."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    email = models.EmailField("e-mail", unique=True)
    is_staff = models.BooleanField("may enter the admin", default=False)
    is_active = models.BooleanField("may sign in", default=True)
    created_at = models.DateTimeField(db_default=Now(), editable=False)

    objects: ClassVar[AccountManager] = AccountManager()
    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    class Meta:
        db_table = "accounts"

    def __str__(self) -> str:
        return self.email

    def clean(self) -> None:
        """Keep addresses in small letters, so that one person is one account."""
        self.email = self.email.strip().lower()


class Household(TenantMixin):
    """A family, a club, a team: one tenant, with a schema of its own."""

    class Status(models.TextChoices):
        """Whether the household's pages answer."""

        OPEN = "open"
        CLOSED = "closed"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    slug = models.CharField(max_length=40, unique=True, validators=[check_slug])
    name = models.CharField(max_length=80)
    zone = models.CharField("time zone", max_length=64, default="UTC", validators=[check_zone])
    status = models.CharField(max_length=10, choices=Status, default=Status.OPEN, db_default="open")
    stamp = models.CharField("migrated to", max_length=64, editable=False)
    created_at = models.DateTimeField(db_default=Now(), editable=False)

    auto_create_schema = False

    class Meta:
        db_table = "households"

    def __str__(self) -> str:
        return self.name

    def __enter__(self) -> Household:
        raise RuntimeError("A household is entered by tenants.scope.household_scope, which also leaves it again.")


class Domain(DomainMixin):
    """A host name of a household, as django-tenants asks for it. Requests are resolved by path."""

    class Meta:
        db_table = "domains"


class Membership(models.Model):
    """What an account is in a household."""

    class Role(models.TextChoices):
        """Hosts run games; members belong."""

        HOST = "host"
        MEMBER = "member"

    account = models.ForeignKey(Account, models.CASCADE, related_name="memberships")
    household = models.ForeignKey(Household, models.CASCADE, related_name="memberships")
    role = models.CharField(max_length=10, choices=Role, default=Role.MEMBER)
    created_at = models.DateTimeField(db_default=Now(), editable=False)

    class Meta:
        db_table = "memberships"
        constraints: ClassVar = [models.UniqueConstraint(fields=["account", "household"], name="one_membership")]

    def __str__(self) -> str:
        return f"{self.account} is {self.role} of {self.household}"


class SignInLink(models.Model):
    """A link that signs a member in once. Only the SHA-256 of its token is kept."""

    digest = models.CharField(max_length=64, primary_key=True)
    membership = models.ForeignKey(Membership, models.CASCADE)
    expires_at = models.DateTimeField()

    class Meta:
        db_table = "sign_in_links"


class CarryCode(models.Model):
    """Seats on their way to another browser: a digest of the code, and the keys sealed with it."""

    digest = models.CharField(max_length=44, primary_key=True)
    sealed = models.BinaryField()
    expires_at = models.DateTimeField()

    class Meta:
        db_table = "carry_codes"


class JoinCode(models.Model):
    """Six signs that lead to a game's lobby, from whatever page they are typed into."""

    code = models.CharField(max_length=6, primary_key=True)
    household = models.ForeignKey(Household, models.CASCADE)
    game_id = models.UUIDField(db_index=True)
    revoked = models.BooleanField(default=False, db_default=False)
    created_at = models.DateTimeField(db_default=Now(), editable=False)

    class Meta:
        db_table = "join_codes"

    def __str__(self) -> str:
        return self.code


class Wakeup(models.Model):
    """When a stream next has something due: one row for each stream and kind of queue."""

    pk = models.CompositePrimaryKey("aggregate_id", "kind")
    aggregate_id = models.UUIDField()
    kind = models.TextField()
    household_id = models.UUIDField()
    due_at = models.DateTimeField()
    lease_until = models.DateTimeField(null=True)
    attempts = models.SmallIntegerField(db_default=0)

    class Meta:
        db_table = "wakeups"
        indexes: ClassVar = [models.Index(fields=["kind", "due_at"], name="wakeups_due")]
        constraints: ClassVar = [
            models.CheckConstraint(condition=models.Q(kind__in=["alarms", "jobs"]), name="wakeups_kind"),
        ]


class WakeupRow(models.Model):
    """A wake-up as the admin lists it; for reading only."""

    id = models.TextField(primary_key=True)
    household = models.ForeignKey(Household, models.DO_NOTHING, db_constraint=False)
    aggregate_id = models.UUIDField("stream")
    kind = models.TextField("queue")
    due_at = models.DateTimeField()
    lease_until = models.DateTimeField(null=True)
    attempts = models.SmallIntegerField()

    class Meta:
        db_table = "wakeup_rows"
        managed = False
        verbose_name = "wake-up"


class Installation(models.Model):
    """The one row about this installation: its epoch, its last sign of life and outage, and how a schema is made."""

    id = models.SmallIntegerField(primary_key=True, default=1)
    epoch = models.UUIDField(default=uuid.uuid4)
    beat_at = models.DateTimeField(null=True)
    down_since = models.DateTimeField(null=True)
    up_at = models.DateTimeField(null=True)
    stamp = models.CharField(max_length=64, default="")
    ddl = models.TextField(default="")

    class Meta:
        db_table = "installation"
        constraints: ClassVar = [models.CheckConstraint(condition=models.Q(id=1), name="one_installation")]


class SpareSchema(models.Model):
    """An empty household schema that waits for its household."""

    schema_name = models.CharField(max_length=63, primary_key=True)
    stamp = models.CharField(max_length=64)
    created_at = models.DateTimeField(db_default=Now())

    class Meta:
        db_table = "spare_schemas"


from tenants.devices import (  # noqa: E402  Django looks for models here
    AccountWishes,
    Device,
    DeviceSeat,
    PushNotice,
    Webhook,
)

__all__ = [
    "Account",
    "AccountWishes",
    "Device",
    "DeviceSeat",
    "Domain",
    "Household",
    "Installation",
    "JoinCode",
    "Membership",
    "PushNotice",
    "SignInLink",
    "SpareSchema",
    "Wakeup",
    "WakeupRow",
    "Webhook",
]
