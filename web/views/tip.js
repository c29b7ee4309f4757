import { html } from "../lib.js";

/** One tooltip for the whole page: elements with `data-tip` show it on hover and focus. */
export function tip() {
  return html`<div id="tip" role="tooltip" hidden></div>`;
}

const GAP = 8;

function show(target) {
  const bubble = document.getElementById("tip");
  if (!bubble) {
    return;
  }
  bubble.textContent = target.dataset.tip;
  bubble.hidden = false;
  const at = target.getBoundingClientRect();
  const own = bubble.getBoundingClientRect();
  const below = at.bottom + GAP + own.height < innerHeight;
  const left = Math.min(Math.max(GAP, at.left + at.width / 2 - own.width / 2), innerWidth - own.width - GAP);
  bubble.style.setProperty("left", `${left}px`);
  bubble.style.setProperty("top", `${below ? at.bottom + GAP : Math.max(GAP, at.top - GAP - own.height)}px`);
}

function hide() {
  const bubble = document.getElementById("tip");
  if (bubble) {
    bubble.hidden = true;
  }
}

function follow(event) {
  const target = event.target.closest?.("[data-tip]");
  if (target?.dataset.tip) {
    show(target);
  } else {
    hide();
  }
}

addEventListener("pointerover", follow);
addEventListener("focusin", follow);
addEventListener("focusout", hide);
addEventListener("scroll", hide, { capture: true, passive: true });
addEventListener("keydown", (event) => event.key === "Escape" && hide());
