"""What the clock says, and what is for sale in the midst of a talk."""

from __future__ import annotations

TEXTS = {
    "{words} silver, once a day: {words_more} more characters in private today.": (
        "{words} Silber, einmal am Tag: heute {words_more} Zeichen mehr für private Gespräche."
    ),
    "{conversation} silver, once a day: {conversation_more} more to start or accept today.": (
        "{conversation} Silber, einmal am Tag: heute {conversation_more} mehr beginnen oder annehmen."
    ),
    "The game starts": "Das Spiel beginnt",
    "The main conversation closes": "Das gemeinsame Gespräch schließt",
    "The day starts": "Der Tag beginnt",
    "The vote opens": "Die Abstimmung beginnt",
    "The vote closes": "Die Abstimmung endet",
    "A second round closes": "Eine zweite Runde endet",
    "The reveal": "Die Enthüllung",
    "The day ends": "Der Tag endet",
    "Private conversations open": "Private Gespräche beginnen",
    "Private conversations close": "Private Gespräche enden",
    "The confession booth opens": "Der Beichtstuhl öffnet",
    "The confession booth closes": "Der Beichtstuhl schließt",
    "Confessor {number}": "Beichtkind {number}",
}
