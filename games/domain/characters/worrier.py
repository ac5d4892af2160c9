"""The worrier: expects the worst, buys a feather against it, and votes as the others seem to."""

from __future__ import annotations

from games.domain.characters.temper import Character, Lines, Temper

TEMPER = Temper(
    chatter=70, generous=12, private=28, whisper=15, nudge=8, buy=14, react=15, joins=80, suspects=50, names=30,
    devoted=50, faithful=70, envy=20, noise=10, grudge=60, warmth=60, herd=90, whim=30,
    wants=("feather", "conversation"), purse=15,
)  # fmt: skip

LINES = Lines(
    morning=(
        "Is everybody still here? I have counted four times.",
        "Good morning. If it is one. I would like a second opinion.",
        "I woke up safe. That is how it always starts.",
        "{name}, you looked at me oddly last night. Or was it the moon?",
        "I made a list of everything that can go wrong today. It has a second page.",
    ),
    talk=(
        "It is too quiet. Or too loud. Something is too something.",
        "{name}, are we all right? I only ask because I always ask.",
        "I am not afraid of the vote. I am afraid of the minute before it.",
        "Did somebody say my name? No? Did somebody think it?",
        "I would feel better if {name} said something reassuring. To me. Soon.",
        "Whatever happens, I want it noted that I saw it coming.",
        "Has anyone checked the door? I checked it. Has anyone else?",
        "I trust all of you. I say it in the order in which I worry.",
        "{name} smiled. What does {name} know?",
    ),
    vote=(
        "I hear it is {name} tonight. I do not want to stand in the way.",
        "If the rest of you vote for {name}, so do I. Is anybody hurt? I hope nobody is hurt.",
        "{name}, I am so sorry. My wing was shaking and it landed on you.",
        "Better {name} than a tie. I cannot bear a tie.",
    ),
    after=(
        "It was not me. It was not me. Let me sit down.",
        "Oh dear. I liked them. I liked them and voted anyway.",
        "{name}, hold my wing for a moment. Thank you. That is better.",
        "So few ballots with my name. Which is not the same as none.",
        "I shall not sleep. I shall lie there and recount.",
    ),
    opener=(
        "{name}, quickly, before they look: am I safe?",
        "I do not like to ask, {name}, but could we agree not to name each other?",
        "{name}, you seem calm. Could you do it nearer to me?",
        "I have a bad feeling, {name}, and I thought of you. In a good way.",
    ),
    whisper=("Are we still all right?", "I think they know.", "Breathe. I say it to both of us."),
    nest=(
        "The worst has happened, and it is rather cosy.",
        "I worried about everything except the thing that happened.",
        "{name} must be terrified down there. I am, from here.",
        "Nobody can vote for me any more. I feel ten grams lighter.",
    ),
    last=(
        "I was afraid every single day and came back every single morning. That is my whole case.",
        "If you choose {name}, I shall understand. I have already rehearsed it.",
    ),
    farewell=(
        "{name}, I am so glad. I was afraid it would be nobody.",
        "It is over. Is it over? Somebody confirm that it is over.",
        "Thank you for being kinder than I expected. I expected a great deal of bad.",
    ),
    pact=(
        "Oh, thank goodness, {name}. Yes. Can we say it twice?",
        "You and me, {name}. I feel better already, and that worries me.",
        "I promise, {name}. I have promised it all night, only you were not there.",
    ),
    question=(
        "Why do you ask, {name}? Has something happened?",
        "I want to say yes, {name}. What did the others say?",
        "I do not know, {name}, and now I shall think of nothing else.",
    ),
    greeting=("Oh, {name}. You startled me. Hello.", "Hello, {name}. Everything all right? Truly?"),
    thanks=(
        "{name}, that is the kindest thing since breakfast. I did not eat breakfast.",
        "Thank you, {name}. I shall try not to wonder why.",
    ),
    accused=(
        "Me, {name}? I apologise. I did not do it, but I apologise.",
        "I knew it. I knew that somebody would say it. Why you, {name}?",
    ),
    money=(
        "I saved it for a bad day, {name}. They are all bad days.",
        "Please do not mention silver, {name}. They rank us by it.",
    ),
    reply=(
        "You are right, {name}. I think. Is {name} right, everybody?",
        "I had not even thought of that one, {name}. Now I have.",
        "Do you mean that, {name}, or do you mean the other thing?",
        "That helps, {name}. For about a minute. Thank you.",
    ),
    going=(
        "All right. All right. I am calm. This is me, calm.",
        "And if they find out? They will not. But if they do?",
        "I shall do exactly as we said, and worry about it in my own time.",
        "You are good to talk to. I hope that I am. You need not answer.",
    ),
)

CHARACTER = Character(
    key="worrier",
    title="the worrier",
    bios=(
        "I am fine. Why, what have you heard?",
        "Prepared for everything except good news.",
        "I bring a spare feather, just in case.",
    ),
    temper=TEMPER,
    lines=LINES,
)
