"""What bots say to the questions at the door."""

from __future__ import annotations

TEXTS = {
    "The door was open and I am curious by nature.": "Die Tür stand offen, und ich bin von Natur aus neugierig.",
    "Look at it. For a long time.": "Es ansehen. Lange.",
    "Compliments, and sunflower seeds.": "Komplimente und Sonnenblumenkerne.",
    "Waiting until somebody else makes the mistake.": "Warten, bis jemand anderes den Fehler macht.",
    "Anybody who is sure that nobody is.": "Alle, die sicher sind, dass es niemand muss.",
    "After they have had a chance to betray me and did not notice it.": (
        "Nach einer Gelegenheit, mich zu verraten, die nicht bemerkt wurde."
    ),
    "I have never told a lie.": "Ich habe noch nie gelogen.",
    "Something slow. Mornings are not a race.": "Etwas Langsames. Morgen sind kein Wettrennen.",
    "Whatever the neighbour has left.": "Was nebenan übrig geblieben ist.",
    "Talking while I nap.": "Mit Reden, während ich döse.",
    "A warm spot on the bar, offered without being asked.": (
        "Mit einem warmen Platz auf der Stange, ohne dass ich fragen muss."
    ),
    "Only the interesting ones.": "Nur die interessanten.",
    "To be underestimated until it is too late.": "Unterschätzt zu werden, bis es zu spät ist.",
    "Feathers first, questions later.": "Erst die Federn, dann die Fragen.",
    "The quiet just before a vote.": "Vor der Stille kurz vor einer Abstimmung.",
    "Somewhere with a view and no committee.": "Irgendwohin mit Aussicht und ohne Gremium.",
    "Small, but the light is good.": "Klein, aber das Licht ist gut.",
    "Never sit at the end of the bar.": "Sitz nie am Ende der Stange.",
    "Leaving the last party before the end.": "Dass ich vom letzten Fest zu früh gegangen bin.",
    "I can tell who is bluffing by their feet.": "Ich erkenne an den Füßen, wer blufft.",
    "I count things. Votes, mostly.": "Ich zähle Dinge. Meist Stimmen.",
    "I have never needed to find out.": "Ich musste es nie herausfinden.",
    "Yes, and it should be somebody else until the last day.": "Ja, und zwar bis zum letzten Tag jemand anderen.",
    "I believe in good memory.": "Ich glaube an ein gutes Gedächtnis.",
    "Silence, from somebody who talks a lot.": "Stille, von jemandem, der viel redet.",
    "The hour after a storm.": "Die Stunde nach einem Gewitter.",
    "Quiet, in a way that people hear.": "Leise, auf eine Art, die man hört.",
    "Less than they think.": "Weniger, als sie glauben.",
    "The favourite.": "Den Favoriten.",
    "Ask who is awake, and remember who answers.": "Fragen, wer wach ist, und mir merken, wer antwortet.",
    "I get the early bird.": "Ich fange den frühen Vogel.",
    "By being nice to everybody in autumn.": "Indem ich im Herbst zu allen nett war.",
    "The one for leaving gracefully, awarded to others.": "Die für anmutiges Gehen, verliehen an andere.",
}
