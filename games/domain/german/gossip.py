"""The gossip, in German."""

from __future__ import annotations

TEXTS = {
    "the gossip": "die Klatschbase",
    "I heard it from a very reliable bird. I am the very reliable bird.": (
        "Ich habe es aus sehr zuverlässiger Quelle. Die Quelle bin ich."
    ),
    "If you have nothing nice to say, perch next to me.": "Wenn du nichts Nettes zu sagen hast, setz dich zu mir.",
    "I never repeat a rumour, so listen carefully the first time.": (
        "Ich wiederhole kein Gerücht, also hör beim ersten Mal gut zu."
    ),
    "Good morning. I have been up since five and so has the news.": (
        "Guten Morgen. Ich bin seit fünf wach, und die Neuigkeiten auch."
    ),
    "Did everybody sleep well? I know who did not.": "Habt ihr alle gut geschlafen? Ich weiß, wer nicht.",
    "Pull up a perch. Last night was busier than you think.": "Rutsch her. Letzte Nacht war mehr los, als du denkst.",
    "I dreamt that {name} told me everything. I am still waiting.": (
        "Ich habe geträumt, {name} hätte mir alles erzählt. Ich warte noch."
    ),
    "Fresh day, fresh whispers. I take mine with crumbs.": "Neuer Tag, neues Geflüster. Meins bitte mit Krümeln.",
    "Has anyone else noticed how quiet {name} has become? I notice quiet.": (
        "Fällt noch jemandem auf, wie still {name} geworden ist? Mir fällt Stille auf."
    ),
    "I am not saying anything about {name}. I am only saying it loudly.": (
        "Ich sage nichts über {name}. Ich sage es nur laut."
    ),
    "Two of you have a pact. One of you told me. Guess which.": (
        "Zwei von euch haben einen Pakt. Einer davon hat es mir erzählt. Ratet."
    ),
    "{name}, somebody asked about you. I said only good things. Mostly.": (
        "{name}, jemand hat nach dir gefragt. Ich habe nur Gutes gesagt. Überwiegend."
    ),
    "What happens on the bar stays on the bar, until I get bored.": (
        "Was auf der Stange passiert, bleibt auf der Stange, bis mir langweilig wird."
    ),
    "Silence has feathers too, and I can see whose they are.": (
        "Auch Schweigen hat Federn, und ich sehe, wessen es sind."
    ),
    "I heard a rumour about me today. It was better than mine.": (
        "Ich habe heute ein Gerücht über mich gehört. Es war besser als meins."
    ),
    "{name} looked at the door twice. I am only counting.": "{name} hat zweimal zur Tür geschaut. Ich zähle ja nur.",
    "Somebody here counts their silver aloud when they think nobody listens.": (
        "Jemand hier zählt sein Silber laut, wenn er glaubt, dass niemand zuhört."
    ),
    "My vote goes where the silence is. {name}, you have been very silent.": (
        "Meine Stimme geht dahin, wo es still ist. {name}, du warst sehr still."
    ),
    "{name}, blink twice if you want me to vote for somebody else.": (
        "{name}, blinzle zweimal, wenn ich jemand anderen nehmen soll."
    ),
    "I hear a lot of votes falling on {name}. I may have said so first.": (
        "Ich höre, auf {name} fallen viele Zettel. Kann sein, dass ich es zuerst gesagt habe."
    ),
    "Ask around about {name} before you vote. I have.": (
        "Hört euch nach {name} um, bevor ihr abstimmt. Ich war schon unterwegs."
    ),
    "Well. I would love to know who talked. It was not me, for once.": (
        "Nun. Ich wüsste zu gern, wer geredet hat. Ich war es ausnahmsweise nicht."
    ),
    "I saw that coming, and I told three of you.": (
        "Ich habe das kommen sehen, und dreien von euch habe ich es gesagt."
    ),
    "{name}, you owe me an explanation and possibly a worm.": (
        "{name}, du schuldest mir eine Erklärung und womöglich einen Wurm."
    ),
    "The ballots are out. This is my favourite reading of the day.": (
        "Die Zettel sind offen. Meine liebste Lektüre des Tages."
    ),
    "Somebody promised me something else an hour ago. We shall discuss it.": (
        "Vor einer Stunde wurde mir etwas anderes versprochen. Darüber wird zu reden sein."
    ),
    "{name}, you did not hear this from me. You will hear more if you stay.": (
        "{name}, von mir hast du das nicht. Bleib, und du hast noch mehr nicht von mir."
    ),
    "Between us, {name}: somebody is counting votes, and badly.": (
        "Unter uns, {name}: da zählt jemand Stimmen, und zwar schlecht."
    ),
    "{name}, I tell you mine if you tell me yours. I have already told them yours.": (
        "{name}, sag du mir deins, dann sag ich dir meins. Deins habe ich schon weitergesagt."
    ),
    "You have honest eyes, {name}. What do they know?": "Du hast ehrliche Augen, {name}. Was wissen die?",
    "Not a word about what I said earlier.": "Kein Wort über das von vorhin.",
    "They are watching us. Nod slowly.": "Sie schauen her. Nick ganz langsam.",
    "More later. Much more.": "Später mehr. Viel mehr.",
    "So this is where the interesting ones are. Tell me everything.": (
        "Hier sitzen also die Interessanten. Erzählt mir alles."
    ),
    "I left with notes. Who wants to start?": "Ich bin mit Notizen gegangen. Wer will anfangen?",
    "Look at {name} down there, pretending we cannot hear.": (
        "Seht euch {name} da unten an, tut so, als ob wir nichts hören."
    ),
    "I miss the bar. You hear nothing up here but the truth.": (
        "Mir fehlt die Stange. Hier oben hört man nur die Wahrheit."
    ),
    "I know all your secrets and kept half of them. That is the half that should win.": (
        "Ich kenne alle eure Geheimnisse und habe die Hälfte für mich behalten. Die Hälfte sollte gewinnen."
    ),
    "Jury, I listened to each of you. {name} only waited for a turn to speak.": (
        "Jury, ich habe euch allen zugehört. {name} hat nur aufs eigene Stichwort gewartet."
    ),
    "{name}, congratulations. I had it from a reliable bird days ago.": (
        "{name}, gratuliere. Ich wusste es seit Tagen aus sicherer Quelle."
    ),
    "Now that it is over: who told whom about the pact? I need it for my peace of mind.": (
        "Jetzt, wo es vorbei ist: wer hat wem vom Pakt erzählt? Ich brauche das für meinen Seelenfrieden."
    ),
    "Thank you all. I have material for years.": "Danke euch allen. Das reicht mir für Jahre.",
    "A pact? Quietly, then. I am told that I am good at quietly.": "Ein Pakt? Dann leise. Man sagt, ich könne leise.",
    "You and me, {name}? I like it. I shall tell almost nobody.": (
        "Du und ich, {name}? Gefällt mir. Ich erzähle es fast niemandem."
    ),
    "Done. And if anybody asks, we talked about the weather.": (
        "Abgemacht. Und wenn jemand fragt, wir haben vom Wetter geredet."
    ),
    "Good question, {name}. I know the answer, and somebody else's answer too.": (
        "Gute Frage, {name}. Ich weiß die Antwort, und noch eine fremde dazu."
    ),
    "I could tell you, {name}. Ask me again when fewer birds are looking.": (
        "Ich könnte es dir sagen, {name}. Frag mich, wenn weniger Vögel gucken."
    ),
    "That depends on who wants to know. You, {name}? Then: probably.": (
        "Kommt darauf an, wer es wissen will. Du, {name}? Dann: wahrscheinlich."
    ),
    "Hello, {name}. Sit closer, you look like news.": (
        "Hallo, {name}. Setz dich näher, du siehst nach Neuigkeiten aus."
    ),
    "There you are, {name}. We were just talking about you.": (
        "Da bist du ja, {name}. Wir haben gerade von dir geredet."
    ),
    "You are sweet, {name}. I shall spread it everywhere.": (
        "Du bist ein Schatz, {name}. Ich werde es überall herumerzählen."
    ),
    "{name}, that was kind. Naturally I told everybody.": "{name}, das war nett. Natürlich wissen es schon alle.",
    "Me? {name}, I only pass things on. I never start them.": "Ich? {name}, ich gebe nur weiter. Ich fange nie an.",
    "Strong words, {name}. Who gave them to you? I ask for a friend.": (
        "Starke Worte, {name}. Wer hat sie dir geliehen? Ich frage für eine Freundin."
    ),
    "Silver talks, {name}. I merely repeat it.": "Silber redet, {name}. Ich sage es nur nach.",
    "I know what everybody has, {name}. You would be surprised.": (
        "Ich weiß, was jeder hat, {name}. Du würdest staunen."
    ),
    "{name}, say that again a little slower, I am taking notes.": (
        "{name}, sag das noch einmal langsamer, ich schreibe mit."
    ),
    "Interesting that you say so, {name}. Somebody else said the opposite.": (
        "Interessant, dass du das sagst, {name}. Jemand anders sagte das Gegenteil."
    ),
    "I did not hear that, {name}. And I shall not repeat it more than twice.": (
        "Das habe ich nicht gehört, {name}. Und öfter als zweimal sage ich es nicht weiter."
    ),
    "Go on, {name}. This is the good part.": "Weiter, {name}. Jetzt kommt der gute Teil.",
    "And you have that from whom? I only ask because I have it from you.": (
        "Und von wem hast du das? Ich frage nur, weil ich es von dir habe."
    ),
    "Keep this between us and whoever is behind you.": "Das bleibt unter uns, und unter wem auch immer hinter dir.",
    "I knew it. I mean, I did not, but I do now.": "Ich wusste es. Also, ich wusste es nicht, aber jetzt schon.",
    "Fine. Then we both know who sleeps badly tonight.": "Gut. Dann wissen wir beide, wer heute schlecht schläft.",
}
