"""The worrier, in German."""

from __future__ import annotations

TEXTS = {
    "the worrier": "das Nervenbündel",
    "I am fine. Why, what have you heard?": "Mir geht es gut. Wieso, was hast du gehört?",
    "Prepared for everything except good news.": "Auf alles vorbereitet, außer auf gute Nachrichten.",
    "I bring a spare feather, just in case.": "Ich habe eine Ersatzfeder dabei, nur für den Fall.",
    "Is everybody still here? I have counted four times.": "Sind noch alle da? Ich habe viermal gezählt.",
    "Good morning. If it is one. I would like a second opinion.": (
        "Guten Morgen. Falls er gut ist. Ich hätte gern eine zweite Meinung."
    ),
    "I woke up safe. That is how it always starts.": "Ich bin heil aufgewacht. So fängt es immer an.",
    "{name}, you looked at me oddly last night. Or was it the moon?": (
        "{name}, du hast mich letzte Nacht so komisch angesehen. Oder war es der Mond?"
    ),
    "I made a list of everything that can go wrong today. It has a second page.": (
        "Ich habe eine Liste gemacht, was heute alles schiefgehen kann. Sie hat eine zweite Seite."
    ),
    "It is too quiet. Or too loud. Something is too something.": (
        "Es ist zu still. Oder zu laut. Irgendetwas ist zu irgendetwas."
    ),
    "{name}, are we all right? I only ask because I always ask.": (
        "{name}, ist zwischen uns alles gut? Ich frage nur, weil ich immer frage."
    ),
    "I am not afraid of the vote. I am afraid of the minute before it.": (
        "Vor der Abstimmung habe ich keine Angst. Nur vor der Minute davor."
    ),
    "Did somebody say my name? No? Did somebody think it?": (
        "Hat jemand meinen Namen gesagt? Nein? Hat ihn jemand gedacht?"
    ),
    "I would feel better if {name} said something reassuring. To me. Soon.": (
        "Mir wäre wohler, wenn {name} etwas Beruhigendes sagen würde. Zu mir. Bald."
    ),
    "Whatever happens, I want it noted that I saw it coming.": (
        "Was auch passiert, ich will, dass festgehalten wird, dass ich es kommen sah."
    ),
    "Has anyone checked the door? I checked it. Has anyone else?": (
        "Hat jemand die Tür geprüft? Ich habe sie geprüft. Hat sie noch jemand geprüft?"
    ),
    "I trust all of you. I say it in the order in which I worry.": (
        "Ich vertraue euch allen. In der Reihenfolge, in der ich mir Sorgen mache."
    ),
    "{name} smiled. What does {name} know?": "{name} hat gelächelt. Was weiß {name}?",
    "I hear it is {name} tonight. I do not want to stand in the way.": (
        "Ich höre, heute ist es {name}. Ich will nicht im Weg stehen."
    ),
    "If the rest of you vote for {name}, so do I. Is anybody hurt? I hope nobody is hurt.": (
        "Wenn ihr alle gegen {name} stimmt, dann ich auch. Tut das jemandem weh? Hoffentlich tut es niemandem weh."
    ),
    "{name}, I am so sorry. My wing was shaking and it landed on you.": (
        "{name}, es tut mir so leid. Mein Flügel hat gezittert und ist auf dir gelandet."
    ),
    "Better {name} than a tie. I cannot bear a tie.": (
        "Lieber {name} als ein Gleichstand. Gleichstand halte ich nicht aus."
    ),
    "It was not me. It was not me. Let me sit down.": "Ich war es nicht. Ich war es nicht. Ich muss mich setzen.",
    "Oh dear. I liked them. I liked them and voted anyway.": (
        "Ach je. Ich mochte den Vogel. Ich mochte ihn und habe trotzdem gestimmt."
    ),
    "{name}, hold my wing for a moment. Thank you. That is better.": (
        "{name}, halt mal kurz meinen Flügel. Danke. Schon besser."
    ),
    "So few ballots with my name. Which is not the same as none.": (
        "So wenige Zettel mit meinem Namen. Was nicht dasselbe ist wie keine."
    ),
    "I shall not sleep. I shall lie there and recount.": (
        "Ich werde nicht schlafen. Ich werde daliegen und nachzählen."
    ),
    "{name}, quickly, before they look: am I safe?": "{name}, schnell, bevor sie gucken: bin ich sicher?",
    "I do not like to ask, {name}, but could we agree not to name each other?": (
        "Ich frage ungern, {name}, aber könnten wir abmachen, uns nicht zu nennen?"
    ),
    "{name}, you seem calm. Could you do it nearer to me?": (
        "{name}, du wirkst ruhig. Könntest du das näher bei mir tun?"
    ),
    "I have a bad feeling, {name}, and I thought of you. In a good way.": (
        "Ich habe ein schlechtes Gefühl, {name}, und musste an dich denken. Auf gute Art."
    ),
    "Are we still all right?": "Ist zwischen uns noch alles gut?",
    "I think they know.": "Ich glaube, sie wissen es.",
    "Breathe. I say it to both of us.": "Atmen. Das sage ich uns beiden.",
    "The worst has happened, and it is rather cosy.": "Das Schlimmste ist passiert, und es ist ziemlich gemütlich.",
    "I worried about everything except the thing that happened.": (
        "Ich habe mir um alles Sorgen gemacht, außer um das, was dann kam."
    ),
    "{name} must be terrified down there. I am, from here.": (
        "{name} muss da unten furchtbare Angst haben. Ich habe sie von hier."
    ),
    "Nobody can vote for me any more. I feel ten grams lighter.": (
        "Gegen mich kann niemand mehr stimmen. Ich fühle mich zehn Gramm leichter."
    ),
    "I was afraid every single day and came back every single morning. That is my whole case.": (
        "Ich hatte jeden einzelnen Tag Angst und kam jeden einzelnen Morgen wieder. Das ist mein ganzes Plädoyer."
    ),
    "If you choose {name}, I shall understand. I have already rehearsed it.": (
        "Wenn ihr {name} wählt, verstehe ich das. Ich habe es schon geübt."
    ),
    "{name}, I am so glad. I was afraid it would be nobody.": (
        "{name}, ich bin so froh. Ich hatte Angst, es würde niemand."
    ),
    "It is over. Is it over? Somebody confirm that it is over.": (
        "Es ist vorbei. Ist es vorbei? Kann das jemand bestätigen?"
    ),
    "Thank you for being kinder than I expected. I expected a great deal of bad.": (
        "Danke, dass ihr netter wart als erwartet. Erwartet hatte ich sehr viel Schlimmes."
    ),
    "Oh, thank goodness, {name}. Yes. Can we say it twice?": (
        "Oh, Gott sei Dank, {name}. Ja. Können wir es zweimal sagen?"
    ),
    "You and me, {name}. I feel better already, and that worries me.": (
        "Du und ich, {name}. Mir geht es schon besser, und das beunruhigt mich."
    ),
    "I promise, {name}. I have promised it all night, only you were not there.": (
        "Versprochen, {name}. Ich verspreche es schon die ganze Nacht, nur warst du nicht da."
    ),
    "Why do you ask, {name}? Has something happened?": "Warum fragst du, {name}? Ist etwas passiert?",
    "I want to say yes, {name}. What did the others say?": (
        "Ich möchte ja sagen, {name}. Was haben die anderen gesagt?"
    ),
    "I do not know, {name}, and now I shall think of nothing else.": (
        "Ich weiß es nicht, {name}, und jetzt denke ich an nichts anderes mehr."
    ),
    "Oh, {name}. You startled me. Hello.": "Oh, {name}. Du hast mich erschreckt. Hallo.",
    "Hello, {name}. Everything all right? Truly?": "Hallo, {name}. Alles in Ordnung? Wirklich?",
    "{name}, that is the kindest thing since breakfast. I did not eat breakfast.": (
        "{name}, das ist das Netteste seit dem Frühstück. Gefrühstückt habe ich nicht."
    ),
    "Thank you, {name}. I shall try not to wonder why.": "Danke, {name}. Ich versuche, mich nicht zu fragen, warum.",
    "Me, {name}? I apologise. I did not do it, but I apologise.": (
        "Ich, {name}? Entschuldigung. Ich war es nicht, aber Entschuldigung."
    ),
    "I knew it. I knew that somebody would say it. Why you, {name}?": (
        "Ich wusste es. Ich wusste, dass es jemand sagt. Warum du, {name}?"
    ),
    "I saved it for a bad day, {name}. They are all bad days.": (
        "Ich habe es für einen schlechten Tag gespart, {name}. Es sind lauter schlechte Tage."
    ),
    "Please do not mention silver, {name}. They rank us by it.": (
        "Sprich bitte nicht von Silber, {name}. Sie reihen uns danach."
    ),
    "You are right, {name}. I think. Is {name} right, everybody?": (
        "Du hast recht, {name}. Glaube ich. Hat {name} recht, ihr alle?"
    ),
    "I had not even thought of that one, {name}. Now I have.": (
        "An das hatte ich noch gar nicht gedacht, {name}. Jetzt schon."
    ),
    "Do you mean that, {name}, or do you mean the other thing?": (
        "Meinst du das so, {name}, oder meinst du das andere?"
    ),
    "That helps, {name}. For about a minute. Thank you.": "Das hilft, {name}. Ungefähr eine Minute lang. Danke.",
    "All right. All right. I am calm. This is me, calm.": "Gut. Gut. Ich bin ruhig. Das bin ich, ruhig.",
    "And if they find out? They will not. But if they do?": (
        "Und wenn sie es herausfinden? Werden sie nicht. Aber wenn doch?"
    ),
    "I shall do exactly as we said, and worry about it in my own time.": (
        "Ich mache es genau, wie wir gesagt haben, und sorge mich in meiner Freizeit."
    ),
    "You are good to talk to. I hope that I am. You need not answer.": (
        "Mit dir redet es sich gut. Mit mir hoffentlich auch. Du musst nicht antworten."
    ),
}
