"""What is told outside a game, in German: the kinds to choose from, and the words of each moment."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "A day begins": "Ein Tag beginnt",
    "A vote opens": "Eine Abstimmung beginnt",
    "The vote is about to close without you": "Die Abstimmung endet bald ohne dich",
    "You are in a duel, or decide who leaves": "Du bist im Duell oder entscheidest, wer geht",
    "Somebody writes to you, invites you, or whispers": "Jemand schreibt dir, lädt dich ein oder flüstert",
    "Somebody names you": "Jemand nennt deinen Namen",
    "Somebody gives you silver, or nudges you": "Jemand gibt dir Silber oder schubst dich",
    "Somebody has left": "Jemand ist gegangen",
    "The season is over": "Die Saison ist vorbei",
    "Day {day} has begun.": "Tag {day} hat begonnen.",
    "The vote is open until {until}.": "Die Abstimmung ist bis {until} offen.",
    "The vote is open.": "Die Abstimmung ist offen.",
    "Silver decides until {until}.": "Das Silber entscheidet, bis {until}.",
    "Silver decides tonight.": "Heute Abend entscheidet das Silber.",
    "It is a tie. Vote once more.": "Gleichstand. Stimm noch einmal ab.",
    "You can vote until {until}.": "Du kannst bis {until} abstimmen.",
    "You are in a duel.": "Du bist im Duell.",
    "You decide who leaves.": "Du entscheidest, wer geht.",
    "{name} invites you to talk.": "{name} lädt dich zum Reden ein.",
    "{name} writes to you.": "{name} schreibt dir.",
    "{name} whispers to you.": "{name} flüstert dir etwas zu.",
    "{name} names you.": "{name} nennt deinen Namen.",
    "{name} gives you {amount} silver.": "{name} gibt dir {amount} Silber.",
    "{name} nudges you.": "{name} schubst dich.",
    "The coop has spoken.": "Der Stall hat gesprochen.",
    "The season is over. There is a winner.": "Die Saison ist vorbei. Jemand hat gewonnen.",
}
