"""The addresses of the games' pages."""

from __future__ import annotations

from django.urls import path

from games import views, views_create, views_host, views_join
from games.portraits.views import icon_svg, portrait_svg

app_name = "games"
GAME = "h/<slug:slug>/g/<uuid:game_id>/"

urlpatterns = [
    path("", views.landing, name="landing"),
    path("portrait/<slug:persona>.svg", portrait_svg, name="portrait"),
    path("icon.svg", icon_svg, name="icon"),
    path("j/<str:code>/", views_join.code, name="code"),
    path("h/<slug:slug>/", views.household, name="household"),
    path("h/<slug:slug>/new", views_create.new_game, name="new"),
    path("h/<slug:slug>/j/<str:code>/", views_join.join, name="join"),
    path(GAME, views.room, name="room"),
    path(f"{GAME}key", views.hold_key, name="key"),
    path(f"{GAME}start", views_host.start, name="start"),
    path(f"{GAME}bots", views_host.bots, name="bots"),
    path(f"{GAME}invite", views_host.invite, name="invite"),
    path(f"{GAME}advance", views_host.advance, name="advance"),
    path(f"{GAME}cancel", views_host.cancel, name="cancel"),
]
