// The field itself: it grows with the text, offers names after an @, and takes the caret when it is wanted.

import { useEffect, useRef, useState } from "preact/hooks";
import { html } from "../../html.js";
import { mine } from "../../store.js";
import { draft, draftOf, wanted } from "../../talk/drafts.js";
import { askedAt, offered } from "../../talk/mentions.js";
import { fieldHint } from "./labels.js";
import { MentionPicker } from "./mention_picker.js";
import { named } from "./words.js";

/** @param {{where: string, label: string, onSend: () => void, onTyping: () => void}} props */
export function Field({ where, label, onSend, onTyping }) {
  const ref = useRef(/** @type {HTMLTextAreaElement | null} */ (null));
  const [asking, setAsking] = useState(/** @type {{from: number, asked: string} | null} */ (null));
  const [chosen, setChosen] = useState(0);
  const { text, whisper } = draftOf(where);
  const others = asking ? offered(asking.asked, named().filter(({ seat }) => seat !== mine.value?.seat)) : [];

  useEffect(() => fit(ref.current), [text]);
  const want = wanted.value;
  useEffect(() => {
    if (want.n && want.where === where) {
      ref.current?.focus();
      ref.current?.setSelectionRange(text.length, text.length);
    }
  }, [want]);

  const look = () => {
    const field = ref.current;
    setAsking(where === "main" && !whisper && field ? askedAt(field.value, field.selectionStart) : null);
    setChosen(0);
  };
  /** @param {import("../../talk/mentions.js").Named} bird */
  const pick = (bird) => {
    const field = ref.current;
    if (asking && field) {
      const before = `${text.slice(0, asking.from)}@${bird.short} `;
      draft(where, { text: before + text.slice(field.selectionStart) });
      setAsking(null);
      requestAnimationFrame(() => {
        field.focus();
        field.setSelectionRange(before.length, before.length);
      });
    }
  };
  /** @param {KeyboardEvent} event */
  const typed = (event) => {
    if (event.isComposing) {
      return;
    }
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (others.length && step) {
      event.preventDefault();
      setChosen((chosen + step + others.length) % others.length);
    } else if (others.length && (event.key === "Enter" || event.key === "Tab")) {
      event.preventDefault();
      pick(others[chosen]);
    } else if (others.length && event.key === "Escape") {
      event.preventDefault();
      setAsking(null);
    } else if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      onSend();
    }
  };
  return html`
    ${others.length > 0 && html`<${MentionPicker} where=${where} birds=${others} chosen=${chosen} onPick=${pick} />`}
    <textarea
      ref=${ref}
      rows="1"
      aria-label=${label}
      aria-controls=${others.length ? `names-${where}` : undefined}
      aria-activedescendant=${others.length ? `name-${where}-${others[chosen]?.seat}` : undefined}
      placeholder=${fieldHint(where, label)}
      value=${text}
      enterkeyhint="send"
      onInput=${(/** @type {any} */ event) => {
        draft(where, { text: event.currentTarget.value });
        look();
        onTyping();
      }}
      onKeyDown=${typed}
      onBlur=${() => setAsking(null)}
    ></textarea>
  `;
}

/** @param {HTMLTextAreaElement | null} field */
function fit(field) {
  if (field) {
    field.style.height = "auto";
    field.style.height = `${Math.min(field.scrollHeight + 5, innerHeight / 4)}px`;
  }
}
