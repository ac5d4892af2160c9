// What is asked of the server by plain requests: the host's buttons, and a spectator's voice.

import { config, toast } from "./store.js";
import { say } from "./strings.js";

/**
 * @param {string} action one of the page's own addresses
 * @param {Record<string, string>} [fields]
 * @returns {Promise<Record<string, any> | null>} the answer if it was done; if not, the words are on the screen
 */
export async function request(action, fields = {}) {
  const { csrf, urls } = config.value;
  try {
    const response = await fetch(urls[action], {
      method: "POST",
      headers: { "X-CSRFToken": csrf, Accept: "application/json" },
      body: new URLSearchParams(fields),
      credentials: "same-origin",
    });
    const answer = await response.json();
    if (answer.ok) {
      return answer;
    }
    toast(answer.words ?? say("failed"), true);
  } catch {
    toast(say("failed"), true);
  }
  return null;
}

/**
 * @param {string} action
 * @param {Record<string, string>} [fields]
 * @returns {Promise<boolean>} whether it was done
 */
export async function ask(action, fields = {}) {
  return Boolean(await request(action, fields));
}
