// Voting is choosing a face. A choice is sealed after three seconds; until the vote closes it may be changed.

import { useEffect, useRef, useState } from "preact/hooks";
import { html } from "../html.js";
import { clockTime, isNear, short, until } from "../countdown.js";
import { ballotFor, bird } from "../situation.js";
import { command, mine, serverNow, toast, view } from "../store.js";
import { say } from "../strings.js";
import { arrows } from "./arrows.js";
import { Bird } from "./bird.js";
import { Icon } from "./icon.js";
import { Dialog } from "./sheet.js";

const SEAL = 3000;

/** @param {{onClose: () => void}} props */
export function VoteSheet({ onClose }) {
  const vote = view.value.vote;
  const me = mine.value?.seat;
  const cast = ballotFor(view.value, mine.value);
  const [choice, setChoice] = useState(/** @type {string | null} */ (null));
  const unsent = useRef(/** @type {string | null} */ (null));

  /** @param {string | null} target */
  const choose = (target) => {
    unsent.current = target;
    setChoice(target);
  };
  const seal = async () => {
    const target = unsent.current;
    if (!target) {
      return;
    }
    unsent.current = null;
    const answer = await command("vote.cast", { target });
    setChoice((now) => (now === target && !unsent.current ? null : now));
    if (!answer.ok) {
      toast(answer.words ?? say("failed"), true);
    }
  };
  useEffect(() => {
    const closes = view.value.vote?.closes_at;
    const hurry = closes && until(closes, serverNow.value) < 2 * SEAL;
    const timer = choice ? setTimeout(seal, hurry ? 0 : SEAL) : undefined;
    return () => clearTimeout(timer);
  }, [choice]);
  useEffect(() => () => void seal(), []);

  if (!vote) {
    return html`<${Dialog} kind="sheet full vote" label=${say("vote_gone")} onClose=${onClose}>
      <${Head} title=${say("vote_gone")} onClose=${onClose} />
    </${Dialog}>`;
  }
  const marked = choice ?? cast;
  const faces = view.value.cast.filter(
    (/** @type {any} */ each) => each.status === "in" || vote.at_risk.includes(each.seat),
  );
  return html`<${Dialog} kind="sheet full vote" label=${say(titleKey(vote))} onClose=${onClose}>
    <${Head} kicker=${vote.title} title=${say(titleKey(vote))} rule=${vote.rule} onClose=${onClose} />
    <div class="faces" role="radiogroup" aria-label=${say(titleKey(vote))} onKeyDown=${arrows}>
      ${faces
        .filter((/** @type {any} */ each) => each.seat !== me)
        .map((/** @type {any} */ each) => {
          const safe = !vote.at_risk.includes(each.seat);
          return html`<button
            class="face"
            type="button"
            role="radio"
            key=${each.seat}
            aria-checked=${marked === each.seat}
            disabled=${safe}
            onClick=${() => choose(choice === each.seat ? null : each.seat)}
          >
            <${Bird} bird=${each} />
            <span class="face-name">${each.name}</span>
            <span class="face-line num">${say("silver_count", { n: each.silver })}</span>
            ${marked === each.seat && html`<span class="tag">${say("your_vote")}</span>`}
            ${safe && html`<span class="tag safe">${say("safe")}</span>`}
          </button>`;
        })}
    </div>
    <${Seal} choice=${choice} cast=${cast} vote=${vote} />
  </${Dialog}>`;
}

/** @param {{kicker?: string, title: string, rule?: string, onClose: () => void}} props */
function Head({ kicker, title, rule, onClose }) {
  return html`<header class="vote-head">
    <button class="round plain" type="button" aria-label=${say("close")} onClick=${onClose}><${Icon} name="close" /></button>
    ${kicker && html`<p class="kicker">${kicker}</p>`}
    <h2>${title}</h2>
    ${rule && html`<p class="soft">${rule}</p>`}
  </header>`;
}

/** @param {{choice: string | null, cast: string | null, vote: any}} props */
function Seal({ choice, cast, vote }) {
  const state = choice ? "seal on" : cast ? "seal done" : "seal";
  const title = choice ? "sealing" : cast ? "sealed" : "seal_idle";
  const text = choice
    ? say("sealing_text")
    : say(`${cast ? "sealed_text" : "seal_idle_text"}_${how(vote.closes_at)}`, { time: time(vote.closes_at) });
  return html`<footer class=${state}>
    <i class="seal-ring"></i>
    <div><b aria-live="polite">${cast && !choice ? `${say(title)}: ${bird(view.value, cast)?.name ?? ""}` : say(title)}</b><p>${text}</p></div>
  </footer>`;
}

/** Whether the close is told as a time, as a span, or not at all, where the host rings the bell. @param {string | null} at */
function how(at) {
  return at ? (isNear(at, serverNow.value) ? "near" : "at") : "bell";
}

/** @param {string | null} at */
function time(at) {
  const now = serverNow.value;
  return isNear(at, now) ? short(until(at, now)) : clockTime(at, now);
}

/** @param {any} vote */
export function titleKey(vote) {
  if (vote.kind === "finals") {
    return "vote_jury";
  }
  return vote.kind === "shield" ? "vote_save" : "vote_out";
}
