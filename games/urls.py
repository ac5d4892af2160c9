"""The addresses of the games' pages."""

from __future__ import annotations

from django.urls import path

from games.pages import (
    carry,
    console,
    create,
    demo,
    devices,
    gallery,
    help,
    host,
    join,
    journal,
    ladder,
    mine,
    settings,
    share,
    tutorial,
    views,
    webhook,
)
from games.portraits.icons import ICONS
from games.portraits.views import icon_png, icon_svg, portrait_svg

app_name = "games"
GAME = "h/<slug:slug>/g/<uuid:game_id>/"

CUP = "h/<slug:slug>/t/<uuid:cup_id>/"

urlpatterns = [
    path("", views.landing, name="landing"),
    path("portrait/<slug:persona>.svg", portrait_svg, name="portrait"),
    path("poster.png", share.front, name="poster"),
    path("icon.svg", icon_svg, name="icon"),
    *(path(f"{name}.png", icon_png, {"icon": name}, name=name) for name in ICONS),
    path("j/<str:code>/", join.code, name="code"),
    path("mine/", mine.mine, name="mine"),
    path("mine/keep/", mine.keep, name="keep"),
    path("carry/", carry.carry, name="carry"),
    path("carry/code/", carry.send, name="carry_code"),
    path("help/", help.everything, name="help"),
    path("tutorial/", tutorial.begin, name="tutorial"),
    path("tutorial/<uuid:game_id>/", tutorial.bird, name="tutorial_bird"),
    path("h/<slug:slug>/", views.household, name="household"),
    path("h/<slug:slug>/new", create.new_game, name="new"),
    path("h/<slug:slug>/j/<str:code>/", join.join, name="join"),
    path(CUP, ladder.page, name="tournament"),
    path(f"{CUP}start", ladder.start, name="start_cup"),
    path(f"{CUP}cancel", ladder.cancel, name="cancel_cup"),
    path("settings/", settings.settings, name="settings"),
    path("settings/device", devices.subscribe, name="subscribe"),
    path("settings/device/remove", devices.unsubscribe, name="unsubscribe"),
    path("settings/device/<uuid:device_id>/remove", devices.unsubscribe, name="unsubscribe_other"),
    path("h/<slug:slug>/webhook", webhook.webhook, name="webhook"),
    path(GAME, views.room, name="room"),
    path(f"{GAME}reach", devices.reach, name="reach"),
    path(f"{GAME}key", views.hold_key, name="key"),
    path(f"{GAME}start", host.start, name="start"),
    path(f"{GAME}bots", host.bots, name="bots"),
    path(f"{GAME}invite", host.invite, name="invite"),
    path(f"{GAME}advance", host.advance, name="advance"),
    path(f"{GAME}cancel", host.cancel, name="cancel"),
    path(f"{GAME}onward", tutorial.onward, name="onward"),
    path(f"{GAME}again", demo.again, name="again"),
    path(f"{GAME}help/", help.of_game, name="game_help"),
    path(f"{GAME}gallery", gallery.gallery, name="gallery"),
    path(f"{GAME}replace", console.replace, name="replace"),
    path(f"{GAME}automate", console.automate, name="automate"),
    *(
        path(f"{GAME}{button}", console.press, {"button": button}, name=button)
        for button in (*console.PLAIN, *console.NUMBERS)
    ),
    path(f"{GAME}share.svg", share.svg, name="share_svg"),
    path(f"{GAME}share.png", share.png, name="share"),
    path(f"{GAME}posts", journal.posts, name="posts"),
    path(f"{GAME}journal", journal.journal, name="journal"),
    path(f"{GAME}journal.jsonl", journal.export, name="journal_export"),
]
