// A view whose module is fetched when it is first wanted, and kept from then on.

import { useEffect, useState } from "preact/hooks";
import { html } from "../html.js";
import { toast } from "../store.js";
import { say } from "../strings.js";

/** @type {Map<() => Promise<any>, any>} */
const known = new Map();

/** @param {{load: () => Promise<any>, asked: Record<string, any>, onClose: () => void}} props */
export function Later({ load, asked, onClose }) {
  const [, arrived] = useState(0);
  useEffect(() => {
    let wanted = true;
    if (!known.has(load)) {
      load()
        .then((view) => {
          known.set(load, view);
          if (wanted) {
            arrived(1);
          }
        })
        .catch(() => {
          toast(say("not_opened"), true);
          onClose();
        });
    }
    return () => {
      wanted = false;
    };
  }, [load]);
  const View = known.get(load);
  return View ? html`<${View} ...${asked} onClose=${onClose} />` : html`<p class="sr-only opening" role="status">${say("opening")}</p>`;
}
