// A long press, for fingers: what a held line offers. Scrolling, a second finger or a selection end it.

import { useRef } from "preact/hooks";

const HELD = 450;
const SLACK = 10;

/** @param {() => void} onHold */
export function useHold(onHold) {
  const timer = useRef(/** @type {ReturnType<typeof setTimeout> | undefined} */ (undefined));
  const from = useRef([0, 0]);
  const end = () => clearTimeout(timer.current);
  return {
    /** @param {PointerEvent} event */
    onPointerDown: (event) => {
      end();
      if (event.pointerType === "touch" && event.isPrimary && !inControl(event)) {
        from.current = [event.clientX, event.clientY];
        timer.current = setTimeout(() => {
          navigator.vibrate?.(8);
          onHold();
        }, HELD);
      }
    },
    /** @param {PointerEvent} event */
    onPointerMove: (event) => {
      const [x, y] = from.current;
      if (Math.hypot(event.clientX - x, event.clientY - y) > SLACK) {
        end();
      }
    },
    onPointerUp: end,
    onPointerCancel: end,
    /** The browser's own menu for held things would cover ours. @param {Event & {pointerType?: string}} event */
    onContextMenu: (event) => event.pointerType === "touch" && event.preventDefault(),
  };
}

/** @param {Event} event */
function inControl(event) {
  return event.target instanceof Element && event.target.closest("button, a") !== null;
}
