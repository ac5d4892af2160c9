// The nook: the list of private conversations, one of them, or a new one.

import { useEffect } from "preact/hooks";
import { html } from "../../html.js";
import { mine } from "../../store.js";
import { say } from "../../strings.js";
import { threadOf } from "../../talk/threads.js";
import { NewTalk } from "./new_talk.js";
import { PrivateList } from "./private_list.js";
import { PrivateTalk } from "./private_talk.js";

/** @param {{open: string}} props */
export function Nook({ open }) {
  useEffect(() => {
    document.querySelector("main.room")?.classList.toggle("aside", Boolean(open));
    return () => document.querySelector("main.room")?.classList.remove("aside");
  }, [Boolean(open)]);
  const thread = threadOf(mine.value, open);
  return html`<aside class="nook" aria-label=${say("private_talk")}>
    ${open === "new" ? html`<${NewTalk} />` : thread ? html`<${PrivateTalk} key=${open} thread=${thread} />` : html`<${PrivateList} />`}
  </aside>`;
}
