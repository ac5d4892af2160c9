// One line of the conversation, by its kind.

import { html } from "../html.js";
import { bird } from "../situation.js";
import { cast, dropPost, mine, post as sendPost, sheet } from "../store.js";
import { say } from "../strings.js";
import { Bird } from "./bird.js";

/** @param {{post: any, again: boolean, fresh: boolean}} props */
export function Line({ post, again, fresh }) {
  const classes = (/** @type {(string | false)[]} */ ...names) => names.filter(Boolean).join(" ");
  if (post.kind === "rooster") {
    return html`<p class=${classes("rooster", fresh && "fresh")}><b>${say("rooster")}</b> ${post.text}</p>`;
  }
  const speaker = bird({ cast: cast.value }, post.seat);
  if (post.kind !== "post" || !speaker) {
    return html`<p class="happened">${post.text}</p>`;
  }
  if (post.seat === mine.value?.seat) {
    return html`<article class=${classes("said mine", again && "again")}>
      <div class="bubble"><h3 class="sr-only">${say("you")}</h3><p>${post.text}</p></div>
    </article>`;
  }
  return html`<article class=${classes("said", again && "again", fresh && "fresh")}>
    ${
      !again &&
      html`<button class="said-face" type="button" aria-label=${speaker.name} onClick=${() => (sheet.value = { kind: "dossier", seat: post.seat })}>
      <${Bird} bird=${speaker} size="s" gone=${false} />
    </button>`
    }
    <div class="bubble"><h3 class=${again ? "sr-only" : ""}>${speaker.name}</h3><p>${post.text}</p></div>
  </article>`;
}

/** @param {{post: import("../store.js").PendingPost}} props */
export function Pending({ post }) {
  const again = () => {
    dropPost(post.id);
    sendPost(post.text);
  };
  return html`<article class=${post.failed ? "said mine unsent" : "said mine sending"}>
    <div class="bubble">
      <p>${post.text}</p>
      ${!post.failed && html`<span class="sr-only">${say("sending")}</span>`}
      ${
        post.failed &&
        html`<p class="unsent-words" role="alert">${say("not_sent", { words: post.failed })}</p>
        <p class="marks">
          <button class="chip" type="button" onClick=${again}>${say("try_again")}</button>
          <button class="chip" type="button" onClick=${() => dropPost(post.id)}>${say("drop")}</button>
        </p>`
      }
    </div>
  </article>`;
}
