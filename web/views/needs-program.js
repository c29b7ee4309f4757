import { html, nothing } from "../lib.js";
import { CASES } from "./addresses.js";

/** What a published copy cannot do, in one sentence, and the command that does it. */
export const needsProgram = (state, what, command) =>
  html`<p>${what} needs the program, which this published copy is without. With Rigor on your computer (it runs where Java does): <code>rigor ${command}${ofCase(state)}</code></p>`;

/** A buyer's own case is found by the program itself. */
function ofCase(state) {
  const chosen = state.data[CASES]?.value?.items.find((c) => c.chosen);
  return chosen?.shipped ? ` --case ${chosen.id}` : nothing;
}
