"""The portrait: all layers of one bird, from the ground to the hat."""

from __future__ import annotations

from hashlib import sha256

from games.domain.personas import BY_KEY, Persona
from games.portraits.beaks import FRONT_BEAKS
from games.portraits.bills import SIDE_BEAKS
from games.portraits.collars import COLLARS
from games.portraits.crests import CRESTS
from games.portraits.eyes import eyes
from games.portraits.faces import FACES
from games.portraits.figures import FIGURES, Figure
from games.portraits.glasses import GLASSES, UNDER_EYES
from games.portraits.ground import ground
from games.portraits.halftone import halftone
from games.portraits.hats import HATS
from games.portraits.inks import darker, ink
from games.portraits.moods import MOODS, TEMPERS, Mood
from games.portraits.paper import THICK, cut, group, mirrored, number, path, round_d, sheet
from games.portraits.plumage import PLUMAGE
from games.portraits.species import SPECIES, Species
from games.portraits.tails import TAILS

HOST = Persona(
    "rooster", "The Rooster", "Rooster", "Opens the day, closes the case.", "host", "brick", "half", "bow_tie"
)


def portrait(persona_key: str, mood: str = "plain", size: int = 200, with_ground: bool = True) -> str:
    """Return the SVG text of a persona, or of the host for the key "rooster"; `size` in CSS pixels.

    Raises:
        KeyError: no persona has this key, or no mood this name.
    """
    persona = HOST if persona_key == HOST.key else BY_KEY[persona_key]
    layers = ground(persona.ground, _share(persona.key)) if with_ground else ""
    return _frame(layers + bust(persona, MOODS[mood]), size)


def rooster(mood: str = "plain", size: int = 200) -> str:
    """Return the SVG text of the host."""
    return portrait(HOST.key, mood, size)


def bust(persona: Persona, mood: Mood) -> str:
    """Return the bird without its ground."""
    species = SPECIES[persona.species]
    figure = FIGURES[species.figure]
    tail = TAILS[species.tail[0]](ink(species.tail[1]))
    trunk = _trunk(figure, species)
    upper = _head(figure, species, persona, mood)
    nod = f"translate(0 {number(mood.drop)}) rotate({number(mood.lean)} {number(figure.throat[0])} {number(figure.throat[1])})"
    if figure.joined or not figure.body:
        return group(tail, upper, _wings(figure, species), _throat(figure, persona))
    return group(tail, trunk, _wings(figure, species), _throat(figure, persona), group(upper, move=nod))


def _trunk(figure: Figure, species: Species) -> str:
    """Return the chest with what is printed on it."""
    if not figure.body:
        return ""
    return sheet("chest", figure.body, ink(species.body), _chest(figure, species))


def _chest(figure: Figure, species: Species) -> str:
    name, colour = species.print
    belly = path(round_d(figure.throat[0], 196, 44, 56), ink(species.belly), THICK) if species.belly else ""
    dots = halftone((70, 120), 62, 120, darker(ink(species.body)))
    return PLUMAGE[name](ink(colour)) + dots + belly


def _wings(figure: Figure, species: Species) -> str:
    if not figure.wing:
        return ""
    colour = ink(species.wing)
    dots = cut("wing", figure.wing, halftone((50, 120), 22, 90, darker(colour)))
    return mirrored(path(figure.wing, colour, 0) + dots + path(figure.wing, "none"))


def _throat(figure: Figure, persona: Persona) -> str:
    worn = COLLARS.get(persona.wears)
    return group(worn(), move=_at(figure.throat)) if worn else ""


def _head(figure: Figure, species: Species, persona: Persona, mood: Mood) -> str:
    """Return crest, skull, face, eyes, beak and what is worn on them."""
    colour = ink(species.head)
    crest = group(CRESTS[species.crest[0]](ink(species.crest[1])), move=_at(figure.crown))
    skull = (
        _joined(figure, species, colour)
        if figure.joined
        else sheet("head", figure.head, colour, _print(figure, species, colour))
    )
    mask = UNDER_EYES[persona.wears](figure) if persona.wears in UNDER_EYES else ""
    lids = mood.lids or TEMPERS[persona.temper]
    look = eyes(figure.eyes, figure.eye, darker(colour, 0.16), ink(species.white), lids, mood)
    return crest + skull + mask + look + _beak(figure, species, mood) + _worn(figure, persona)


def _print(figure: Figure, species: Species, colour: str) -> str:
    name, tone = species.face
    return _dots(figure, colour) + FACES[name](figure, ink(tone))


def _joined(figure: Figure, species: Species, colour: str) -> str:
    """Return body, neck and head inside one outline."""
    parts = [d for d in (figure.body, figure.neck, figure.head) if d]
    outline = "".join(path(d, "none", 2 * THICK) for d in parts)
    chest = path(figure.body, ink(species.body), 0) + cut("chest", figure.body, _chest(figure, species))
    neck = path(figure.neck, colour, 0) + cut("neck", figure.neck, _dots(figure, colour)) if figure.neck else ""
    head = path(figure.head, colour, 0) + cut("head", figure.head, _print(figure, species, colour))
    return outline + chest + neck + head


def _beak(figure: Figure, species: Species, mood: Mood) -> str:
    name, tone = species.beak
    draw = FRONT_BEAKS.get(name) or SIDE_BEAKS[name]
    x, y = figure.beak
    wattle = ""
    if species.wattle:
        red = ink(species.wattle)
        wattle = path("M-2 16C-16 20 -18 44 -7 46C0 46 0 38 0 36C0 38 0 46 7 46C18 44 16 20 2 16Z", red)
    return group(wattle, draw(ink(tone), mood.beak), move=_at((x, y)))


def _worn(figure: Figure, persona: Persona) -> str:
    if persona.wears in HATS:
        return group(HATS[persona.wears](), move=_at(figure.crown))
    if persona.wears in GLASSES:
        return GLASSES[persona.wears](figure)
    return ""


def _dots(figure: Figure, colour: str) -> str:
    x, y, near, far = figure.shade
    return halftone((x, y), near, far, darker(colour))


def _at(point: tuple[float, float]) -> str:
    return f"translate({number(point[0])} {number(point[1])})"


def _share(key: str) -> float:
    return sha256(key.encode()).digest()[0] / 256


def _frame(inside: str, size: int) -> str:
    pen = 'stroke-linejoin="round" stroke-linecap="round"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 200" width="{size}" height="{size}" {pen}>{inside}</svg>'
