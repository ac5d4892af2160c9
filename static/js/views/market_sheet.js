// The silver market: a ladder of what everybody may know, the rung that leaves, and one's own late gifts.

import { useLayoutEffect, useRef } from "preact/hooks";
import { ladder } from "../ballots.js";
import { html } from "../html.js";
import { bird } from "../situation.js";
import { mine, sheet, view } from "../store.js";
import { say, told } from "../strings.js";
import { Bird } from "./bird.js";
import { Dialog } from "./sheet.js";
import { VoteHead } from "./vote_sheet.js";

/** @param {{onClose: () => void}} props */
export function MarketSheet({ onClose }) {
  const { vote } = view.value;
  const rungs = useRef(/** @type {HTMLElement | null} */ (null));
  useLayoutEffect(() => rungs.current?.querySelector(".leaves")?.scrollIntoView({ block: "center" }), []);
  if (!vote?.market) {
    return html`<${Dialog} kind="sheet full vote" label=${say("vote_gone")} onClose=${onClose}>
      <${VoteHead} title=${say("vote_gone")} onClose=${onClose} />
    </${Dialog}>`;
  }
  const me = mine.value?.seat;
  const giving = bird(view.value, me)?.status === "in";
  return html`<${Dialog} kind="sheet full vote market" label=${say("market_title")} onClose=${onClose}>
    <${VoteHead} kicker=${told(vote.title)} title=${say("market_title")} rule=${told(vote.rule)} onClose=${onClose} />
    <ol class="ladder" ref=${rungs}>
      ${ladder(view.value).map(
        ({ bird: who, place, leaves }) => html`<li class=${[leaves && "leaves", who.seat === me && "me"].filter(Boolean).join(" ")} key=${who.seat}>
          <span class="rung num">${place}</span>
          <${Bird} bird=${who} size="s" />
          <b>${who.name}${who.seat === me && html` <small>${say("you")}</small>`}</b>
          ${leaves && html`<span class="tag">${say("market_leaves")}</span>`}
          <span class="num sum"><i class="coin"></i>${who.silver}</span>
        </li>`,
      )}
    </ol>
    <footer class="market-foot">
      <p class="soft">${say("market_note")} ${tie(view.value)}</p>
      <${LateGifts} gifts=${mine.value?.late_gifts ?? []} />
      ${giving && html`<button class="button wide" type="button" onClick=${() => (sheet.value = { kind: "gift" })}>${say("market_give", { n: mine.value?.silver ?? 0 })}</button>`}
    </footer>
  </${Dialog}>`;
}

/** Equal silver stands as drawn; say so where it matters. @param {any} shown */
function tie(shown) {
  const rungs = ladder(shown);
  const level = rungs.some(({ bird: who, leaves }, index) => leaves && [rungs[index - 1], rungs[index + 1]].some((near) => near?.bird.silver === who.silver));
  return level ? say("market_tie") : "";
}

/** @param {{gifts: any[]}} props */
function LateGifts({ gifts }) {
  if (gifts.length === 0) {
    return null;
  }
  return html`<ul class="late-gifts">
    ${gifts.map(
      (gift, index) => html`<li key=${index}>${say("late_gift", { from: bird(view.value, gift.seat)?.name, to: bird(view.value, gift.to)?.name, n: gift.amount })}</li>`,
    )}
  </ul>`;
}
