// The cast strip: everybody's face, who is here, who is out. On a wide screen it is a list.

import { perches } from "../drawing.js";
import { html } from "../html.js";
import { moodOf } from "../moods.js";
import { here, mine, readTo, sheet, view } from "../store.js";
import { say } from "../strings.js";
import { nudger } from "../talk/arrivals.js";
import { Bird, shortName } from "./bird.js";
import { Icon } from "./icon.js";

export function Cast() {
  const birds = [...view.value.cast].sort(
    (one, other) => Number(one.status === "out") - Number(other.status === "out"),
  );
  const posts = view.value.posts ?? [];
  const unread = new Set(
    posts
      .filter((/** @type {any} */ post) => post.kind === "post" && post.n > readTo.value)
      .map((/** @type {any} */ post) => post.seat),
  );
  return html`<nav class="cast" aria-label=${say("cast")}>
    <ul>
      ${birds.map((bird) => html`<li key=${bird.seat}><${Perch} bird=${bird} unread=${unread.has(bird.seat)} /></li>`)}
    </ul>
  </nav>`;
}

/** @param {{bird: any, unread: boolean}} props */
function Perch({ bird, unread }) {
  const out = bird.status === "out";
  const me = bird.seat === mine.value?.seat;
  const online = here.value.includes(bird.seat);
  const voted = view.value.vote?.voted.includes(bird.seat);
  const state = out ? (bird.out_day ? say("left_on_day", { day: bird.out_day }) : say("jury_came")) : say("silver_count", { n: bird.silver });
  const label = [bird.name, me && say("you"), online && !out && say("online"), voted && say("voted")]
    .filter(Boolean)
    .join(", ");
  const classes = ["perch", online && !out && "here", unread && "unread", me && "me", out && "out", nudger.value === bird.seat && "nudging"]
    .filter(Boolean)
    .join(" ");
  return html`<button
    class=${classes}
    type="button"
    onClick=${() => (sheet.value = { kind: "dossier", seat: bird.seat })}
  >
    <${Bird} bird=${bird} mood=${moodOf(view.value, bird, here.value)} alt=${label} drawn=${perches.value} />
    ${voted && html`<span class="perch-voted"><${Icon} name="check" /></span>`}
    <span class="perch-name" aria-hidden="true">${shortName(bird)}</span>
    <span class="perch-line num">${state}</span>
  </button>`;
}
