// Plays the ceremonies that are owed, one after the other, and any that is asked for again.

import { useEffect, useState } from "preact/hooks";
import { after, firstSight, owed, recallSeen, rememberSeen } from "../ceremonies.js";
import { html } from "../html.js";
import { departures } from "../situation.js";
import { config, inSight, link, sheet, view } from "../store.js";
import { Reveal } from "./reveal.js";
import { Winner } from "./winner.js";

export function Stagecraft() {
  const key = `seen:${config.value.room}:${config.value.holder ?? ""}`;
  const [seen, setSeen] = useState(() => recallSeen(key));
  const live = link.value === "live" || seen !== null;
  useEffect(() => {
    if (live && seen === null) {
      keep(firstSight(view.value));
    }
  }, [live]);
  /** @param {import("../ceremonies.js").Seen} next */
  const keep = (next) => {
    rememberSeen(key, next);
    setSeen(next);
  };
  const replay = sheet.value?.kind === "replay" ? sheet.value : null;
  if (replay) {
    const close = () => (sheet.value = null);
    return replay.winner
      ? html`<${Winner} key="again" onClose=${close} />`
      : html`<${Reveal} key="again" departure=${replay.departure} onClose=${close} />`;
  }
  const next = seen && inSight.value && owed(view.value, seen);
  if (!seen || !next) {
    return null;
  }
  const done = () => keep(after(seen, next));
  return next.kind === "winner"
    ? html`<${Winner} key="winner" onClose=${done} />`
    : html`<${Reveal} key=${`reveal-${next.index}`} departure=${departures(view.value)[next.index]} onClose=${done} />`;
}
