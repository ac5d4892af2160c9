// A conversation by keyboard.

/** Up and down go from line to line, Enter opens what a line offers. @param {KeyboardEvent} event @param {HTMLElement | null} log */
export function walk(event, log) {
  const lines = /** @type {HTMLElement[]} */ ([...(log?.querySelectorAll("article[data-line]") ?? [])]);
  const now = lines.indexOf(/** @type {HTMLElement} */ (document.activeElement));
  const step = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0;
  if (step) {
    const next = lines[now < 0 ? lines.length - 1 : Math.min(lines.length - 1, Math.max(0, now + step))];
    event.preventDefault();
    next?.focus();
    next?.scrollIntoView({ block: "nearest" });
  } else if (now >= 0 && (event.key === "Enter" || event.key === " ") && event.target === lines[now]) {
    event.preventDefault();
    /** @type {HTMLElement | null} */ (lines[now].querySelector(".line-more"))?.click();
  }
}
