"""Where people are told things outside a game: their devices, what they wish, what they have been told.

A device is a browser, known by its cookie. It serves the seats whose keys it has, and the account that is signed in on
it. What it is told stands in a household's own tables; here is only that there was something.
"""

from __future__ import annotations

import uuid
from typing import ClassVar

from django.db import models
from django.db.models.functions import Now


class Device(models.Model):
    """A browser. Its address at the push service is empty while it takes no notifications.

    ``token`` is the SHA-256 of its cookie; ``endpoint``, ``p256dh`` and ``auth`` are secrets. ``wishes`` count while no
    account is signed in on it.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    token = models.CharField(max_length=64, unique=True)
    account = models.ForeignKey("tenants.Account", models.SET_NULL, null=True, related_name="devices")
    endpoint = models.TextField(default="", db_default="")
    p256dh = models.CharField(max_length=120, default="", db_default="")
    auth = models.CharField(max_length=60, default="", db_default="")
    name = models.CharField(max_length=60, default="", db_default="")
    wishes = models.JSONField(default=dict, db_default=models.Value({}, models.JSONField()))
    created_at = models.DateTimeField(db_default=Now(), editable=False)
    seen_at = models.DateTimeField(db_default=Now())

    class Meta:
        db_table = "devices"

    def __str__(self) -> str:
        return self.name or "A device"


class DeviceSeat(models.Model):
    """A game that a device is told of.

    ``credential`` is the SHA-256 of the key that it has, dead once the seat has another; empty where the seat is the
    account's that is signed in on it.
    """

    device = models.ForeignKey(Device, models.CASCADE, related_name="seats")
    household = models.ForeignKey("tenants.Household", models.CASCADE)
    game_id = models.UUIDField()
    credential = models.CharField(max_length=64)

    class Meta:
        db_table = "device_seats"
        constraints: ClassVar = [models.UniqueConstraint(fields=["device", "game_id"], name="one_device_seat")]
        indexes: ClassVar = [models.Index(fields=["game_id", "credential"], name="device_seats_of_key")]


class AccountWishes(models.Model):
    """What an account wishes to be told, on all its devices."""

    account = models.OneToOneField("tenants.Account", models.CASCADE, primary_key=True, related_name="wished")
    wishes = models.JSONField(default=dict)

    class Meta:
        db_table = "account_wishes"


class PushNotice(models.Model):
    """One moment for one device: held until ``sent_at``, counted until ``seen``. What it was, the job's row says."""

    device = models.ForeignKey(Device, models.CASCADE, related_name="notices")
    household_id = models.UUIDField()
    game_id = models.UUIDField()
    job_id = models.UUIDField()
    moment = models.UUIDField()
    kind = models.CharField(max_length=20)
    closes = models.DateTimeField(null=True)
    created_at = models.DateTimeField(db_default=Now(), editable=False)
    sent_at = models.DateTimeField(null=True)
    seen = models.BooleanField(default=False, db_default=False)

    class Meta:
        db_table = "push_notices"
        constraints: ClassVar = [models.UniqueConstraint(fields=["device", "moment"], name="one_notice")]
        indexes: ClassVar = [
            models.Index(fields=["device", "game_id"], name="notices_of_game"),
            models.Index(fields=["job_id"], name="notices_of_job"),
            models.Index(fields=["created_at"], name="notices_by_age"),
        ]


class Webhook(models.Model):
    """Where a household lets another program know what everybody saw. ``secret`` signs it, and is shown once."""

    household = models.OneToOneField("tenants.Household", models.CASCADE, primary_key=True, related_name="webhook")
    url = models.URLField(max_length=500)
    secret = models.CharField(max_length=64, editable=False)
    created_at = models.DateTimeField(db_default=Now(), editable=False)

    class Meta:
        db_table = "webhooks"

    def __str__(self) -> str:
        return f"of {self.household}"
