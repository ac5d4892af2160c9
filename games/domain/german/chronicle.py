"""The journal in words. Whoever reads stands in it by name, so that one sentence does for all."""

from __future__ import annotations

TEXTS = {
    "you": "{name} (du)",
    "the house": "Haus",
    "the pool": "Topf",
    "This was the final of {title}.": "Das war das Finale von {title}.",
    "This was heat {number} of {heats} of {title}.": "Das war Vorrunde {number} von {heats} von {title}.",
    "A place in the final was announced for the best of this heat.": (
        "Der beste Vogel dieser Vorrunde bekommt einen Platz im Finale."
    ),
    "A place in the final was announced for the best {count} of this heat.": (
        "Die besten {count} dieser Vorrunde bekommen einen Platz im Finale."
    ),
    "{name} came from heat {heat} to judge.": "{name} kam aus Vorrunde {heat}, um zu urteilen.",
    "{name} came from heat {heat} to play.": "{name} kam aus Vorrunde {heat}, um zu spielen.",
    "{name} drew a destiny: {title}.": "{name} zog eine Bestimmung: {title}.",
    "{name} accused {whom} of being {role}.": "{name} beschuldigte {whom}: {role}.",
    "{name} suspected {whom} of being {role}.": "{name} tippte bei {whom}: {role}.",
    "{name} guessed {guess} behind {whom}.": "{name} vermutete {guess} hinter {whom}.",
    "The names in this game: {names}.": "Die Namen in diesem Spiel: {names}.",
    "behind {bird}: {name}": "hinter {bird}: {name}",
    "The masks fell: {behind}.": "Die Masken fielen: {behind}.",
    "The awards: {given}.": "Die Auszeichnungen: {given}.",
    "There were no awards.": "Es gab keine Auszeichnungen.",
    "fulfilled": "erfüllt",
    "not fulfilled": "nicht erfüllt",
    "The destinies: {told}.": "Die Bestimmungen: {told}.",
    "There were no destinies.": "Es gab keine Bestimmungen.",
    "{name} earned {amount} gold ({cause}).": "{name} verdiente {amount} Gold ({cause}).",
    "The game was over. {amount} gold went to {name}.": "Das Spiel war vorbei. {amount} Gold gingen an {name}.",
    "The conversation after the game was closed.": "Das Gespräch nach dem Spiel wurde geschlossen.",
    "The lobby of the rematch opened.": "Die Lobby der Revanche öffnete.",
    "The lobby of “{title}” opened: {mode}, for {least} to {most} birds.": (
        "Die Lobby von „{title}“ öffnete: {mode}, für {least} bis {most} Vögel."
    ),
    "{name} came to the question “{asked}” and said: “{text}”": "{name} kam zur Frage „{asked}“ und sagte: „{text}“",
    "Day {day} began.": "Tag {day} begann.",
    "Tonight's vote: {title}.": "Am Abend: {title}.",
    "A long night: {count} were to leave.": "Eine lange Nacht: {count} sollten gehen.",
    "The clock: {entry}.": "Die Uhr: {entry}.",
    "The clock was set anew: what was still to come moved.": (
        "Die Uhr wurde neu gestellt: was noch kommen sollte, rückte."
    ),
    "Day {day} ended.": "Tag {day} endete.",
    "The door opened again, for {count} more.": "Die Tür ging noch einmal auf, für {count} mehr.",
    "{name} came in late. There will be {days} days.": "{name} kam spät dazu. Es werden {days} Tage.",
    "{name} stated a will for a stand-in.": "{name} hinterließ einen Willen für die Vertretung.",
    "{name} stated a will for a stand-in, against {names} first.": (
        "{name} hinterließ einen Willen für die Vertretung, zuerst gegen {names}."
    ),
    "{name} announced an absence through day {day}.": "{name} sagte eine Abwesenheit bis Tag {day} an.",
    "{name} spent a day of an announced absence.": "{name} verbrauchte einen Tag angesagter Abwesenheit.",
    "{name} said: “{text}”": "{name} sagte: „{text}“",
    "The Rooster: {line}": "Der Hahn: {line}",
    "{name} put a {kind} on line {n}.": "{name} reagierte auf Zeile {n}: {kind}.",
    "{name} took back a {kind} on line {n}.": "{name} nahm bei Zeile {n} zurück: {kind}.",
    "heart": "Herz",
    "laugh": "Lachen",
    "gasp": "Staunen",
    "tear": "Träne",
    "crown": "Krone",
    "{name} whispered to {whom}: “{text}”": "{name} flüsterte {whom} zu: „{text}“",
    "{name} invited {names} to a private conversation.": "{name} lud {names} zu einem privaten Gespräch ein.",
    "{name} said in private: “{text}”": "{name} sagte privat: „{text}“",
    "{name} said in private to {names}: “{text}”": "{name} sagte privat zu {names}: „{text}“",
    "{name} came into the private conversation with {names}.": "{name} kam in das private Gespräch mit {names}.",
    "{name} declined a private conversation.": "{name} lehnte ein privates Gespräch ab.",
    "{name} invited {whom} to join a private conversation.": "{name} lud {whom} dazu, in ein privates Gespräch.",
    "{name} said in the nest: “{text}”": "{name} sagte im Nest: „{text}“",
    "{name} said in the confession booth: “{text}”": "{name} sagte im Beichtstuhl: „{text}“",
    "{name} bought the power “{power}” for {n} silver.": "{name} kaufte „{power}“ für {n} Silber.",
    "“{text}”": "„{text}“",
    "nothing was said.": "es wurde nichts gesagt.",
    "A spy on {whom} reported to {name}: {heard}": "Ein Spitzel bei {whom} berichtete an {name}: {heard}",
    "{amount} silver went from {source} to {to} ({cause}).": "{amount} Silber, {source} an {to} ({cause}).",
    "Silver was counted: {counted}.": "Das Silber wurde gezählt: {counted}.",
    "{amount} gold went into the pool ({cause}); it held {pool}.": (
        "{amount} Gold kamen in den Topf ({cause}); darin waren {pool}."
    ),
    "The vote opened: {title}.": "Die Abstimmung begann: {title}.",
    " At risk: {names}.": " In Gefahr: {names}.",
    "{name} named {whom} on the ballot.": "{name} schrieb {whom} auf den Zettel.",
    "{name} named {whom} on the ballot and trusted {other}.": (
        "{name} schrieb {whom} auf den Zettel und vertraute {other}."
    ),
    "{name} voted.": "{name} stimmte ab.",
    "The vote closed.": "Die Abstimmung schloss.",
    "A tie. A run-off opened between {names}.": "Gleichstand. Eine Stichwahl öffnete zwischen {names}.",
    "The second step opened, a {step}, for {names}.": "Der zweite Schritt öffnete ({step}), für {names}.",
    "pick": "das Beil",
    "duel": "Duell",
    "{name} picked {whom}.": "{name} bestimmte {whom}.",
    "{name} gave {to} {amount} silver, unseen by the others.": (
        "{name} gab {to} {amount} Silber, von den anderen ungesehen."
    ),
    "A stand-in voted for {name} and named {whom}.": "Eine Vertretung stimmte für {name} ab und nannte {whom}.",
    "The duel asked {name}: “{text}”": "Das Duell fragte {name}: „{text}“",
    "{name} answered in the duel, for {points} points in {ms} ms.": (
        "{name} antwortete im Duell, für {points} Punkte in {ms} ms."
    ),
    "{whom} by {names}": "{whom} von {names}",
    "Named: {lines}.": "Genannt: {lines}.",
    "gift": "Geschenk",
    "start": "Start",
    "private": "private Zeile",
    "late": "spät dazu",
    "day": "Tag",
    "destiny": "Bestimmung",
    "power spy": "Spitzel",
    "power words": "mehr Worte",
    "power conversation": "ein Gespräch mehr",
    "power feather": "Feder",
}
