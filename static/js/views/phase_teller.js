// Says what the card is about now to those who listen to the page: once, when it changes, not when they come.

import { useEffect, useRef, useState } from "preact/hooks";
import { html } from "../html.js";
import { situation } from "../situation.js";
import { mine, view } from "../store.js";

export function PhaseTeller() {
  const now = `${view.value.game.day} ${situation(view.value, mine.value).kind} ${view.value.vote?.id ?? ""}`;
  const before = useRef(now);
  const [words, setWords] = useState("");
  useEffect(() => {
    if (before.current !== now) {
      before.current = now;
      setWords(document.querySelector(".now-card h2")?.textContent ?? "");
    }
  }, [now]);
  return html`<p class="sr-only phase" role="status">${words}</p>`;
}
