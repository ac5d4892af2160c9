// Voting is choosing a face: one, or two where the vote asks whom one trusts. The executioner picks here too.

import { useState } from "preact/hooks";
import { asked, faces, isDrawn, myBallot, ranksMatter } from "../ballots.js";
import { html } from "../html.js";
import { bird } from "../situation.js";
import { mine, view } from "../store.js";
import { say, told } from "../strings.js";
import { arrows } from "./arrows.js";
import { Bird } from "./bird.js";
import { Icon } from "./icon.js";
import { Seal, useSealed } from "./seal.js";
import { Dialog } from "./sheet.js";

/** What stands on the face that is chosen, where it is not simply a vote. */
const MARKS = new Map([
  ["pick", "your_pick"],
  ["save", "you_save"],
  ["elect", "you_elect"],
  ["nominate", "you_nominate"],
  ["winner", "you_crown"],
]);

/** @param {{onClose: () => void}} props */
export function VoteSheet({ onClose }) {
  const vote = view.value.vote;
  const cast = vote ? myBallot(view.value, mine.value) : { target: null, trust: null };
  const [chosen, choose] = useSealed(cast, ({ target, trust }) => {
    const whole = target && (trust || !vote.trusts);
    return whole ? [vote.asks === "pick" ? "vote.pick" : "vote.cast", vote.trusts ? { target, trust } : { target }] : null;
  });
  const [slot, setSlot] = useState(cast.trust || !vote?.trusts ? "target" : "trust");
  if (!vote?.voters.includes(mine.value?.seat)) {
    return html`<${Dialog} kind="sheet full vote" label=${say("vote_gone")} onClose=${onClose}>
      <${VoteHead} title=${say("vote_gone")} onClose=${onClose} />
    </${Dialog}>`;
  }
  const choice = chosen?.vote === vote.id ? chosen : null;
  const marked = /** @type {any} */ (choice ?? cast);
  const title = say(vote.trusts ? `ask_${slot === "trust" ? "trust" : "out"}` : `ask_${asked(vote)}`);
  /** @param {string} seat */
  const tap = (seat) => {
    const other = slot === "trust" ? "target" : "trust";
    const freed = marked[other] === seat ? null : marked[other];
    if (marked[slot] === seat) {
      return;
    }
    choose(/** @type {any} */ ({ vote: vote.id, [slot]: seat, [other]: vote.trusts ? freed : null }));
    if (vote.trusts && !freed) {
      setSlot(other);
    }
  };
  const whole = Boolean(choice?.target && (choice.trust || !vote.trusts));
  const onItsWay = whole && !choice?.done;
  return html`<${Dialog} kind="sheet full vote" label=${title} onClose=${onClose}>
    <${VoteHead} kicker=${told(vote.title)} title=${title} rule=${told(vote.rule)} onClose=${onClose} />
    ${vote.trusts && html`<${Slots} marked=${marked} slot=${slot} onSlot=${setSlot} />`}
    <div class="faces" role="radiogroup" aria-label=${title} onKeyDown=${arrows}>
      ${faces(view.value, mine.value?.seat).map(
        (face) => html`<${Face} key=${face.bird.seat} face=${face} vote=${vote} marked=${marked} checked=${marked[slot] === face.bird.seat} onTap=${tap} />`,
      )}
    </div>
    ${isDrawn(view.value) && html`<p class="soft">${say("rank_drawn")}</p>`}
    <${Seal} closing=${onItsWay} sealed=${onItsWay || (choice && !whole) || !marked.target ? "" : named(marked)} idle=${idle(vote, marked)} vote=${vote} onDone=${onClose} />
  </${Dialog}>`;
}

/** @param {{kicker?: string, title: string, rule?: string, onClose: () => void}} props */
export function VoteHead({ kicker, title, rule, onClose }) {
  return html`<header class="vote-head">
    <button class="round plain" type="button" aria-label=${say("close")} onClick=${onClose}><${Icon} name="close" /></button>
    ${kicker && html`<p class="kicker">${kicker}</p>`}
    <h2>${title}</h2>
    ${rule && html`<p class="soft">${rule}</p>`}
  </header>`;
}

/** The two names of a ballot, each a place to fill. @param {{marked: any, slot: string, onSlot: (slot: string) => void}} props */
function Slots({ marked, slot, onSlot }) {
  return html`<div class="slots">
    ${["trust", "target"].map((each) => {
      const who = bird(view.value, marked[each]);
      return html`<button class=${`slot ${each}`} type="button" key=${each} aria-pressed=${slot === each} onClick=${() => onSlot(each)}>
        ${who ? html`<${Bird} bird=${who} size="s" />` : html`<span class="slot-empty"></span>`}
        <span><small>${say(`slot_${each}`)}</small><b>${who?.name ?? say("slot_empty")}</b></span>
      </button>`;
    })}
  </div>`;
}

/** @param {{face: ReturnType<typeof faces>[number], vote: any, marked: any, checked: boolean, onTap: (seat: string) => void}} props */
function Face({ face, vote, marked, checked, onTap }) {
  const who = face.bird;
  const rank = ranksMatter(view.value) && face.rank ? `${say("rank", { n: face.rank })} · ` : "";
  return html`<button
    class=${marked.trust === who.seat ? "face trusted" : "face"}
    type="button"
    role="radio"
    aria-checked=${checked}
    disabled=${!face.open}
    onClick=${() => onTap(who.seat)}
  >
    <${Bird} bird=${who} mood=${look(face, vote, marked)} />
    <span class="face-name">${who.name}</span>
    <span class="face-line num">${rank}${say("silver_count", { n: who.silver })}</span>
    <${Tag} face=${face} vote=${vote} marked=${marked} />
  </button>`;
}

/** How a face takes it: named, trusted, safe. @param {ReturnType<typeof faces>[number]} face @param {any} vote @param {any} marked */
function look({ bird: { seat }, reach }, vote, marked) {
  const kind = vote.kind === "finals" || vote.asks === "save";
  if (marked.target === seat) {
    return kind ? "glad" : "accused";
  }
  if (marked.trust === seat) {
    return "glad";
  }
  return reach || kind ? "" : "shielded";
}

/** @param {{face: ReturnType<typeof faces>[number], vote: any, marked: any}} props */
function Tag({ face, vote, marked }) {
  const { seat } = face.bird;
  if (marked.target === seat) {
    const kind = vote.asks === "save" ? "tag mine save" : "tag mine";
    return html`<span class=${kind}>${say(MARKS.get(vote.asks) ?? "your_vote")}</span>`;
  }
  if (marked.trust === seat) {
    return html`<span class="tag trust">${say("you_trust")}</span>`;
  }
  if (vote.kind === "finals" || face.reach) {
    return null;
  }
  return html`<span class="tag safe">${say(face.open ? "out_of_reach" : "safe")}</span>`;
}

/** @param {{target: string | null, trust: string | null}} ballot */
function named(ballot) {
  const name = bird(view.value, ballot.target)?.name ?? "";
  const trusted = bird(view.value, ballot.trust)?.name;
  return trusted ? say("sealed_two", { name, trusted }) : name;
}

/** @param {any} vote @param {any} marked */
function idle(vote, marked) {
  return say(vote.trusts && (marked.target || marked.trust) ? "seal_one_more" : vote.trusts ? "seal_two" : "seal_idle");
}
