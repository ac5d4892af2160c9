// The nook: the list of private conversations, one of them, or a new one.

import { useEffect, useRef } from "preact/hooks";
import { html } from "../../html.js";
import { mine } from "../../store.js";
import { say } from "../../strings.js";
import { isWide } from "../../talk/place.js";
import { threadOf } from "../../talk/threads.js";
import { Toasts } from "../toasts.js";
import { NewTalk } from "./new_talk.js";
import { PrivateList } from "./private_list.js";
import { PrivateTalk } from "./private_talk.js";

/** @param {{open: string}} props */
export function Nook({ open }) {
  useEffect(() => {
    document.querySelector("main.room")?.classList.toggle("aside", Boolean(open));
    return () => document.querySelector("main.room")?.classList.remove("aside");
  }, [Boolean(open)]);
  const ref = useRef(/** @type {HTMLElement | null} */ (null));
  const before = useRef(open);
  useEffect(() => {
    if (before.current !== open) {
      before.current = open;
      keepFocus(ref.current, open);
    }
  }, [open]);
  const thread = threadOf(mine.value, open);
  return html`<aside class="nook" aria-label=${say("private_talk")} ref=${ref} tabindex="-1">
    ${open === "new" ? html`<${NewTalk} />` : thread ? html`<${PrivateTalk} key=${open} thread=${thread} />` : html`<${PrivateList} />`}
    ${open && !isWide.value && html`<${Toasts} />`}
  </aside>`;
}

/** The focus follows from the tab into the nook; what it was on may be gone, and then it goes on where one is now. @param {HTMLElement | null} nook @param {string} open */
function keepFocus(nook, open) {
  const { activeElement } = document;
  const tab = /** @type {HTMLElement | null} */ (document.querySelector(".tab[data-room=private]"));
  if (open && activeElement === tab) {
    nook?.focus({ preventScroll: true });
  } else if (!activeElement || activeElement === document.body || !activeElement.checkVisibility()) {
    (open ? nook : tab)?.focus({ preventScroll: true });
  }
}
