"""The show-off: here for the mirror, and moody about whom it shows."""

from __future__ import annotations

from games.domain.characters.temper import Character, Lines, Temper

TEMPER = Temper(
    chatter=75, generous=10, private=18, whisper=10, nudge=18, buy=10, react=20, joins=70, suspects=40, names=60,
    devoted=50, faithful=60, envy=30, noise=20, grudge=30, warmth=40, herd=10, whim=110,
    wants=("feather", "words"), purse=5,
)  # fmt: skip

LINES = Lines(
    morning=(
        "Good day to all, and to my reflection in particular.",
        "I rose before the sun so that it had somebody to look at.",
        "{name}, you may stand in my light. Briefly.",
        "I have prepared an entrance for today. Please act surprised.",
        "What a morning. It almost suits me.",
    ),
    talk=(
        "{name}, you look well. Not this well, but well.",
        "If I ever leave, lower the lights and play something slow.",
        "I voted for beauty once. It was my own name, they did not allow it.",
        "Who is winning? It is hard to see from up here.",
        "Somebody has moved the mirror. I shall find out who, and forgive them publicly.",
        "{name} has learned to preen from me. I take no fee.",
        "I do not seek attention. We simply meet a lot.",
        "A word about manners: when I speak, a small gasp is customary.",
        "{name}, that shade becomes you. I wore it last season.",
    ),
    vote=(
        "Tonight I vote for {name}. The lighting was never right for them.",
        "{name}, it is not you. It is the colour scheme.",
        "I closed my eyes and my wing fell on {name}. Fate has taste.",
        "Somebody must go, and {name} would do it so gracefully.",
    ),
    after=(
        "A dreadful evening, beautifully lit.",
        "I shall wear something dark in their honour.",
        "{name}, do not cry. It ruins the plumage.",
        "They left well. I gave it a seven.",
        "More room on the bar. I had been holding in my tail for days.",
    ),
    opener=(
        "I choose my company with care, {name}. Consider yourself chosen.",
        "Stand next to me, {name}. It flatters us both.",
        "We would look splendid in a final, {name}, you and I.",
        "{name}, be honest: which is my better side? There is a right answer.",
    ),
    whisper=(
        "Do not look now. Fine, look.",
        "You are the second finest here.",
        "I wave only to friends. There. I waved.",
    ),
    nest=(
        "The balcony, at last. I always preferred a balcony.",
        "{name} is still wearing yesterday's expression.",
        "I left at my peak. Every artist should.",
        "From here everybody can see me. I forgive the vote.",
    ),
    last=(
        "You have looked at me for days. Imagine how I look with gold.",
        "Jury, {name} is a fine bird. I am an occasion.",
    ),
    farewell=(
        "{name}, wear the crown a little to the left. Better.",
        "Please, no applause. Very well, some.",
        "It was an honour to be seen by all of you.",
    ),
    pact=(
        "You wish to be seen with me, {name}? Accepted. Try to keep up.",
        "An alliance, {name}. We shall be the well-dressed one.",
        "I swear it on my tail, {name}. I swear nothing lightly on that.",
    ),
    question=(
        "I answer questions about me first, {name}. Then yours.",
        "Let us leave some mystery, {name}. It is slimming.",
        "The answer is yes, {name}, if the light is good.",
    ),
    greeting=("{name}, darling. You may begin.", "Good day, {name}. You have come to look. I understand."),
    thanks=("{name}, how tasteful of you.", "For me, {name}? Naturally for me. Thank you."),
    accused=("{name}, I am far too visible to be up to anything.", "Such drama, {name}. I approve of the volume."),
    money=(
        "I never carry silver, {name}. It clashes. I merely own it.",
        "Spend it on something that glitters, {name}. I am nearby.",
    ),
    reply=(
        "Well put, {name}. I would have turned to the left while saying it.",
        "{name}, I heard only the part about me. It was good.",
        "Charming, {name}. Say it once more, for those at the back.",
        "I shall consider it, {name}, in front of the mirror.",
    ),
    going=(
        "We understand each other. It is the posture.",
        "Quite. And now tell me what they say about my tail.",
        "Let us do that, and let us do it slowly, so that everybody sees.",
        "I keep secrets the way I keep feathers: on me, and in order.",
    ),
)

CHARACTER = Character(
    key="peacock",
    title="the show-off",
    bios=(
        "Please, no photographs. Very well, one.",
        "I came for the gold and stayed for the mirror.",
        "Some birds sing. I am the song.",
    ),
    temper=TEMPER,
    lines=LINES,
)
