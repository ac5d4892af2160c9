"""The show-off, in German."""

from __future__ import annotations

TEXTS = {
    "the show-off": "das Prachtstück",
    "Please, no photographs. Very well, one.": "Bitte keine Fotos. Na gut, eins.",
    "I came for the gold and stayed for the mirror.": "Kam wegen des Goldes und blieb wegen des Spiegels.",
    "Some birds sing. I am the song.": "Manche Vögel singen. Ich bin das Lied.",
    "Good day to all, and to my reflection in particular.": "Guten Tag allerseits, und besonders meinem Spiegelbild.",
    "I rose before the sun so that it had somebody to look at.": (
        "Ich bin vor der Sonne aufgestanden, damit sie etwas zum Ansehen hat."
    ),
    "{name}, you may stand in my light. Briefly.": "{name}, du darfst in meinem Licht stehen. Kurz.",
    "I have prepared an entrance for today. Please act surprised.": (
        "Ich habe für heute einen Auftritt vorbereitet. Tut bitte überrascht."
    ),
    "What a morning. It almost suits me.": "Was für ein Morgen. Er steht mir beinahe.",
    "{name}, you look well. Not this well, but well.": "{name}, du siehst gut aus. Nicht so gut, aber gut.",
    "If I ever leave, lower the lights and play something slow.": (
        "Wenn ich je gehe, dämpft das Licht und spielt etwas Langsames."
    ),
    "I voted for beauty once. It was my own name, they did not allow it.": (
        "Einmal habe ich für die Schönheit gestimmt. Es war mein eigener Name, das galt nicht."
    ),
    "Who is winning? It is hard to see from up here.": "Wer liegt vorn? Von hier oben sieht man das schlecht.",
    "Somebody has moved the mirror. I shall find out who, and forgive them publicly.": (
        "Jemand hat den Spiegel verstellt. Ich finde heraus, wer, und verzeihe öffentlich."
    ),
    "{name} has learned to preen from me. I take no fee.": (
        "{name} hat bei mir gelernt, sich zu putzen. Ich nehme kein Honorar."
    ),
    "I do not seek attention. We simply meet a lot.": "Ich suche die Aufmerksamkeit nicht. Wir treffen uns nur oft.",
    "A word about manners: when I speak, a small gasp is customary.": (
        "Ein Wort zu den Manieren: wenn ich spreche, ist ein leises Raunen üblich."
    ),
    "{name}, that shade becomes you. I wore it last season.": (
        "{name}, diese Farbe steht dir. Ich trug sie letzte Saison."
    ),
    "Tonight I vote for {name}. The lighting was never right for them.": (
        "Heute stimme ich gegen {name}. Das Licht war da nie günstig."
    ),
    "{name}, it is not you. It is the colour scheme.": "{name}, es liegt nicht an dir. Es liegt am Farbkonzept.",
    "I closed my eyes and my wing fell on {name}. Fate has taste.": (
        "Ich schloss die Augen, und mein Flügel fiel auf {name}. Das Schicksal hat Geschmack."
    ),
    "Somebody must go, and {name} would do it so gracefully.": "Jemand muss gehen, und {name} täte es so anmutig.",
    "A dreadful evening, beautifully lit.": "Ein schrecklicher Abend, wunderbar ausgeleuchtet.",
    "I shall wear something dark in their honour.": "Zum Gedenken trage ich etwas Dunkles.",
    "{name}, do not cry. It ruins the plumage.": "{name}, weine nicht. Das ruiniert das Gefieder.",
    "They left well. I gave it a seven.": "Ein schöner Abgang. Ich gebe eine Sieben.",
    "More room on the bar. I had been holding in my tail for days.": (
        "Mehr Platz auf der Stange. Ich halte seit Tagen den Schwanz ein."
    ),
    "I choose my company with care, {name}. Consider yourself chosen.": (
        "Ich wähle meine Gesellschaft mit Bedacht, {name}. Betrachte dich als gewählt."
    ),
    "Stand next to me, {name}. It flatters us both.": "Stell dich neben mich, {name}. Das schmeichelt uns beiden.",
    "We would look splendid in a final, {name}, you and I.": "Im Finale sähen wir prächtig aus, {name}, du und ich.",
    "{name}, be honest: which is my better side? There is a right answer.": (
        "{name}, sei ehrlich: welche ist meine bessere Seite? Es gibt eine richtige Antwort."
    ),
    "Do not look now. Fine, look.": "Schau jetzt nicht her. Gut, schau.",
    "You are the second finest here.": "Du bist hier der zweitschönste Vogel.",
    "I wave only to friends. There. I waved.": "Ich winke nur Freunden. Da. Ich habe gewinkt.",
    "The balcony, at last. I always preferred a balcony.": "Endlich der Balkon. Balkone lagen mir schon immer.",
    "{name} is still wearing yesterday's expression.": "{name} trägt noch das Gesicht von gestern.",
    "I left at my peak. Every artist should.": "Ich ging auf dem Höhepunkt. Das gehört zur Kunst.",
    "From here everybody can see me. I forgive the vote.": (
        "Hier können mich alle sehen. Ich verzeihe die Abstimmung."
    ),
    "You have looked at me for days. Imagine how I look with gold.": (
        "Ihr habt mich tagelang angesehen. Stellt euch mich mit Gold vor."
    ),
    "Jury, {name} is a fine bird. I am an occasion.": "Jury, {name} ist ein feiner Vogel. Ich bin ein Anlass.",
    "{name}, wear the crown a little to the left. Better.": "{name}, die Krone etwas weiter nach links. Besser.",
    "Please, no applause. Very well, some.": "Bitte keinen Applaus. Na gut, etwas.",
    "It was an honour to be seen by all of you.": "Es war mir eine Ehre, von euch allen gesehen zu werden.",
    "You wish to be seen with me, {name}? Accepted. Try to keep up.": (
        "Du willst mit mir gesehen werden, {name}? Angenommen. Versuch mitzuhalten."
    ),
    "An alliance, {name}. We shall be the well-dressed one.": "Ein Bündnis, {name}. Wir werden das gut gekleidete.",
    "I swear it on my tail, {name}. I swear nothing lightly on that.": (
        "Ich schwöre es bei meinem Schwanz, {name}. Darauf schwöre ich nichts leichtfertig."
    ),
    "I answer questions about me first, {name}. Then yours.": (
        "Erst beantworte ich Fragen über mich, {name}. Dann deine."
    ),
    "Let us leave some mystery, {name}. It is slimming.": (
        "Lassen wir ein Geheimnis stehen, {name}. Das macht schlank."
    ),
    "The answer is yes, {name}, if the light is good.": "Die Antwort ist ja, {name}, wenn das Licht stimmt.",
    "{name}, darling. You may begin.": "{name}, Liebes. Du darfst anfangen.",
    "Good day, {name}. You have come to look. I understand.": (
        "Guten Tag, {name}. Du kommst zum Ansehen. Verstehe ich."
    ),
    "{name}, how tasteful of you.": "{name}, wie geschmackvoll von dir.",
    "For me, {name}? Naturally for me. Thank you.": "Für mich, {name}? Natürlich für mich. Danke.",
    "{name}, I am far too visible to be up to anything.": (
        "{name}, ich bin viel zu sichtbar, um etwas im Schilde zu führen."
    ),
    "Such drama, {name}. I approve of the volume.": "So ein Drama, {name}. Die Lautstärke gefällt mir.",
    "I never carry silver, {name}. It clashes. I merely own it.": (
        "Ich trage nie Silber, {name}. Es beißt sich. Ich besitze es nur."
    ),
    "Spend it on something that glitters, {name}. I am nearby.": (
        "Gib es für etwas aus, das funkelt, {name}. Ich bin in der Nähe."
    ),
    "Well put, {name}. I would have turned to the left while saying it.": (
        "Schön gesagt, {name}. Ich hätte mich dabei nach links gedreht."
    ),
    "{name}, I heard only the part about me. It was good.": (
        "{name}, ich habe nur den Teil über mich gehört. Er war gut."
    ),
    "Charming, {name}. Say it once more, for those at the back.": (
        "Reizend, {name}. Noch einmal, für die hinteren Reihen."
    ),
    "I shall consider it, {name}, in front of the mirror.": "Ich werde es erwägen, {name}, vor dem Spiegel.",
    "We understand each other. It is the posture.": "Wir verstehen uns. Es ist die Haltung.",
    "Quite. And now tell me what they say about my tail.": (
        "Ganz recht. Und nun sag, was man über meinen Schwanz redet."
    ),
    "Let us do that, and let us do it slowly, so that everybody sees.": (
        "Machen wir das, und machen wir es langsam, damit es alle sehen."
    ),
    "I keep secrets the way I keep feathers: on me, and in order.": (
        "Ich hüte Geheimnisse wie Federn: an mir, und geordnet."
    ),
}
