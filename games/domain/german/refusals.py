"""Reasons for a "no"."""

from __future__ import annotations

TEXTS = {
    "There is no game here. Check the link, or ask your host for a new one.": (
        "Hier ist kein Spiel. Prüfe den Link, oder bitte die Spielleitung um einen neuen."
    ),
    "This game has left its lobby. Watch it, or join the next one.": (
        "Dieses Spiel hat die Lobby schon verlassen. Schau zu, oder spiel beim nächsten mit."
    ),
    "The game has not started yet. Come back when the Rooster crows.": (
        "Das Spiel hat noch nicht begonnen. Komm wieder, wenn der Hahn kräht."
    ),
    "This game is over. Read how it went, or start another.": (
        "Dieses Spiel ist vorbei. Lies, wie es ausging, oder beginn ein neues."
    ),
    "Every seat is taken. Ask your host for a place in the next game.": (
        "Alle Plätze sind besetzt. Bitte die Spielleitung um einen Platz im nächsten Spiel."
    ),
    "Somebody else has just picked that bird. Choose another of yours, or ask for a new deal.": (
        "Diesen Vogel hat gerade jemand anderes genommen. Nimm einen anderen von deinen, oder lass neu austeilen."
    ),
    "That bird is not among the ones dealt to you. Choose one of yours.": (
        "Dieser Vogel ist nicht unter deinen. Nimm einen von ihnen."
    ),
    "You have had your second deal. Choose one of these birds.": (
        "Es wurde schon ein zweites Mal ausgeteilt. Nimm einen von diesen Vögeln."
    ),
    "This seat belongs to another account. Sign in with that one to play it.": (
        "Dieser Platz gehört zu einem anderen Konto. Melde dich mit dem an, um ihn zu spielen."
    ),
    "Your account holds another seat in this game. One seat a game; this one stays on this device.": (
        "Dein Konto hat in diesem Spiel einen anderen Platz. Ein Platz je Spiel; dieser bleibt auf diesem Gerät."
    ),
    "You already have a seat in this game. Open the game to play it.": (
        "Du hast in diesem Spiel schon einen Platz. Öffne das Spiel, um zu spielen."
    ),
    "That is more than {limit} characters. Shorten your bird's story.": (
        "Das sind mehr als {limit} Zeichen. Kürze die Geschichte deines Vogels."
    ),
    "Write a line or two about your bird.": "Schreib ein, zwei Zeilen über deinen Vogel.",
    "Write the name that the others will learn at the end.": "Schreib den Namen, den die anderen am Ende erfahren.",
    "That is more than {limit} characters. Use a shorter name.": (
        "Das sind mehr als {limit} Zeichen. Nimm einen kürzeren Namen."
    ),
    "Write something first.": "Schreib erst etwas.",
    "That is more than {limit} characters. Shorten it, or say it in two posts.": (
        "Das sind mehr als {limit} Zeichen. Kürze es, oder mach zwei Zeilen daraus."
    ),
    "That does not look like an e-mail address. Check it and try again.": (
        "Das sieht nicht nach einer E-Mail-Adresse aus. Prüfe sie und versuch es noch einmal."
    ),
    "You are watching this game. Take a seat in the next one to play.": (
        "Du schaust bei diesem Spiel zu. Nimm im nächsten Platz, um mitzuspielen."
    ),
    "You have left the Coop and watch now. You may still give away silver, and you sit on the jury.": (
        "Du bist raus und schaust jetzt zu. Silber verschenken darfst du noch, und du sitzt in der Jury."
    ),
    "Nobody in this game has that seat. Choose a player from the list.": (
        "Diesen Platz hat in diesem Spiel niemand. Wähle einen Vogel von der Liste."
    ),
    "No vote is open right now. The clock shows when the next one opens.": (
        "Gerade ist keine Abstimmung offen. Die Uhr zeigt, wann die nächste öffnet."
    ),
    "This vote has closed. The result comes with the reveal.": (
        "Diese Abstimmung ist geschlossen. Das Ergebnis bringt die Enthüllung."
    ),
    "This vote is for others. Watch the reveal to see how it ends.": (
        "Diese Abstimmung ist für andere. Sieh dir bei der Enthüllung an, wie sie ausgeht."
    ),
    "You cannot vote for yourself. Choose somebody else.": (
        "Für dich selbst kannst du nicht stimmen. Wähle jemand anderen."
    ),
    "That player cannot be chosen in this vote. Choose one of the names shown.": (
        "Dieser Vogel steht hier nicht zur Wahl. Wähle einen der gezeigten Namen."
    ),
    "This ballot takes two names. Say whom you trust, too.": (
        "Auf diesen Zettel gehören zwei Namen. Sag auch, wem du vertraust."
    ),
    "You cannot trust the one you vote out. Name two different players.": (
        "Wem du vertraust, kannst du nicht zugleich wegschicken. Nenne zwei verschiedene Vögel."
    ),
    "That step of the vote is not open. The clock shows what comes next.": (
        "Dieser Schritt der Abstimmung ist nicht offen. Die Uhr zeigt, was als Nächstes kommt."
    ),
    "The executioner picks tonight. Talk to them while there is time.": (
        "Heute bestimmt, wer das Beil hat. Rede mit diesem Vogel, solange Zeit ist."
    ),
    "This duel is between two others. Watch the reveal to see how it ends.": (
        "Dieses Duell ist zwischen zwei anderen. Sieh dir bei der Enthüllung an, wie es ausgeht."
    ),
    "A question is waiting for you. Answer it first.": "Eine Frage wartet auf dich. Beantworte sie zuerst.",
    "No question is open. Begin the next round.": "Keine Frage ist offen. Beginn die nächste Runde.",
    "You have played all your rounds. The result comes with the reveal.": (
        "Du hast alle deine Runden gespielt. Das Ergebnis bringt die Enthüllung."
    ),
    "There is no vote to call off now. Wait for the next morning.": (
        "Gerade gibt es keine Abstimmung abzusagen. Warte auf den nächsten Morgen."
    ),
    "This is the last vote before Finals, and it has to stand.": (
        "Das ist die letzte Abstimmung vor dem Finale, und sie muss gelten."
    ),
    "More than {limit} would have to leave tomorrow. This vote has to stand.": (
        "Morgen müssten mehr als {limit} gehen. Diese Abstimmung muss gelten."
    ),
    "The game is paused. Let it go on first.": "Das Spiel steht gerade. Lass es erst weiterlaufen.",
    "The game is not paused. It goes on by its clock.": "Das Spiel steht nicht. Es läuft nach seiner Uhr.",
    "Here you are the clock. Go on whenever you like.": "Hier bist du die Uhr. Mach weiter, wann du willst.",
    "Give a number of days from 1 to {limit}.": "Gib eine Zahl von 1 bis {limit} Tagen an.",
    "The main conversation is closed for today. It opens again in the morning.": (
        "Das gemeinsame Gespräch ist für heute geschlossen. Am Morgen öffnet es wieder."
    ),
    "Give a whole amount of silver, one or more.": "Gib eine ganze Menge Silber, eins oder mehr.",
    "You have {balance} silver. Give that much or less.": "Du hast {balance} Silber. Gib so viel oder weniger.",
    "Choose somebody else to give silver to.": "Wähle jemand anderen, um Silber zu schenken.",
    "Only the detective accuses. On the last vote day everybody may guess a role.": (
        "Beschuldigen darf nur die Spürnase. Am letzten Tag mit Abstimmung dürfen alle eine Rolle tippen."
    ),
    "You have made your one accusation. The end tells whether it was right.": (
        "Du hast deine eine Beschuldigung gemacht. Ob sie stimmt, sagt das Ende."
    ),
    "Say whether you mean the mole or the fanatic.": "Sag, ob du den Maulwurf oder den Fanatiker meinst.",
    "Choose somebody else than yourself.": "Wähle jemand anderen als dich selbst.",
    "Roles are guessed on the last vote day, names in Finals before the vote. Wait until then.": (
        "Rollen werden am letzten Tag mit Abstimmung geraten, Namen im Finale vor der Abstimmung. Warte bis dahin."
    ),
    "You have named this finalist already. A name stands once it is given.": (
        "Diesen Vogel im Finale hast du schon benannt. Ein Name gilt, wenn er gesagt ist."
    ),
    "Choose one of the two finalists.": "Wähle einen der beiden Vögel im Finale.",
    "Choose one of the names on the list.": "Wähle einen der Namen auf der Liste.",
    "Rank others, each once, and choose what counts if none of them fits.": (
        "Setze andere auf die Liste, jeden einmal, und bestimme, was gilt, wenn niemand davon passt."
    ),
    "You have {limit} days of absence left this season. Choose so many or fewer.": (
        "Du hast in dieser Saison noch {limit} Tage Abwesenheit übrig. Nimm so viele oder weniger."
    ),
    "Late guests come in on day one, while the host keeps the door open. Join the next game.": (
        "Späte Gäste kommen am ersten Tag herein, solange die Spielleitung die Tür offen hält. Spiel beim nächsten mit."
    ),
    "Answer each question, or leave all of them out.": "Beantworte jede Frage, oder lass alle aus.",
    "That is more than {limit} characters. Shorten your answer.": (
        "Das sind mehr als {limit} Zeichen. Kürze deine Antwort."
    ),
    "The game is still on. Wait for its end.": "Das Spiel läuft noch. Warte auf sein Ende.",
    "This conversation has been closed. See you in the next game.": (
        "Dieses Gespräch wurde geschlossen. Bis zum nächsten Spiel."
    ),
    "The rematch has been opened already. Join it.": "Die Revanche ist schon eröffnet. Spiel mit.",
    "{needed} players are needed, {seated} are seated. Invite more, or seat some bots.": (
        "Es braucht {needed} Vögel, {seated} sitzen schon. Lade mehr ein, oder setz Bots dazu."
    ),
    "Only the host can do that. Ask your host.": "Das kann nur die Spielleitung. Frag dort.",
    "That cannot be done from here. Open the game's page and use the buttons there.": (
        "Das geht von hier aus nicht. Öffne die Seite des Spiels und nimm die Knöpfe dort."
    ),
    "This game runs by its clock. Wait for the next entry.": (
        "Dieses Spiel läuft nach der Uhr. Warte auf das, was als Nächstes kommt."
    ),
    "It is not time for that yet. Wait for the clock.": "Dafür ist es noch nicht Zeit. Warte auf die Uhr.",
    "This game exists already. Open it.": "Dieses Spiel gibt es schon. Öffne es.",
    "The settings need a change first: {mistakes}.": "An den Einstellungen ist erst etwas zu ändern: {mistakes}.",
    "The game is catching its breath. Try again in a moment.": (
        "Das Spiel muss kurz Luft holen. Versuch es gleich noch einmal."
    ),
    "That request was already used for something else. Reload the page and try again.": (
        "Diese Anfrage wurde schon für etwas anderes benutzt. Lade die Seite neu und versuch es noch einmal."
    ),
    "This invitation no longer works. Ask your host for a new one.": (
        "Diese Einladung gilt nicht mehr. Bitte die Spielleitung um eine neue."
    ),
    "The game could not read that. Reload the page and try again.": (
        "Das konnte das Spiel nicht lesen. Lade die Seite neu und versuch es noch einmal."
    ),
    "Something went wrong on our side and was noted. Try again in a moment.": (
        "Auf unserer Seite ging etwas schief, und es wurde notiert. Versuch es gleich noch einmal."
    ),
    "That was a lot at once. Wait a few seconds and go on.": (
        "Das war viel auf einmal. Warte ein paar Sekunden und mach dann weiter."
    ),
    "That was more than the Coop can keep of one day. Rest, and go on after midnight, UTC.": (
        "Das war mehr, als der Stall von einem Tag behalten kann. Ruh dich aus und mach nach Mitternacht weiter, UTC."
    ),
    "That line is no longer there. Choose one that you can see.": (
        "Diese Zeile ist nicht mehr da. Wähle eine, die du sehen kannst."
    ),
    "There are five reactions. Choose one of them.": "Es gibt fünf Reaktionen. Wähle eine davon.",
    "Choose somebody else: that is you.": "Wähle jemand anderen: das bist du.",
    "That player has left the Coop. Choose somebody who is still in.": (
        "Dieser Vogel ist raus. Wähle jemanden, der noch drin ist."
    ),
    "You have nudged them today. Nudge somebody else, or wait for tomorrow.": (
        "Diesen Vogel hast du heute schon geschubst. Schubs einen anderen, oder warte bis morgen."
    ),
    "Private conversations are closed now. The clock shows when they open.": (
        "Private Gespräche sind gerade geschlossen. Die Uhr zeigt, wann sie öffnen."
    ),
    "That is of no use before the next day. Buy it tomorrow.": "Vor morgen nützt das nichts. Kauf es dann.",
    "Choose at least one player to talk with.": "Wähle mindestens einen Vogel zum Reden.",
    "A conversation has at most {limit} members. Invite fewer.": (
        "In ein Gespräch passen höchstens {limit}. Lade weniger ein."
    ),
    "You have a conversation with exactly these players. Write there.": (
        "Mit genau diesen Vögeln hast du schon ein Gespräch. Schreib dort."
    ),
    "You are not in that conversation. Choose one of yours.": (
        "In diesem Gespräch bist du nicht. Wähle eins von deinen."
    ),
    "Nobody else is left in this conversation. Start another.": (
        "In diesem Gespräch ist sonst niemand mehr. Beginn ein anderes."
    ),
    "You have no conversation left today. Write in those you have, or buy one more.": (
        "Für heute hast du kein Gespräch mehr übrig. Schreib in denen, die du hast, oder kauf eins dazu."
    ),
    "You have no new group left today. Talk one to one, or wait for tomorrow.": (
        "Für heute hast du keine neue Gruppe mehr übrig. Rede zu zweit, oder warte bis morgen."
    ),
    "You have {left} characters left today. Shorten it, or buy more words.": (
        "Dir bleiben heute noch {left} Zeichen. Kürze es, oder kauf mehr Worte."
    ),
    "That costs {price} silver and you have {balance}. Ask somebody for a gift, or do without.": (
        "Das kostet {price} Silber, und du hast {balance}. Bitte jemanden um ein Geschenk, oder lass es."
    ),
    "You are invited to that conversation. Accept first, then write.": (
        "Du bist zu diesem Gespräch eingeladen. Nimm erst an, dann schreib."
    ),
    "No invitation to that conversation waits for you. Choose one of yours.": (
        "Zu diesem Gespräch wartet keine Einladung auf dich. Wähle eins von deinen."
    ),
    "Only who started this conversation may invite to it. Ask them.": (
        "Einladen darf nur, wer dieses Gespräch begonnen hat. Frag dort."
    ),
    "That player is in this conversation or invited to it. Choose somebody else.": (
        "Dieser Vogel ist schon in diesem Gespräch oder eingeladen. Wähle jemand anderen."
    ),
    "You have no whisper left today. Say it in private, or wait for tomorrow.": (
        "Für heute hast du genug geflüstert. Sag es privat, oder warte bis morgen."
    ),
    "The nest is for those who have left the Coop. You are still in it.": (
        "Das Nest ist für die, die raus sind. Du bist noch drin."
    ),
    "The confession booth is closed. The clock shows when it opens.": (
        "Der Beichtstuhl ist geschlossen. Die Uhr zeigt, wann er öffnet."
    ),
    "That handle is not one of today's. Reload the page and use the one shown.": (
        "Dieser Name ist heute nicht ausgeteilt. Lade die Seite neu und nimm den gezeigten."
    ),
    "There is no such power. Choose one from the list.": "Diese Kraft gibt es nicht. Wähle eine von der Liste.",
    "You have used that power today. It is back tomorrow.": (
        "Diese Kraft hast du heute schon benutzt. Morgen ist sie wieder da."
    ),
    "You have had your feather. There is one for each player and game.": (
        "Deine Feder hattest du schon. Es gibt eine für jeden Vogel und jedes Spiel."
    ),
    "Nobody is voted out any more, so a feather is of no use. Keep your silver.": (
        "Es wird niemand mehr weggeschickt, eine Feder nützt also nichts. Behalte dein Silber."
    ),
    "The heats of a tournament start together. Start them on the tournament's page.": (
        "Die Vorrunden eines Turniers beginnen zusammen. Starte sie auf der Seite des Turniers."
    ),
    "A tournament starts with two heats or more. Call this one off and open another.": (
        "Ein Turnier beginnt mit zwei Vorrunden oder mehr. Sag dieses ab und eröffne ein anderes."
    ),
    "the allowed": "die erlaubten",
    "too little": "zu wenig",
    "More": "Mehr",
    "too few": "zu wenige",
    "see the list": "siehe die Liste",
    "more": "mehr",
    "{players} players in {days} days would need more than {most} to leave in one night;"
    " use fewer seats or more days": (
        "{players} Vögel in {days} Tagen: da müssten in einer Nacht mehr als {most} gehen;"
        " nimm weniger Plätze oder mehr Tage"
    ),
}
