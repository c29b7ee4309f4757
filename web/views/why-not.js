import { html, nothing } from "../lib.js";

/** A button that asks why a rule did not speak of a subject, and what it learnt. */
export function whyNot(state, act, rule, subject) {
  const entry = state.whyNot[`${rule} ${subject}`];
  if (!entry) {
    return html`<button class="small" @click=${() => act.whyNot(rule, subject)}>Why not?</button>`;
  }
  return entry.problem ? html`<p class="quiet">${entry.problem.message}</p>` : told(entry.value);
}

function told(answer) {
  return html`<p class="why-not">${answer.sentence ?? answer.answer ?? nothing}</p>`;
}
