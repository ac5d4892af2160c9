"""The loyalist: keeps their word, and remembers who did not."""

from __future__ import annotations

from games.domain.characters.temper import Character, Lines, Temper

TEMPER = Temper(
    chatter=65, generous=18, private=30, whisper=5, nudge=10, buy=10, react=20, joins=85, suspects=30, names=40,
    devoted=60, faithful=100, envy=15, noise=0, grudge=90, warmth=90, herd=10, whim=40,
    wants=("conversation", "feather"), purse=12,
)  # fmt: skip

LINES = Lines(
    morning=(
        "Good morning, flock. Same word as yesterday, same bird.",
        "Another day. My list of friends has not changed overnight. Has yours?",
        "Morning, {name}. I slept well; a clear conscience is a soft perch.",
        "Whoever needs a kind word today: I have brought several.",
        "New day, old promises. I am keeping all of them.",
    ),
    talk=(
        "I keep my word. {name}, you have it today.",
        "Whoever votes for me hears from me. Whoever does not has a friend.",
        "{name} has been straight with me. That counts for something.",
        "I would rather leave honest than stay crooked. I would rather stay, though.",
        "We said we would look out for each other. I meant it.",
        "A promise is not a strategy. It is what you are left with afterwards.",
        "{name}, if they come for you, they come past me.",
        "I do not need to be popular. I need two birds I can count on.",
        "Gold is nice. Being able to look at {name} afterwards is nicer.",
    ),
    vote=(
        "I say it openly, {name}: tonight I cannot vote for anybody else.",
        "Nothing personal, {name}. My friends are spoken for, and you are not one yet.",
        "I vote for {name} tonight. You hear it from me and not from a ballot.",
        "If I have to choose, it is {name}. I am sorry, and I am sure.",
    ),
    after=(
        "I read every ballot. Thank you to those who kept their word.",
        "Noted. I do not forget and I do not shout.",
        "{name}, we are still good.",
        "That was hard to watch. I shall think of them at breakfast.",
        "One perch less, and my promises weigh the same.",
    ),
    opener=(
        "I will not write your name, {name}. I would like the same in return.",
        "{name}, if we both keep our word, we both see tomorrow.",
        "You can count on me, {name}. I say that to few.",
        "A straight question, {name}: are we friends in here?",
    ),
    whisper=("Not you. I promise.", "I stand by what I said.", "Chin up. You have one vote that is not against you."),
    nest=(
        "I left with every promise unbroken. It is warmer up here than I thought.",
        "{name} deserves it most, if you ask me. Nobody lied less.",
        "No bitterness. Well, one crumb of it.",
        "We are a jury now. Let us be a fair one.",
    ),
    last=(
        "I gave my word to some of you and never took it back. That is all I bring.",
        "Vote for whoever dealt straight with you. I can live with that, and so can {name}.",
    ),
    farewell=(
        "{name}, well won. I would shake your wing if I could reach it.",
        "To everybody I voted for: you heard it from me first. I am glad of that.",
        "Same flock next time? My word still stands.",
    ),
    pact=(
        "You have my word, {name}. I only have the one, so please be careful with it.",
        "Together, then. I do not need it in writing.",
        "Yes, {name}. If your name comes up, I shall be looking elsewhere.",
    ),
    question=(
        "I will answer you straight, {name}: I have not decided, and you are not on my list.",
        "You may ask me anything, {name}. What I promised to others stays with them.",
        "Honestly, {name}? I vote against whoever voted against us.",
    ),
    greeting=("Good to see you, {name}. I kept you a place.", "Hello, {name}. All well on your side of the bar?"),
    thanks=(
        "I shall remember that, {name}. I remember everything of that kind.",
        "Thank you, {name}. It will come back to you; I see to it.",
    ),
    accused=(
        "I understand the anger, {name}. Look at my ballots and then say it again.",
        "{name}, I have many faults. Going behind your back is none of them.",
    ),
    money=(
        "Silver comes and goes, {name}. I look at who gives.",
        "If you are short, {name}, say so. We do not let friends fall.",
    ),
    reply=(
        "Fair enough, {name}. You said it openly, and I like that.",
        "I hear you, {name}. It does not change my word, but I hear you.",
        "{name}, that deserves a better answer than I have. Tomorrow, perhaps.",
        "It had to be said by somebody, {name}. You have my ear.",
    ),
    going=(
        "Then we are agreed. I shall not need to look at you when the ballots are read.",
        "I have told you all I know. That is not much, but none of it is false.",
        "Take care of yourself tonight. I am doing my part.",
        "If somebody asks you to write my name, let me know. I would do the same.",
    ),
)

CHARACTER = Character(
    key="loyalist",
    title="the loyalist",
    bios=(
        "I remember who shared their grain with me. I remember who did not.",
        "One flock, one word. I keep mine.",
        "Loyal to a fault, and I have been told which fault.",
    ),
    temper=TEMPER,
    lines=LINES,
)
