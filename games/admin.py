"""A household's tables in its own admin: games, journal, commands, alarms, jobs, seats, gold. For reading only."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any, ClassVar

from django.contrib import admin, messages
from django.core.exceptions import ValidationError
from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from games import bootstrap
from games.adapters.alarm_desk import AlarmDesk
from games.bootstrap import Verdict
from games.lateness import LATE_BY, lateness, seconds
from games.models import Aggregate, Alarm, Command, Event, GoldEntry, Job, Seat
from tenants.household_site import ReadOnlyAdmin, household_site

SHORT = 90
FINISHED = ("over", "cancelled")


def in_words(value: Any) -> SafeString:
    """Return JSON for reading, indented."""
    text = json.dumps(value, indent=2, ensure_ascii=False, sort_keys=True)
    return format_html('<pre class="whitespace-pre-wrap font-mono text-xs">{}</pre>', text)


def in_short(value: Any) -> str:
    """Return JSON on one short line."""
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= SHORT else f"{text[: SHORT - 1]}…"


def having(rows: QuerySet, field: str, value: str | None) -> QuerySet:
    """Return the rows with this value, all where none is asked for, and none where the field cannot have it."""
    if not value:
        return rows
    try:
        return rows.filter(**{field: value})
    except (ValueError, ValidationError):
        return rows.none()


class OfGame(admin.SimpleListFilter):
    """Rows of one stream, chosen by the game's title."""

    title = "game"
    parameter_name = "game"

    def lookups(self, request: HttpRequest, model_admin: admin.ModelAdmin) -> list[tuple[str, str]]:
        """Return the household's latest games."""
        return [(str(game.id), str(game)) for game in Aggregate.objects.order_by("-created_at")[:50]]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        """Return the chosen game's rows."""
        return having(queryset, "aggregate_id", self.value())


class ValueFilter(admin.SimpleListFilter):
    """Rows with one value of a field, out of the values that occur."""

    def lookups(self, request: HttpRequest, model_admin: admin.ModelAdmin) -> list[tuple[str, str]]:
        """Return the values of the field, of the chosen game where one is chosen."""
        rows = model_admin.get_queryset(request).order_by()
        if hasattr(rows.model, "aggregate_id"):
            rows = having(rows, "aggregate_id", request.GET.get("game"))
        name = self.parameter_name
        values = rows.exclude(**{f"{name}__isnull": True}).values_list(name, flat=True).order_by(name).distinct()[:200]
        return [(str(value), str(value)) for value in values]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        """Return the rows with the chosen value."""
        return having(queryset, str(self.parameter_name), self.value())


def by(name: str) -> type[ValueFilter]:
    """Return a filter by the values of one field."""
    return type(f"By{name.title()}", (ValueFilter,), {"title": name, "parameter_name": name})


@admin.register(Aggregate, site=household_site)
class GameAdmin(ReadOnlyAdmin):
    """Games (and the household's own stream), with what anyone may know of them."""

    list_display = ("__str__", "type", "status", "day", "version", "journal", "updated_at")
    list_filter = (by("type"),)
    ordering = ("-updated_at",)
    fields = (
        "id",
        "type",
        "version",
        "state_version",
        "snapshot_version",
        "facts",
        "journal",
        "created_at",
        "updated_at",
    )
    readonly_fields = ("facts", "journal")

    @admin.display
    def status(self, game: Aggregate) -> str:
        """Return where the game stands."""
        return str(game.summary.get("status", ""))

    @admin.display
    def day(self, game: Aggregate) -> str:
        """Return the day of the game."""
        day, days = game.summary.get("day"), game.summary.get("days")
        return "" if day is None else f"{day} of {days}" if days else str(day)

    @admin.display(description="summary")
    def facts(self, game: Aggregate) -> SafeString:
        """Return the summary in full."""
        return in_words(game.summary)

    @admin.display
    def journal(self, game: Aggregate) -> SafeString:
        """Return the link to everything that happened in the game."""
        address = reverse("admin:games_event_changelist", current_app=self.admin_site.name)
        return format_html('<a class="text-primary-600" href="{}?game={}">Journal</a>', address, game.id)


class SecretUntilOver(ReadOnlyAdmin):
    """Rows that tell more than the game's players may know: a host, who may play, sees them once the game is over."""

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        """Return every row for operators; for hosts those of finished games and of the household's own stream.

        A heat is finished when its tournament is: until then those who were in it keep their masks on.
        """
        rows = super().get_queryset(request)
        if request.user.is_superuser:
            return rows
        over = Q(summary__status__in=FINISHED)
        cups = [str(cup) for cup in Aggregate.objects.filter(over, type="tournament").values_list("id", flat=True)]
        alone = Q(summary__tournament__isnull=True) | Q(summary__tournament__in=cups)
        told = Aggregate.objects.filter((over & alone) | Q(type="household"))
        return rows.filter(aggregate_id__in=told.values("id"))


@admin.register(Event, site=household_site)
class JournalAdmin(SecretUntilOver):
    """The journal: what happened, in order, and why."""

    list_display = ("version", "day", "type", "actor", "target", "seen_by", "short", "created_at")
    list_filter = (OfGame, by("day"), by("type"), by("actor"), by("target"))
    ordering = ("-created_at", "-version")
    search_fields = ("id", "causation_id", "correlation_id")
    search_help_text = "An event's id, or the id of the command that caused it"
    exclude = ("payload", "digest", "tenant_id", "audience")
    readonly_fields = ("seen_by", "full", "checksum")

    @admin.display(description="seen by")
    def seen_by(self, event: Event) -> str:
        """Return whom the event was shown to."""
        if event.audience is None:
            return "everyone"
        return ", ".join(event.audience) or "nobody"

    @admin.display(description="payload")
    def short(self, event: Event) -> str:
        """Return the start of the payload."""
        return in_short(event.payload)

    @admin.display(description="payload")
    def full(self, event: Event) -> SafeString:
        """Return the payload in full."""
        return in_words(event.payload)

    @admin.display(description="digest")
    def checksum(self, event: Event) -> str:
        """Return the digest of the stream up to here."""
        return bytes(event.digest).hex()


@admin.register(Command, site=household_site)
class CommandAdmin(SecretUntilOver):
    """What was asked, and what was answered."""

    list_display = ("type", "actor", "status", "short", "created_at")
    list_filter = (OfGame, by("type"), by("actor"), by("status"))
    ordering = ("-created_at",)
    search_fields = ("id",)
    fields = ("id", "aggregate_id", "type", "actor", "status", "asked", "answered", "created_at")
    readonly_fields = ("asked", "answered")

    @admin.display(description="answer")
    def short(self, command: Command) -> str:
        """Return the start of the answer."""
        return in_short(command.answer)

    @admin.display(description="payload")
    def asked(self, command: Command) -> SafeString:
        """Return what was asked."""
        return in_words(command.payload)

    @admin.display(description="answer")
    def answered(self, command: Command) -> SafeString:
        """Return what was answered."""
        return in_words(command.answer)


@admin.register(Alarm, site=household_site)
class AlarmAdmin(SecretUntilOver):
    """What the clock owes the games, and how it kept its word; operators decide about what was tried too often."""

    list_display = ("task", "day", "due_at", "status", "ran_at", "late", "attempts", "last_error")
    list_filter = (OfGame, by("status"), by("task"), by("day"))
    list_before_template = "games/admin/lateness.html"
    ordering = ("-due_at",)
    exclude = ("tenant_id",)
    readonly_fields = ("late",)
    actions = ("ring_again", "drop")

    @admin.display(description="late by", ordering=LATE_BY)
    def late(self, alarm: Alarm) -> str:
        """Return how long after its time it rang."""
        return seconds(alarm.ran_at - alarm.due_at) if alarm.ran_at and alarm.status == "done" else ""

    def has_operate_permission(self, request: HttpRequest) -> bool:
        """Whether alarms may be rung again or dropped: by operators."""
        return request.user.is_superuser

    @admin.action(description="Ring the chosen parked alarms again", permissions=["operate"])
    def ring_again(self, request: HttpRequest, alarms: QuerySet) -> None:
        """Have parked alarms rung as soon as a runner is free."""
        self._decide(request, alarms, AlarmDesk.ring_again, "to be rung again")

    @admin.action(description="Drop the chosen parked alarms", permissions=["operate"])
    def drop(self, request: HttpRequest, alarms: QuerySet) -> None:
        """Never ring parked alarms."""
        self._decide(request, alarms, AlarmDesk.drop, "dropped")

    def _decide(self, request: HttpRequest, alarms: QuerySet, how: Verdict, done: str) -> None:
        ids = [str(key) for key in alarms.values_list("id", flat=True)]
        count = bootstrap.decide_about_alarms(str(request.household.id), ids, how)
        words = f"{count} of {len(ids)} {done}." if count else "None of these is parked: there is nothing to decide."
        self.message_user(request, words, messages.SUCCESS if count else messages.WARNING)

    def changelist_view(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """Show how late alarms rang above their list."""
        found = lateness(self.get_queryset(request))
        shown = {key: seconds(value) if isinstance(value, timedelta) else value for key, value in found.items()}
        return super().changelist_view(request, {**(extra_context or {}), "lateness": shown})


@admin.register(Job, site=household_site)
class JobAdmin(SecretUntilOver):
    """What is owed because of an event."""

    list_display = ("name", "kind", "status", "attempts", "run_after", "done_at", "last_error")
    list_filter = (OfGame, by("status"), by("kind"), by("name"))
    ordering = ("-created_at",)
    search_fields = ("event_id", "command_id")
    exclude = ("tenant_id", "payload")
    readonly_fields = ("full",)

    @admin.display(description="payload")
    def full(self, job: Job) -> SafeString:
        """Return the payload in full."""
        return in_words(job.payload)


@admin.register(Seat, site=household_site)
class SeatAdmin(SecretUntilOver):
    """Who sits where."""

    list_display = ("seat", "persona", "status", "kind", "account_id", "updated_at")
    list_filter = (OfGame, by("status"), by("kind"))
    ordering = ("aggregate_id", "created_at")
    exclude = ("tenant_id", "credential")


@admin.register(GoldEntry, site=household_site)
class GoldAdmin(ReadOnlyAdmin):
    """What was won."""

    list_display = ("seat", "amount", "cause", "account_id", "created_at")
    list_filter: ClassVar = (OfGame, by("seat"))
    ordering = ("-created_at",)
    exclude = ("tenant_id",)
