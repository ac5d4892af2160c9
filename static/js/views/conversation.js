// The conversation: posts, the Rooster's lines and events in one column that stays at its end while one reads there.

import { Fragment } from "preact";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { calendarDay } from "../countdown.js";
import { html } from "../html.js";
import { mine, pendingPosts, posts, readTo } from "../store.js";
import { say } from "../strings.js";
import { Line, Pending } from "./line.js";

const NEAR = 80;
const TOGETHER = 5 * 60 * 1000;

export function Conversation() {
  const ref = useRef(/** @type {HTMLElement | null} */ (null));
  const atEnd = useRef(true);
  const painted = useRef(0);
  const said = posts.value;
  const pending = mine.value ? pendingPosts.value : [];
  const newest = said.length ? said[said.length - 1].n : 0;
  const missed = said.filter((/** @type {any} */ post) => post.n > readTo.value && post.kind === "post").length;

  useLayoutEffect(() => {
    painted.current ||= newest;
    if (atEnd.current) {
      toEnd(ref.current);
      readTo.value = newest;
    }
  }, [newest, pending.length]);
  useEffect(() => stayAtEnd(ref.current, atEnd), []);

  const scrolled = () => {
    const log = ref.current;
    atEnd.current = !log || log.scrollHeight - log.scrollTop - log.clientHeight < NEAR;
    if (atEnd.current) {
      readTo.value = newest;
    }
  };
  const jump = () => {
    atEnd.current = true;
    toEnd(ref.current, true);
    readTo.value = newest;
  };
  return html`<section class="talk" aria-label=${say("talk")} role="log" tabindex="0" ref=${ref} onScroll=${scrolled}>
    ${said.length === 0 && pending.length === 0 && html`<p class="happened">${say("empty_talk")}</p>`}
    ${said.map((/** @type {any} */ post, /** @type {number} */ i) => {
      const before = said[i - 1];
      const fresh = painted.current > 0 && post.n > painted.current;
      return html`<${Fragment} key=${post.n}>
        <${NewDay} before=${before} post=${post} />
        <${Line} post=${post} again=${follows(before, post)} fresh=${fresh} />
      </${Fragment}>`;
    })}
    ${pending.map((each) => html`<${Pending} key=${each.id} post=${each} />`)}
    ${
      missed > 0 &&
      html`<button class="chip jump" type="button" onClick=${jump}>${say("new_posts", { n: missed })}</button>`
    }
  </section>`;
}

/** A line where one calendar day ends and the next begins. @param {{before: any, post: any}} props */
function NewDay({ before, post }) {
  const day = calendarDay(post.at);
  return before && calendarDay(before.at).key !== day.key && html`<h3 class="day-line">${day.name}</h3>`;
}

/** Whether a post stands under the same bird's last one. @param {any} before @param {any} post */
function follows(before, post) {
  return (
    before?.kind === "post" &&
    post.kind === "post" &&
    before.seat === post.seat &&
    Date.parse(post.at) - Date.parse(before.at) < TOGETHER
  );
}

/** @param {HTMLElement | null} log @param {boolean} [smooth] */
function toEnd(log, smooth = false) {
  log?.scrollTo({ top: log.scrollHeight, behavior: smooth ? "smooth" : "instant" });
}

/** A keyboard that opens, a card that grows: the end stays in sight. @param {HTMLElement | null} log @param {{current: boolean}} atEnd */
function stayAtEnd(log, atEnd) {
  if (!log || typeof ResizeObserver === "undefined") {
    return undefined;
  }
  const observer = new ResizeObserver(() => atEnd.current && toEnd(log));
  observer.observe(log);
  return () => observer.disconnect();
}
