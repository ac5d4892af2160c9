"""The loyalist, in German."""

from __future__ import annotations

TEXTS = {
    "the loyalist": "die treue Seele",
    "I remember who shared their grain with me. I remember who did not.": (
        "Ich weiß noch, wer seine Körner mit mir geteilt hat. Ich weiß auch noch, wer nicht."
    ),
    "One flock, one word. I keep mine.": "Eine Schar, ein Wort. Meins halte ich.",
    "Loyal to a fault, and I have been told which fault.": (
        "Treu bis zum Fehler, und man hat mir gesagt, bis zu welchem."
    ),
    "Good morning, flock. Same word as yesterday, same bird.": (
        "Guten Morgen, Schar. Dasselbe Wort wie gestern, derselbe Vogel."
    ),
    "Another day. My list of friends has not changed overnight. Has yours?": (
        "Ein neuer Tag. Meine Freundesliste ist über Nacht gleich geblieben. Deine auch?"
    ),
    "Morning, {name}. I slept well; a clear conscience is a soft perch.": (
        "Morgen, {name}. Ich habe gut geschlafen; ein reines Gewissen ist eine weiche Stange."
    ),
    "Whoever needs a kind word today: I have brought several.": (
        "Wer heute ein gutes Wort braucht: ich habe mehrere dabei."
    ),
    "New day, old promises. I am keeping all of them.": "Neuer Tag, alte Versprechen. Ich halte sie alle.",
    "I keep my word. {name}, you have it today.": "Ich stehe zu meinem Wort. {name}, heute hast du es.",
    "Whoever votes for me hears from me. Whoever does not has a friend.": (
        "Wer gegen mich stimmt, hört von mir. Wer nicht, hat einen Freund."
    ),
    "{name} has been straight with me. That counts for something.": "{name} war ehrlich zu mir. Das zählt etwas.",
    "I would rather leave honest than stay crooked. I would rather stay, though.": (
        "Lieber gehe ich ehrlich, als krumm zu bleiben. Noch lieber bleibe ich allerdings."
    ),
    "We said we would look out for each other. I meant it.": (
        "Wir wollten aufeinander aufpassen. Ich habe das so gemeint."
    ),
    "A promise is not a strategy. It is what you are left with afterwards.": (
        "Ein Versprechen ist keine Strategie. Es ist das, was danach übrig bleibt."
    ),
    "{name}, if they come for you, they come past me.": (
        "{name}, wenn sie dich holen wollen, müssen sie an mir vorbei."
    ),
    "I do not need to be popular. I need two birds I can count on.": (
        "Ich muss nicht beliebt sein. Ich brauche zwei Vögel, auf die ich zählen kann."
    ),
    "Gold is nice. Being able to look at {name} afterwards is nicer.": (
        "Gold ist schön. {name} danach noch in die Augen sehen zu können ist schöner."
    ),
    "I say it openly, {name}: tonight I cannot vote for anybody else.": (
        "Ich sage es offen, {name}: heute kann ich gegen niemand anderen stimmen."
    ),
    "Nothing personal, {name}. My friends are spoken for, and you are not one yet.": (
        "Nichts Persönliches, {name}. Meine Freunde sind vergeben, und du bist noch keiner."
    ),
    "I vote for {name} tonight. You hear it from me and not from a ballot.": (
        "Ich stimme heute gegen {name}. Das hörst du von mir und nicht vom Zettel."
    ),
    "If I have to choose, it is {name}. I am sorry, and I am sure.": (
        "Wenn ich wählen muss, dann {name}. Es tut mir leid, und ich bin sicher."
    ),
    "I read every ballot. Thank you to those who kept their word.": (
        "Ich habe jeden Zettel gelesen. Danke an alle, die Wort gehalten haben."
    ),
    "Noted. I do not forget and I do not shout.": "Notiert. Ich vergesse nicht, und ich schreie nicht.",
    "{name}, we are still good.": "{name}, zwischen uns ist alles gut.",
    "That was hard to watch. I shall think of them at breakfast.": (
        "Das war schwer mit anzusehen. Beim Frühstück werde ich daran denken."
    ),
    "One perch less, and my promises weigh the same.": "Eine Stange weniger, und meine Versprechen wiegen dasselbe.",
    "I will not write your name, {name}. I would like the same in return.": (
        "Deinen Namen schreibe ich nicht auf, {name}. Von dir wünsche ich mir dasselbe."
    ),
    "{name}, if we both keep our word, we both see tomorrow.": (
        "{name}, wenn wir beide Wort halten, sehen wir beide den Morgen."
    ),
    "You can count on me, {name}. I say that to few.": "Auf mich kannst du zählen, {name}. Das sage ich wenigen.",
    "A straight question, {name}: are we friends in here?": "Eine klare Frage, {name}: sind wir hier drin Freunde?",
    "Not you. I promise.": "Dich nicht. Versprochen.",
    "I stand by what I said.": "Was ich gesagt habe, gilt.",
    "Chin up. You have one vote that is not against you.": (
        "Kopf hoch. Eine Stimme hast du, die nicht gegen dich ist."
    ),
    "I left with every promise unbroken. It is warmer up here than I thought.": (
        "Ich bin mit lauter heilen Versprechen gegangen. Hier oben ist es wärmer als gedacht."
    ),
    "{name} deserves it most, if you ask me. Nobody lied less.": (
        "{name} hat es am meisten verdient, wenn ihr mich fragt. Niemand hat weniger gelogen."
    ),
    "No bitterness. Well, one crumb of it.": "Keine Bitterkeit. Gut, ein Krümel.",
    "We are a jury now. Let us be a fair one.": "Wir sind jetzt eine Jury. Lasst uns eine gerechte sein.",
    "I gave my word to some of you and never took it back. That is all I bring.": (
        "Ich habe einigen von euch mein Wort gegeben und es nie zurückgenommen. Mehr bringe ich nicht mit."
    ),
    "Vote for whoever dealt straight with you. I can live with that, and so can {name}.": (
        "Stimmt für den Vogel, der ehrlich zu euch war. Damit kann ich leben, und {name} auch."
    ),
    "{name}, well won. I would shake your wing if I could reach it.": (
        "{name}, gut gewonnen. Ich würde dir den Flügel schütteln, wenn ich drankäme."
    ),
    "To everybody I voted for: you heard it from me first. I am glad of that.": (
        "An alle, gegen die ich gestimmt habe: ihr habt es zuerst von mir gehört. Das freut mich."
    ),
    "Same flock next time? My word still stands.": "Nächstes Mal dieselbe Schar? Mein Wort steht noch.",
    "You have my word, {name}. I only have the one, so please be careful with it.": (
        "Du hast mein Wort, {name}. Ich habe nur das eine, also geh bitte vorsichtig damit um."
    ),
    "Together, then. I do not need it in writing.": "Dann gemeinsam. Schriftlich brauche ich es nicht.",
    "Yes, {name}. If your name comes up, I shall be looking elsewhere.": (
        "Ja, {name}. Wenn dein Name fällt, schaue ich woandershin."
    ),
    "I will answer you straight, {name}: I have not decided, and you are not on my list.": (
        "Ich antworte dir ehrlich, {name}: ich habe mich nicht entschieden, und auf meiner Liste stehst du nicht."
    ),
    "You may ask me anything, {name}. What I promised to others stays with them.": (
        "Du darfst mich alles fragen, {name}. Was ich anderen versprochen habe, bleibt bei ihnen."
    ),
    "Honestly, {name}? I vote against whoever voted against us.": (
        "Ehrlich, {name}? Ich stimme gegen die, die gegen uns gestimmt haben."
    ),
    "Good to see you, {name}. I kept you a place.": (
        "Schön, dich zu sehen, {name}. Ich habe dir einen Platz freigehalten."
    ),
    "Hello, {name}. All well on your side of the bar?": "Hallo, {name}. Alles gut auf deiner Seite der Stange?",
    "I shall remember that, {name}. I remember everything of that kind.": (
        "Das merke ich mir, {name}. So etwas merke ich mir immer."
    ),
    "Thank you, {name}. It will come back to you; I see to it.": (
        "Danke, {name}. Das bekommst du zurück; dafür sorge ich."
    ),
    "I understand the anger, {name}. Look at my ballots and then say it again.": (
        "Ich verstehe den Ärger, {name}. Sieh dir meine Zettel an, und dann sag es noch einmal."
    ),
    "{name}, I have many faults. Going behind your back is none of them.": (
        "{name}, ich habe viele Fehler. Hinter deinem Rücken zu handeln ist keiner davon."
    ),
    "Silver comes and goes, {name}. I look at who gives.": "Silber kommt und geht, {name}. Ich schaue, wer gibt.",
    "If you are short, {name}, say so. We do not let friends fall.": (
        "Wenn es knapp wird, {name}, sag es. Freunde lassen wir nicht fallen."
    ),
    "Fair enough, {name}. You said it openly, and I like that.": (
        "In Ordnung, {name}. Du hast es offen gesagt, und das mag ich."
    ),
    "I hear you, {name}. It does not change my word, but I hear you.": (
        "Ich höre dich, {name}. An meinem Wort ändert es nichts, aber ich höre dich."
    ),
    "{name}, that deserves a better answer than I have. Tomorrow, perhaps.": (
        "{name}, das verdient eine bessere Antwort, als ich habe. Morgen vielleicht."
    ),
    "It had to be said by somebody, {name}. You have my ear.": "Jemand musste es sagen, {name}. Ich höre dir zu.",
    "Then we are agreed. I shall not need to look at you when the ballots are read.": (
        "Dann sind wir uns einig. Ich brauche dich nicht anzusehen, wenn die Zettel verlesen werden."
    ),
    "I have told you all I know. That is not much, but none of it is false.": (
        "Ich habe dir alles gesagt, was ich weiß. Es ist nicht viel, aber nichts davon ist falsch."
    ),
    "Take care of yourself tonight. I am doing my part.": "Pass heute Nacht auf dich auf. Meinen Teil tue ich.",
    "If somebody asks you to write my name, let me know. I would do the same.": (
        "Wenn dich jemand bittet, meinen Namen zu schreiben, sag mir Bescheid. Ich täte dasselbe."
    ),
}
