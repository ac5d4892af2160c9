// Arrow keys move between the choices of a group, as people expect of radio buttons.

const STEPS = new Map([
  ["ArrowRight", 1],
  ["ArrowDown", 1],
  ["ArrowLeft", -1],
  ["ArrowUp", -1],
]);

/** @param {KeyboardEvent} event a key pressed inside an element with role="radiogroup" */
export function arrows(event) {
  const step = STEPS.get(event.key);
  const group = /** @type {HTMLElement} */ (event.currentTarget);
  const choices = /** @type {HTMLElement[]} */ ([...group.querySelectorAll('[role="radio"]:not(:disabled)')]);
  const place = choices.indexOf(/** @type {HTMLElement} */ (document.activeElement));
  if (step && place >= 0) {
    event.preventDefault();
    choices[(place + step + choices.length) % choices.length].focus();
  }
}
