// The spectators' voice in a small jury: one tap, changed by another.

import { useState } from "preact/hooks";
import { ask } from "../host.js";
import { html } from "../html.js";
import { view } from "../store.js";
import { told } from "../rules.js";
import { say } from "../strings.js";
import { Bird } from "./bird.js";
import { Dialog } from "./sheet.js";
import { VoteHead } from "./vote_sheet.js";

/** @param {{onClose: () => void}} props */
export function GallerySheet({ onClose }) {
  const [chosen, setChosen] = useState("");
  const { vote, notes, cast } = view.value;
  /** @param {string} target */
  const choose = async (target) => {
    if (await ask("gallery", { target })) {
      setChosen(target);
    }
  };
  const open = vote?.gallery;
  return html`<${Dialog} kind="sheet full vote" label=${say("also_gallery")} onClose=${onClose}>
    <${VoteHead} kicker=${told(vote?.title)} title=${say(open ? "ask_winner" : "vote_gone")} rule=${told(notes?.spectators)} onClose=${onClose} />
    <div class="faces" role="radiogroup" aria-label=${say("ask_winner")}>
      ${
        open &&
        cast
          .filter((/** @type {any} */ each) => vote.at_risk.includes(each.seat))
          .map(
            (/** @type {any} */ each) => html`<button class="face" type="button" role="radio" key=${each.seat} aria-checked=${chosen === each.seat} onClick=${() => choose(each.seat)}>
              <${Bird} bird=${each} /><span class="face-name">${each.name}</span>${chosen === each.seat && html`<span class="tag mine">${say("gallery_said")}</span>`}
            </button>`,
          )
      }
    </div>
    <footer class="seal"><i class="seal-ring"></i><div><b aria-live="polite">${say(chosen ? "gallery_heard" : "seal_idle")}</b><p>${say("gallery_text")}</p></div></footer>
  </${Dialog}>`;
}
