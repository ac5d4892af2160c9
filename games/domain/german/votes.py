"""The votes: titles, rules, and how they were decided."""

from __future__ import annotations

TEXTS = {
    "Majority": "Mehrheit",
    "Everyone names one player, never themselves. Most votes is out. A tie goes to a run-off among the tied;"
    " still tied, or no votes at all: whoever acted least today, then a recorded draw.": (
        "Alle nennen einen Vogel, nie sich selbst. Wer am häufigsten genannt wird, ist raus. Bei Gleichstand"
        " folgt eine Stichwahl unter den Gleichen; hilft das nicht oder stimmt niemand ab: wer heute am wenigsten"
        " getan hat, dann das Los."
    ),
    "Executioner": "Das Beil",
    "Everyone elects an executioner; a tie is drawn. The executioner picks who is out, but none of the top three"
    " in silver (of five or six players, not the top one). No pick: most election votes among those in reach is"
    " out.": (
        "Alle wählen, wer das Beil bekommt; bei Gleichstand entscheidet das Los. Wer es hat, bestimmt, wer geht,"
        " aber niemanden aus den Top drei nach Silber (bei fünf oder sechs Vögeln: nicht den ersten). Ohne Wort"
        " geht, wer von den Erreichbaren die meisten Zettel hat."
    ),
    "Bubble": "Die Blase",
    "The top three in silver when the vote opens are safe. Everyone, they too, votes to send away one of the"
    " others. Most votes is out; a tie goes to a run-off.": (
        "Die drei mit dem meisten Silber zu Beginn der Abstimmung sind sicher. Alle, auch sie, stimmen ab, wer"
        " von den anderen geht. Die meisten Stimmen entscheiden; bei Gleichstand folgt eine Stichwahl."
    ),
    "Podium sacrifice": "Opfer vom Podest",
    "The top three in silver when the vote opens stand on the podium and do not vote. Everyone else votes one of"
    " the three out. Most votes is out; a tie goes to a run-off.": (
        "Die drei mit dem meisten Silber zu Beginn der Abstimmung stehen auf dem Podest und stimmen nicht ab."
        " Alle anderen wählen, wer von den dreien geht. Die meisten Stimmen entscheiden; bei Gleichstand folgt"
        " eine Stichwahl."
    ),
    "Second to last": "Vorletzter Platz",
    "No ballots tonight. Whoever has the second-lowest silver when the vote closes is out; equal silver is put in"
    " order by a recorded draw. Late gifts count at once and are shown at the reveal.": (
        "Heute gibt es keine Zettel. Wer beim Schließen das zweitwenigste Silber hat, ist raus; Gleiche ordnet"
        " das Los. Späte Geschenke zählen sofort und zeigen sich bei der Enthüllung."
    ),
    "Shield": "Schild",
    "Everyone saves one other player. Whoever is saved by the fewest is out. A tie goes to a run-off that asks"
    " again whom to save, among the tied only.": (
        "Alle retten einen anderen Vogel. Wer von den wenigsten gerettet wird, ist raus. Bei Gleichstand fragt"
        " eine Stichwahl noch einmal, wer gerettet wird, nur unter den Gleichen."
    ),
    "Trust pairs": "Vertrauenspaare",
    "Name one player to trust and another to vote out. Two who trust each other are safe, votes for them count"
    " for nothing. Of the rest, most votes is out; a tie goes to a run-off. With nobody else left, the safe are"
    " voted on.": (
        "Nenne einen Vogel, dem du vertraust, und einen, der gehen soll. Zwei, die einander vertrauen, sind"
        " sicher, Stimmen gegen sie zählen nicht. Vom Rest geht, wer die meisten Stimmen hat; bei Gleichstand"
        " folgt eine Stichwahl. Bleibt sonst niemand, wird über die Sicheren abgestimmt."
    ),
    "Duel": "Duell",
    "Everyone nominates one player. The two most nominated (a tie is drawn) play a best of three. The loser is"
    " out, the winner gets silver. Who does not play loses; if neither plays, the more nominated is out.": (
        "Alle nennen einen Vogel. Die beiden Meistgenannten (bei Gleichstand das Los) spielen über drei Runden."
        " Wer verliert, ist raus, wer gewinnt, bekommt Silber. Wer nicht spielt, verliert; spielt niemand, geht,"
        " wer öfter genannt wurde."
    ),
    "Finals": "Finale",
    "The jury, everyone who has left, votes for the winner. Most votes wins and takes the gold. A tie goes to the"
    " finalist with the most silver, then to a recorded draw.": (
        "Die Jury, also alle, die raus sind, wählt, wer gewinnt. Die meisten Stimmen holen das Gold. Bei"
        " Gleichstand entscheidet das meiste Silber, dann das Los."
    ),
    "most votes": "die meisten Stimmen",
    "most votes in the run-off": "die meisten Stimmen in der Stichwahl",
    "fewest saves": "die wenigsten Rettungen",
    "fewest saves in the run-off": "die wenigsten Rettungen in der Stichwahl",
    "acted least today": "am wenigsten getan heute",
    "a recorded draw": "das Los",
    "a tie, and the most silver": "Gleichstand, und das meiste Silber",
    "the other finalist was unmasked": "die Enttarnung des anderen Vogels",
    "second-lowest silver": "das zweitwenigste Silber",
    "the executioner's pick": "das Wort mit dem Beil",
    "no pick in time, and most votes in the election": "kein Wort zur Zeit, und die meisten Zettel der Wahl",
    "the duel": "das Duell",
    "a duel not played": "ein Duell, das nicht gespielt wurde",
    "nobody played the duel, and most nominations": "ein Duell, das niemand spielte, und die meisten Nennungen",
}
