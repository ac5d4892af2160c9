// What everybody may know about one bird.

import { html } from "../html.js";
import { moodOf } from "../moods.js";
import { bird, bySilver, departures } from "../situation.js";
import { here, mine, sheet, tongue, view } from "../store.js";
import { say, told } from "../strings.js";
import { Bird } from "./bird.js";
import { Icon } from "./icon.js";
import { Dialog } from "./sheet.js";
import { TalkWith } from "./talk/talk_with.js";

/** @param {{seat: string, onClose: () => void}} props */
export function Dossier({ seat, onClose }) {
  const who = bird(view.value, seat);
  if (!who) {
    return null;
  }
  const { game, vote, finale } = view.value;
  const me = mine.value?.seat;
  const myself = bird(view.value, me);
  const gone = departures(view.value).find((each) => each.seat === seat);
  const real = finale?.identities?.find((/** @type {string[]} */ [each]) => each === seat)?.[1];
  const canGive = game.status === "running" && me && seat !== me && who.status === "in" && myself;
  const canVote = me && seat !== me && vote?.voters.includes(me) && vote.at_risk.includes(seat);
  return html`<${Dialog} kind="sheet dossier" label=${who.name} onClose=${onClose}>
    <button class="round plain sheet-close" type="button" aria-label=${say("close")} onClick=${onClose}><${Icon} name="close" /></button>
    <${Bird} bird=${who} size="xl" mood=${moodOf(view.value, who, here.value)} />
    <h2 class="display">${who.name}</h2>
    ${real && html`<p class="kicker">${say("real_name", { name: real })}</p>`}
    <p class="soft">${told(who.line)}</p>
    ${who.bio && html`<blockquote lang=${tongue.value}>${who.bio}</blockquote>`}
    ${game.status !== "lobby" && html`<${Facts} who=${who} gone=${gone} />`}
    <div class="row">
      <${TalkWith} who=${who} onDone=${onClose} />
      ${
        canGive &&
        html`<button class="button plain" type="button" onClick=${() => (sheet.value = { kind: "gift", to: seat })}>
        <${Icon} name="gift" />${say("dossier_give")}
      </button>`
      }
      ${
        canVote &&
        html`<button class="button" type="button" onClick=${() => (sheet.value = { kind: "vote" })}><${Icon} name="vote" />${say("dossier_vote")}</button>`
      }
      ${
        gone &&
        html`<button class="button plain" type="button" onClick=${() => (sheet.value = { kind: "replay", departure: gone })}>${say("see_again")}</button>`
      }
    </div>
  </${Dialog}>`;
}

/** @param {{who: any, gone: any}} props */
function Facts({ who, gone }) {
  const rank = bySilver(view.value).findIndex((each) => each.seat === who.seat) + 1;
  const against = (view.value.reveals ?? [])
    .flatMap((/** @type {any} */ each) => each.ballots)
    .filter((/** @type {string[]} */ [, target]) => target === who.seat).length;
  return html`<dl class="facts">
    <div><dt>${say("dossier_silver")}</dt><dd class="num">${who.silver}</dd></div>
    <div><dt>${say("dossier_rank")}</dt><dd class="num">${rank}</dd></div>
    <div><dt>${say("dossier_votes_for")}</dt><dd class="num">${against}</dd></div>
    ${gone && html`<div><dt>${say("out")}</dt><dd>${say("day", { day: gone.day })}</dd></div>`}
  </dl>`;
}
