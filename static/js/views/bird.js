// Portraits: the bird of a seat, in a square or cut out, and the names that stand beside it. A picture costs a phone as
// much as a screen of words, so the words come first.

import { faces } from "../drawing.js";
import { html } from "../html.js";
import { config } from "../store.js";

/** Stands where a face will be. */
const NOBODY = "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7";

/**
 * @param {string} persona
 * @param {{mood?: string, ground?: boolean}} [options]
 */
export function portrait(persona, { mood = "", ground = true } = {}) {
  const query = new URLSearchParams();
  if (!ground) {
    query.set("ground", "none");
  }
  if (mood) {
    query.set("mood", mood);
  }
  const tail = query.toString();
  return `/portrait/${persona}.svg${tail ? `?${tail}` : ""}`;
}

/** @param {{bird: any, size?: string, mood?: string, alt?: string, gone?: boolean, drawn?: boolean}} props */
export function Bird({ bird, size = "", mood = "", alt = "", gone = bird.status === "out", drawn = faces.value }) {
  const classes = ["bird", size, gone ? "out" : ""].filter(Boolean).join(" ");
  return html`<img class=${classes} src=${drawn ? portrait(bird.persona, { mood }) : NOBODY} alt=${alt} loading="lazy" draggable=${false} />`;
}

/** @param {{persona: string, mood?: string}} props */
export function Cutout({ persona, mood = "" }) {
  return html`<img class="cutout" src=${faces.value ? portrait(persona, { mood, ground: false }) : NOBODY} alt="" loading="lazy" draggable=${false} />`;
}

/** The name that fits under a small portrait. @param {any} bird */
export function shortName(bird) {
  return config.value.shorts?.[bird.persona] ?? bird.name.split(" ")[0];
}
