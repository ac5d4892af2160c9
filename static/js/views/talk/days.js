// Lines between calendar days, and which lines stand together.

import { dayKey, dayName } from "../../countdown.js";
import { html } from "../../html.js";

const TOGETHER = 5 * 60 * 1000;

/** A line where one calendar day ends and the next begins. @param {{before: any, line: any, first: boolean}} props */
export function NewDay({ before, line, first }) {
  const day = dayKey(line.at);
  const turns = before ? dayKey(before.at) !== day : first && dayKey(new Date().toISOString()) !== day;
  return turns && html`<h3 class="day-line">${dayName(line.at)}</h3>`;
}

/** Whether a line stands under the same bird's last one. @param {any} before @param {any} line */
export function follows(before, line) {
  const said = (/** @type {any} */ each) => (each?.kind ?? "post") === "post";
  return (
    Boolean(before) &&
    said(before) &&
    said(line) &&
    before.seat === line.seat &&
    before.handle === line.handle &&
    line.reply_to == null &&
    Date.parse(line.at) - Date.parse(before.at) < TOGETHER
  );
}
