// What the host asks of the server by plain requests: start, bots, invitations, the bell, calling it off.

import { config, toast } from "./store.js";
import { say } from "./strings.js";

/**
 * @param {"start" | "bots" | "invite" | "advance" | "cancel"} action
 * @param {Record<string, string>} [fields]
 * @returns {Promise<boolean>} whether it was done; if not, the words are on the screen
 */
export async function ask(action, fields = {}) {
  const { csrf, urls } = config.value;
  try {
    const response = await fetch(urls[action], {
      method: "POST",
      headers: { "X-CSRFToken": csrf, Accept: "application/json" },
      body: new URLSearchParams(fields),
      credentials: "same-origin",
    });
    const answer = await response.json();
    if (!answer.ok) {
      toast(answer.words ?? say("failed"), true);
    }
    return Boolean(answer.ok);
  } catch {
    toast(say("failed"), true);
    return false;
  }
}
