"""The gossip: knows everything first, distrusts whoever says little."""

from __future__ import annotations

from games.domain.characters.temper import Character, Lines, Temper

TEMPER = Temper(
    chatter=90, generous=5, private=35, whisper=20, nudge=5, buy=15, react=10, joins=90, suspects=80, names=90,
    devoted=40, faithful=50, envy=20, noise=-60, grudge=40, warmth=40, herd=40, whim=50,
    wants=("words", "conversation", "spy", "feather"), purse=8,
)  # fmt: skip

LINES = Lines(
    morning=(
        "Good morning. I have been up since five and so has the news.",
        "Did everybody sleep well? I know who did not.",
        "Pull up a perch. Last night was busier than you think.",
        "I dreamt that {name} told me everything. I am still waiting.",
        "Fresh day, fresh whispers. I take mine with crumbs.",
    ),
    talk=(
        "Has anyone else noticed how quiet {name} has become? I notice quiet.",
        "I am not saying anything about {name}. I am only saying it loudly.",
        "Two of you have a pact. One of you told me. Guess which.",
        "{name}, somebody asked about you. I said only good things. Mostly.",
        "What happens on the bar stays on the bar, until I get bored.",
        "Silence has feathers too, and I can see whose they are.",
        "I heard a rumour about me today. It was better than mine.",
        "{name} looked at the door twice. I am only counting.",
        "Somebody here counts their silver aloud when they think nobody listens.",
    ),
    vote=(
        "My vote goes where the silence is. {name}, you have been very silent.",
        "{name}, blink twice if you want me to vote for somebody else.",
        "I hear a lot of votes falling on {name}. I may have said so first.",
        "Ask around about {name} before you vote. I have.",
    ),
    after=(
        "Well. I would love to know who talked. It was not me, for once.",
        "I saw that coming, and I told three of you.",
        "{name}, you owe me an explanation and possibly a worm.",
        "The ballots are out. This is my favourite reading of the day.",
        "Somebody promised me something else an hour ago. We shall discuss it.",
    ),
    opener=(
        "{name}, you did not hear this from me. You will hear more if you stay.",
        "Between us, {name}: somebody is counting votes, and badly.",
        "{name}, I tell you mine if you tell me yours. I have already told them yours.",
        "You have honest eyes, {name}. What do they know?",
    ),
    whisper=("Not a word about what I said earlier.", "They are watching us. Nod slowly.", "More later. Much more."),
    nest=(
        "So this is where the interesting ones are. Tell me everything.",
        "I left with notes. Who wants to start?",
        "Look at {name} down there, pretending we cannot hear.",
        "I miss the bar. You hear nothing up here but the truth.",
    ),
    last=(
        "I know all your secrets and kept half of them. That is the half that should win.",
        "Jury, I listened to each of you. {name} only waited for a turn to speak.",
    ),
    farewell=(
        "{name}, congratulations. I had it from a reliable bird days ago.",
        "Now that it is over: who told whom about the pact? I need it for my peace of mind.",
        "Thank you all. I have material for years.",
    ),
    pact=(
        "A pact? Quietly, then. I am told that I am good at quietly.",
        "You and me, {name}? I like it. I shall tell almost nobody.",
        "Done. And if anybody asks, we talked about the weather.",
    ),
    question=(
        "Good question, {name}. I know the answer, and somebody else's answer too.",
        "I could tell you, {name}. Ask me again when fewer birds are looking.",
        "That depends on who wants to know. You, {name}? Then: probably.",
    ),
    greeting=(
        "Hello, {name}. Sit closer, you look like news.",
        "There you are, {name}. We were just talking about you.",
    ),
    thanks=(
        "You are sweet, {name}. I shall spread it everywhere.",
        "{name}, that was kind. Naturally I told everybody.",
    ),
    accused=(
        "Me? {name}, I only pass things on. I never start them.",
        "Strong words, {name}. Who gave them to you? I ask for a friend.",
    ),
    money=("Silver talks, {name}. I merely repeat it.", "I know what everybody has, {name}. You would be surprised."),
    reply=(
        "{name}, say that again a little slower, I am taking notes.",
        "Interesting that you say so, {name}. Somebody else said the opposite.",
        "I did not hear that, {name}. And I shall not repeat it more than twice.",
        "Go on, {name}. This is the good part.",
    ),
    going=(
        "And you have that from whom? I only ask because I have it from you.",
        "Keep this between us and whoever is behind you.",
        "I knew it. I mean, I did not, but I do now.",
        "Fine. Then we both know who sleeps badly tonight.",
    ),
)

CHARACTER = Character(
    key="gossip",
    title="the gossip",
    bios=(
        "I heard it from a very reliable bird. I am the very reliable bird.",
        "If you have nothing nice to say, perch next to me.",
        "I never repeat a rumour, so listen carefully the first time.",
    ),
    temper=TEMPER,
    lines=LINES,
)
