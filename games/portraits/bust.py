"""The bust: one bird put together from its parts, from the tail behind it to the hat."""

from __future__ import annotations

from games.domain.personas import Persona
from games.portraits.beaks import FRONT_BEAKS
from games.portraits.bills import SIDE_BEAKS
from games.portraits.collars import COLLARS
from games.portraits.crests import CRESTS
from games.portraits.eyes import blink, eyes
from games.portraits.faces import FACES
from games.portraits.figures import FIGURES, Figure, Point
from games.portraits.glasses import GLASSES, UNDER_EYES
from games.portraits.halftone import halftone
from games.portraits.hats import HATS
from games.portraits.inks import darker, ink
from games.portraits.moods import TEMPERS, Mood
from games.portraits.paper import THICK, at, cut, group, mirrored, number, path, round_d, sheet, stroke
from games.portraits.plumage import PLUMAGE
from games.portraits.props import PROPS
from games.portraits.species import SPECIES, Species
from games.portraits.tails import TAILS


def bust(persona: Persona, mood: Mood, blinks: float | None = None, species: Species | None = None) -> str:
    """Return the bird without its ground; with `blinks` (seconds ahead in its round) it blinks now and then.

    `species` is how the bird is put together, where that is not as its kind always is.
    """
    species = species or SPECIES[persona.species]
    figure = FIGURES[species.figure]
    tail = TAILS[species.tail[0]](ink(species.tail[1]))
    trunk = _trunk(figure, species)
    upper = _head(figure, species, persona, mood, blinks)
    whole = figure.joined or not figure.body
    head = upper if whole else group(upper, move=_pose(mood, figure.throat))
    layers = (head if whole else trunk, _wings(figure, species))
    layers = layers[::-1] if figure.spread else layers
    prop = PROPS[mood.prop](figure, ink(species.wing))
    drawn = group(tail, *layers, _throat(figure, persona), "" if whole else head, prop)
    posed = group(drawn, move=_pose(mood, (100, 214), 0.6)) if whole else drawn
    return group(posed, move="rotate(180 100 100)") if figure.hung else posed


def _pose(mood: Mood, about: Point, share: float = 1.0) -> str:
    """Return the transform of a mood's lean and drop, turned about a point."""
    if not mood.lean and not mood.drop:
        return ""
    x, y = (number(value) for value in about)
    return f"translate(0 {number(mood.drop)}) rotate({number(mood.lean * share)} {x} {y})"


def _trunk(figure: Figure, species: Species) -> str:
    """Return the chest with what is printed on it."""
    if not figure.body:
        return ""
    return sheet("chest", figure.body, ink(species.body), _chest(figure, species))


def _chest(figure: Figure, species: Species) -> str:
    name, colour = species.print
    belly = path(round_d(figure.throat[0], 196, 44, 56), ink(species.belly), THICK) if species.belly else ""
    dots = halftone(figure.body, (70, 120), 62, 120, darker(ink(species.body)))
    return dots + PLUMAGE[name](ink(colour)) + belly


def _wings(figure: Figure, species: Species) -> str:
    return mirrored(_wing("left", figure, species), _wing("right", figure, species)) if figure.wing else ""


def _wing(name: str, figure: Figure, species: Species) -> str:
    colour = ink(species.wing)
    return sheet(name, figure.wing, colour, halftone(figure.wing, (50, 120), 22, 90, darker(colour)))


def _throat(figure: Figure, persona: Persona) -> str:
    worn = COLLARS.get(persona.wears)
    return group(worn(), move=at(*figure.throat)) if worn else ""


def _head(figure: Figure, species: Species, persona: Persona, mood: Mood, blinks: float | None) -> str:
    """Return crest, skull, face, eyes, beak and what is worn on them."""
    colour = ink(species.head)
    crest = group(CRESTS[species.crest[0]](ink(species.crest[1])), move=at(*figure.crown))
    skull = _joined(figure, species, colour) if figure.joined else _loose(figure, species, colour)
    mask = cut("mask", figure.head, UNDER_EYES[persona.wears](figure)) if persona.wears in UNDER_EYES else ""
    lids = mood.lids or TEMPERS[persona.temper]
    look = eyes(figure.eyes, figure.eye, darker(colour, 0.16), ink(species.white), lids, mood)
    if blinks is not None and mood.look == "open":
        look += blink(figure.eyes, figure.eye, darker(colour, 0.16), blinks)
    return crest + skull + mask + look + _beak(figure, species, mood) + _worn(figure, persona)


def _print(figure: Figure, species: Species, colour: str) -> str:
    """Return what is printed on the head: its shadow, then its face."""
    name, tone = species.face
    runs_out = figure.joined and species.body == species.head
    return _dots(figure, figure.head, colour, runs_out) + FACES[name](figure, ink(tone))


def _loose(figure: Figure, species: Species, colour: str) -> str:
    """Return a head that lies on top of the body."""
    return sheet("head", figure.head, colour, _print(figure, species, colour))


def _joined(figure: Figure, species: Species, colour: str) -> str:
    """Return body, neck and head inside one outline."""
    parts = [d for d in (figure.body, figure.neck, figure.head) if d]
    outline = "".join(path(d, "none", 2 * THICK) for d in parts)
    same = species.body == species.head
    chest = path(figure.body, ink(species.body), 0) + cut("chest", figure.body, _chest(figure, species))
    neck = (
        path(figure.neck, colour, 0) + cut("neck", figure.neck, _dots(figure, figure.neck, colour, same))
        if figure.neck
        else ""
    )
    head = path(figure.head, colour, 0) + cut("head", figure.head, _print(figure, species, colour))
    seam = stroke(figure.seam, 4) if figure.seam and not same else ""
    return outline + chest + neck + head + seam


def _beak(figure: Figure, species: Species, mood: Mood) -> str:
    name, tone = species.beak
    draw = FRONT_BEAKS.get(name) or SIDE_BEAKS[name]
    x, y = figure.beak
    wattle = ""
    if species.wattle:
        red = ink(species.wattle)
        wattle = path("M-2 16C-16 20 -18 44 -7 46C0 46 0 38 0 36C0 38 0 46 7 46C18 44 16 20 2 16Z", red)
    return group(wattle, draw(ink(tone), mood.beak), move=at(x, y))


def _worn(figure: Figure, persona: Persona) -> str:
    if persona.wears in HATS:
        return group(HATS[persona.wears](), move=at(*figure.crown))
    if persona.wears in GLASSES:
        return GLASSES[persona.wears](figure)
    return ""


def _dots(figure: Figure, shape: str, colour: str, fading: bool = False) -> str:
    x, y, near, far = figure.shade
    return halftone(shape, (x, y), near, far, darker(colour), figure.throat[1] + 26 if fading else None)
