// What a dossier offers to say to its bird: in private, in a whisper, or with a nudge.

import { html } from "../../html.js";
import { bird } from "../../situation.js";
import { mine, own, view } from "../../store.js";
import { say } from "../../strings.js";
import { whisperTo } from "../../talk/drafts.js";
import { hold } from "../../talk/held.js";
import { openNew, openRoom, openTalk } from "../../talk/place.js";
import { between } from "../../talk/threads.js";
import { hoursOf } from "../../talk/windows.js";
import { Icon } from "../icon.js";

/** @param {{who: any, onDone: () => void}} props */
export function TalkWith({ who, onDone }) {
  const me = bird(view.value, mine.value?.seat);
  if (!me || me.seat === who.seat || me.status !== "in" || who.status !== "in" || view.value.game.status !== "running") {
    return null;
  }
  const { budget } = own.value;
  const isOpen = hoursOf(view.value, "private").state === "open";
  const known = between(mine.value, who.seat);
  const nudged = budget.nudged.includes(who.seat);
  /** @param {() => void} act */
  const then = (act) => () => {
    onDone();
    act();
  };
  const whisper = () => {
    openRoom("main");
    whisperTo(who.seat);
  };
  return html`
    ${
      (known || (isOpen && budget.conversations > 0)) &&
      html`<button class="button first" type="button" onClick=${then(() => (known ? openTalk(known.key) : openNew([who.seat])))}>
        <${Icon} name="lock" />${say(known ? "private_go_on" : "private_with_bird")}
      </button>`
    }
    ${
      isOpen &&
      budget.whispers > 0 &&
      html`<button class="button plain" type="button" onClick=${then(whisper)}><${Icon} name="whisper" />${say("whisper_to_bird")}</button>`
    }
    <button
      class="button plain"
      type="button"
      disabled=${nudged}
      onClick=${then(() => hold(say("nudging", { name: who.name }), "nudge.send", { to: who.seat }))}
    >
      <${Icon} name="nudge" />${say(nudged ? "nudged_bird" : "nudge_bird")}
    </button>`;
}
