// A modal dialog: rises when it is mounted, traps the focus, closes on Escape, on its ground and on its button.

import { useEffect, useRef } from "preact/hooks";
import { html } from "../html.js";
import { say } from "../strings.js";
import { Icon } from "./icon.js";
import { Toasts } from "./toasts.js";

/** @param {{kind?: string, label: string, onClose: () => void, beat?: number, onTouch?: () => void, children?: any}} props */
export function Dialog({ kind = "sheet", label, onClose, beat, onTouch, children }) {
  const ref = useRef(/** @type {HTMLDialogElement | null} */ (null));
  const there = useRef(true);
  useEffect(() => {
    const dialog = ref.current;
    const before = /** @type {HTMLElement | null} */ (document.activeElement);
    if (dialog && !dialog.open) {
      dialog.showModal();
    }
    return () => {
      there.current = false;
      dialog?.close();
      before?.focus?.({ preventScroll: true });
    };
  }, []);
  /** @param {Event} event */
  const cancelled = (event) => {
    event.preventDefault();
    onClose();
  };
  /** Some browsers close a dialog on a second "back" without asking again. */
  const closed = () => there.current && onClose();
  /** @param {MouseEvent} event */
  const pressed = (event) => {
    const dialog = ref.current;
    if (dialog && event.target === dialog && outside(event, dialog)) {
      onClose();
    }
  };
  return html`<dialog ref=${ref} class=${kind} aria-label=${label} data-beat=${beat} onCancel=${cancelled} onClose=${closed} onClick=${pressed} onPointerDown=${onTouch} onKeyDown=${onTouch}>
    ${children}<${Toasts} />
  </dialog>`;
}

/** Whether a press was beside the sheet, on the ground behind it. @param {MouseEvent} event @param {HTMLElement} sheet */
function outside(event, sheet) {
  const box = sheet.getBoundingClientRect();
  return event.clientX < box.left || event.clientX > box.right || event.clientY < box.top || event.clientY > box.bottom;
}

/** @param {{title: string, onClose: () => void}} props */
export function SheetHead({ title, onClose }) {
  return html`<header class="sheet-head">
    <h2>${title}</h2>
    <button class="round plain" type="button" aria-label=${say("close")} onClick=${onClose}><${Icon} name="close" /></button>
  </header>`;
}
