// Portraits: the bird of a seat, in a square or cut out, and the names that stand beside it. A picture costs a phone as
// much as a screen of words, so the words come first.

import { html } from "../html.js";
import { config } from "../store.js";

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

/** @param {{bird: any, size?: string, mood?: string, alt?: string, gone?: boolean}} props */
export function Bird({ bird, size = "", mood = "", alt = "", gone = bird.status === "out" }) {
  const classes = ["bird", size, gone ? "out" : ""].filter(Boolean).join(" ");
  return html`<img class=${classes} src=${portrait(bird.persona, { mood })} alt=${alt} loading="lazy" draggable=${false} />`;
}

/** @param {{persona: string, mood?: string}} props */
export function Cutout({ persona, mood = "" }) {
  return html`<img class="cutout" src=${portrait(persona, { mood, ground: false })} alt="" loading="lazy" draggable=${false} />`;
}

/** The name that fits under a small portrait. @param {any} bird */
export function shortName(bird) {
  return config.value.shorts?.[bird.persona] ?? bird.name.split(" ")[0];
}
