// What happened while one was away, each with the way to it.

import { html } from "../html.js";
import { clockTime } from "../countdown.js";
import { bird } from "../situation.js";
import { serverNow, sheet, view } from "../store.js";
import { say } from "../strings.js";
import { awayItems, awaySince, caughtUp } from "../talk/looking.js";
import { leaveNook, openList, openRoom, openTalk } from "../talk/place.js";
import { Bird } from "./bird.js";
import { Icon } from "./icon.js";
import { Dialog, SheetHead } from "./sheet.js";

/** @param {{onClose: () => void}} props */
export function AwaySheet({ onClose }) {
  const since = new Date(awaySince.value).toISOString();
  const close = () => {
    onClose();
    caughtUp();
  };
  /** @param {Record<string, any>} open */
  const go = (open) => {
    onClose();
    if (open.kind) {
      sheet.value = /** @type {any} */ (open);
    } else {
      lead(open.talk);
    }
  };
  return html`<${Dialog} label=${say("away_title")} onClose=${close}>
    <${SheetHead} title=${say("away_title")} onClose=${close} />
    <p class="soft">${say("away_since", { time: clockTime(since, serverNow.value) })}</p>
    <ul class="away">
      ${awayItems.value.map(({ key, icon, values, open }, i) => {
        const words = html`<${Sign} icon=${icon} open=${open} /><span>${say(key, values)}</span>`;
        return html`<li key=${`${key}-${i}`}>
          ${open ? html`<button class="offer" type="button" onClick=${() => go(open)}>${words}</button>` : html`<p class="offer">${words}</p>`}
        </li>`;
      })}
    </ul>
    <button class="button wide" type="button" onClick=${close}>${say("continue")}</button>
  </${Dialog}>`;
}

/** Whose departure it is, or what kind of thing. @param {{icon: string, open: Record<string, any> | null}} props */
function Sign({ icon, open }) {
  const who = bird(view.value, open?.departure?.seat);
  return who ? html`<${Bird} bird=${who} size="s" />` : html`<${Icon} name=${icon} />`;
}

/** @param {string} talk "" for everybody's, "list" for all private ones */
function lead(talk) {
  if (!talk) {
    openRoom("main");
    leaveNook();
  } else if (talk === "list") {
    openList();
  } else {
    openTalk(talk);
  }
}
