"""What no walk comes by: letters, the pages of what went wrong, and posters. Made here, shown where the site stands."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from typing import Any

from django.template.loader import render_to_string
from django.utils.translation import gettext, override

from games.domain.awards import BY_KEY
from games.domain.languages import spoken
from games.domain.rejections import Reason
from games.domain.rejections import words as words_of
from games.management.pictures import Camera
from games.management.poses.ending import season
from games.pages.replies import TITLES
from games.pages.share import told_of
from games.portraits.letter import png
from games.portraits.poster import season_poster

SEASON = {
    "title": "Friday coop",
    "winner": "Flo Mingo",
    "own_bird": "Captain Puff",
    "own_silver": 41,
}
AWARDS = {"generous": "Captain Puff", "secretive": "Magda Pie, Flo Mingo"}
BROKEN = ("400.html", "403.html", "500.html", "503.html")
BUSY = 429
AS_WIDE = "<style>body {{ margin: 0 }} svg {{ display: block; width: 100%; height: auto }}</style>{}"
"""A poster as wide as the page, as a messenger shows it."""


def letters(site: str, language: str) -> dict[str, dict[str, Any]]:
    """What each letter is made of, by its template."""
    awards = [(spoken(language, BY_KEY[key].title), names) for key, names in AWARDS.items()]
    season = {**SEASON, "own_awards": [awards[0][0]], "awards": awards}
    bird = {"bird": f"data:image/png;base64,{b64encode(png()).decode()}"}
    home = {"home": site, "link": f"{site}/j/K7MPQX/"}
    asked = {"title": "Friday coop", "invited_by": "Magda Pie", "code": "K7MPQX"}
    return {
        "sign_in_code": {"code": "3141 5926", **home},
        "sign_in_no_code": {"admin": f"{site}/admin/", **home},
        "invitation": {**asked, **home, **bird},
        "reminder": {"title": "Friday coop", "words": gettext("The vote is open."), **home, **bird},
        "season": {"season": {**season, **home}, **bird},
    }


def walk(camera: Camera, site: str) -> Iterator[str]:
    """Picture each of them; say which is next."""
    with override(camera.language):
        posted = letters(site, camera.language)
        pages = {f"letter-{name}": render_to_string(f"mail/{name}.html", words) for name, words in posted.items()}
        pages |= {f"error-{name[:3]}": render_to_string(name) for name in BROKEN}
        said = {"title": TITLES[BUSY], "words": words_of(Reason.TOO_FAST, camera.language)}
        pages[f"error-{BUSY}"] = render_to_string("games/words.html", said)
    before, camera.page = camera.page, camera.visitor(service_workers="block")
    for stop, text in pages.items():
        yield stop
        _show(camera, f"{site}/{stop}", text, "text/html")
        camera.take(stop, whole=True)
    yield "posters"
    with override(camera.language):
        view = season().frame(None)["view"]
        _show(camera, f"{site}/posed", AS_WIDE.format(season_poster(told_of(view))), "text/html")
    camera.take("poster-season")
    camera.page.goto(f"{site}/poster.png")
    camera.take("poster")
    camera.page.context.close()
    camera.page = before


def _show(camera: Camera, address: str, text: str, kind: str) -> None:
    """Show ``text`` as if the site had answered with it, so that its style sheets and birds are there."""
    camera.page.route(address, lambda route: route.fulfill(body=text, content_type=f"{kind}; charset=utf-8"))
    camera.page.goto(address)
    camera.page.unroute(address)
