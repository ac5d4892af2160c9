"""The sentences of the rules, destinies and awards."""

from __future__ import annotations

TEXTS = {
    "While private conversations are open, invite one player or a group of up to {group_size} in all. Each day"
    " you may start or accept {started} conversations, {groups} of them new groups, and write {characters}"
    " characters; a post costs {price} silver, the first one too. If all whom you invite decline that day, you"
    " get the conversation back. Everybody hears that you talk, nobody with whom.": (
        "Solange private Gespräche offen sind, lade einen Vogel ein oder eine Gruppe von bis zu {group_size}"
        " insgesamt. Am Tag darfst du {started} Gespräche beginnen oder annehmen, davon {groups} neue Gruppen,"
        " und {characters} Zeichen schreiben; jede Zeile kostet {price} Silber, auch die erste. Lehnen an dem Tag"
        " alle ab, bekommst du das Gespräch zurück. Dass ihr redet, hören alle, mit wem, niemand."
    ),
    "While private conversations are open, whisper to one player in the main conversation: {whispers} a day, up"
    " to {whisper_length} characters. Everybody sees that you whisper, not what and not to whom.": (
        "Solange private Gespräche offen sind, flüstere einem Vogel im gemeinsamen Gespräch zu: {whispers}-mal am"
        " Tag, bis zu {whisper_length} Zeichen. Dass du flüsterst, sehen alle, was und wem, niemand."
    ),
    "Nudge a player, once a day each. Everybody sees it.": "Schubse einen Vogel, jeden einmal am Tag. Alle sehen es.",
    "Give anybody any whole amount of your silver, at any time, also when you are out. Everybody sees it at once;"
    " only late on a night that silver decides it shows at the reveal.": (
        "Schenke jedem Vogel so viel von deinem Silber, wie du willst, jederzeit, auch wenn du raus bist. Alle"
        " sehen es sofort; nur spät an einem Abend, an dem Silber entscheidet, zeigt es sich erst bei der"
        " Enthüllung."
    ),
    "While the booth is open, confess under a handle that is dealt anew each day, up to {booth_length} characters"
    " at a time. All players read it; nobody learns whose it is before the season ends.": (
        "Solange der Beichtstuhl offen ist, beichte unter einem Namen, der jeden Tag neu ausgeteilt wird, bis zu"
        " {booth_length} Zeichen auf einmal. Alle Vögel lesen es; wessen Beichte es war, erfährt vor dem Ende der"
        " Saison niemand."
    ),
    "When you are out, you read the main conversation and talk with the others who are out.": (
        "Wenn du raus bist, liest du das gemeinsame Gespräch mit und redest mit den anderen, die raus sind."
    ),
    "{spy} silver, once a day: the last {spy_posts} private posts of somebody still in, not to whom. Nobody is"
    " told. If there are none, that is what you learn.": (
        "{spy} Silber, einmal am Tag: die letzten {spy_posts} privaten Zeilen eines Vogels, der noch drin ist,"
        " ohne an wen. Niemand erfährt davon. Gibt es keine, weißt du immerhin das."
    ),
    "{feather} silver, one a game: if a vote names you, you stay and the next in the tally goes. Secret and kept"
    " until then. One feather acts a night: the one bought first.": (
        "{feather} Silber, eine pro Spiel: nennt dich eine Abstimmung, bleibst du, und es geht, wer in der"
        " Auszählung folgt. Bis dahin geheim und aufgehoben. Pro Nacht wirkt eine Feder: die zuerst gekaufte."
    ),
    "A day without any act of yours counts as absent. After {absent_days} in a row you are retired at the day's"
    " end; come back before, and you stay. You may announce {away_days} days of absence a season, which do not"
    " count.": (
        "Ein Tag, an dem du nichts tust, zählt als abwesend. Nach {absent_days} in Folge scheidest du am Ende des"
        " Tages aus; kommst du vorher wieder, bleibst du. Du darfst {away_days} Tage Abwesenheit pro Saison"
        " ansagen, die nicht zählen."
    ),
    "If you have not acted when a vote closes, a stand-in votes by your will: against the first of your ranked"
    " names that fits, else as you chose. Where to be chosen is good, it is read the other way round. It also"
    " picks for an executioner, and trusts somebody whom you did not name.": (
        "Hast du nichts getan, wenn eine Abstimmung endet, stimmt eine Vertretung nach deinem Willen: gegen"
        " den ersten passenden Namen deiner Liste, sonst wie von dir bestimmt. Wo gewählt zu werden gut ist, wird"
        " die Liste andersherum gelesen. Die Vertretung führt auch das Beil und vertraut jemandem, den du nicht"
        " genannt hast."
    ),
    "On the last vote day each seat, in or out, may name one player as mole or fanatic, never themselves, and"
    " change it until the day ends.": (
        "Am letzten Tag mit Abstimmung darf jeder Platz, drin oder raus, einen Vogel als Maulwurf oder Fanatiker"
        " nennen, nie sich selbst, und das bis zum Ende des Tages ändern."
    ),
    "On Finals day, before the jury votes, everyone else names once, from the list of names, who hides behind"
    " each finalist. A finalist whom {unmasked_by} or more guessed cannot win; if that rules out all, nobody is"
    " ruled out.": (
        "Am Tag des Finales, bevor die Jury abstimmt, tippen alle anderen einmal, wer von der Namensliste hinter"
        " welchem Vogel im Finale steckt. Wer von {unmasked_by} oder mehr erraten wurde, kann nicht gewinnen;"
        " träfe das alle, trifft es niemanden."
    ),
    "The house adds {gold_a_day} gold to the pool each morning, and the winner takes it. A fulfilled destiny"
    " earns as much again, from the house.": (
        "Das Haus legt jeden Morgen {gold_a_day} Gold in den Topf, und der Sieg holt ihn. Eine erfüllte"
        " Bestimmung bringt noch einmal so viel, vom Haus."
    ),
    "A jury of fewer than {small_jury} hears the household's spectators as one more voice.": (
        "Eine Jury mit weniger als {small_jury} hört das Publikum des Hofs als eine weitere Stimme."
    ),
    "The fanatic": "Der Fanatiker",
    "Be the first to be voted out. On a long night: first in the tally.": (
        "Flieg als Erster aus einer Abstimmung. In einer langen Nacht: steh vorn in der Auszählung."
    ),
    "The penitent": "Das Büßerhemd",
    "At the end of more days than anybody else, or as many, have the lowest silver of those still in, and do not"
    " be among the first half to leave.": (
        "Hab an so vielen Tagesenden wie niemand sonst, oder an gleich vielen, das wenigste Silber von allen, die"
        " noch drin sind, und sei nicht in der ersten Hälfte derer, die gehen."
    ),
    "The float": "Der Korken",
    "Be in the game at half of the day ends or more, and never have the lowest silver at one, alone or tied.": (
        "Sei an der Hälfte der Tagesenden oder öfter noch im Spiel, und hab nie das wenigste Silber, weder allein"
        " noch gleichauf."
    ),
    "The mole": "Der Maulwurf",
    "Keep the gold pool under {share} % of what the games could have paid, and let no detective accuse you of"
    " being the mole.": (
        "Halte den Goldtopf unter {share} % dessen, was die Spiele hätten bringen können, und lass dich von"
        " keiner Spürnase als Maulwurf beschuldigen."
    ),
    "There are no games to hold gold back from in this season. Be named in no accusation and in no role guess,"
    " whatever they take you for.": (
        "In dieser Saison gibt es keine Spiele, denen du Gold vorenthalten könntest. Werde in keiner"
        " Beschuldigung und in keinem Rollentipp genannt, wofür man dich auch hält."
    ),
    "The decoy": "Der Köder",
    "Be accused of being mole or fanatic: by the detective, or by at least half of the role guesses.": (
        "Werde als Maulwurf oder Fanatiker beschuldigt: von der Spürnase, oder in mindestens der Hälfte der"
        " Rollentipps."
    ),
    "The detective": "Die Spürnase",
    "You have one accusation in the season, a player and a role. Be right about the mole or the fanatic.": (
        "Du hast eine Beschuldigung in der Saison, einen Vogel und eine Rolle. Lieg beim Maulwurf oder beim"
        " Fanatiker richtig."
    ),
    "Silent assassin": "Lautloser Schnabel",
    "Most ballots for somebody who left by them.": "Die meisten Zettel gegen jemanden, der durch sie ging.",
    "Most loyal": "Treueste Seele",
    "Spared the most of those whom others voted against.": (
        "Hat die meisten von denen verschont, gegen die andere stimmten."
    ),
    "Favourite target": "Beliebtestes Ziel",
    "Named on the most ballots.": "Auf den meisten Zetteln genannt.",
    "Nine lives": "Neun Leben",
    "Named on the most ballots of nights that they stayed.": (
        "Auf den meisten Zetteln genannt in Nächten, die gut ausgingen."
    ),
    "Darling of the flock": "Liebling der Schar",
    "Saved or elected on the most ballots.": "Auf den meisten Zetteln gerettet oder gewählt.",
    "Biggest spender": "Größte Ausgaben",
    "Parted with the most silver.": "Hat sich vom meisten Silber getrennt.",
    "Open wing": "Offener Flügel",
    "Gave the most silver away.": "Hat das meiste Silber verschenkt.",
    "Loudest beak": "Lautester Schnabel",
    "Said the most to everybody.": "Hat allen am meisten gesagt.",
    "Keeper of secrets": "Hüter der Geheimnisse",
    "Wrote the most in private and in whispers, each reader counted.": (
        "Hat privat und flüsternd am meisten geschrieben, jedes Ohr gezählt."
    ),
    "Lucky feather": "Glücksfeder",
    "Would have left, and stayed by a feather.": "Wäre gegangen und blieb dank einer Feder.",
    "Sharpest eye": "Schärfstes Auge",
    "Right the most often about who was what and who was who.": "Lag am häufigsten richtig, wer was und wer wer war.",
    "Busiest bird": "Fleißigster Vogel",
    "Acted the most, over all days.": "Hat über alle Tage am meisten getan.",
}
