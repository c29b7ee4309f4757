/** Calls back when the page shows its newest state. */
const drawn = (then) => requestAnimationFrame(() => requestAnimationFrame(then));

/** Moves the focus to what a change has brought: to the first selector that finds something. */
export function focus(...selectors) {
  drawn(() => selectors.map((s) => document.querySelector(s)).find(Boolean)?.focus());
}

/**
 * Remembers where the focus is; what it returns puts it back there if that was lost, or else on the row of that place:
 * a row may move when it is answered, and its buttons go.
 */
export function hold(at) {
  const { id } = document.activeElement;
  return () =>
    drawn(() => {
      if (document.activeElement === document.body) {
        const row = [...document.querySelectorAll("[data-at]")].find((r) => r.dataset.at === at);
        (document.getElementById(id) ?? row)?.focus();
      }
    });
}
