import { html, nothing } from "../lib.js";
import { published } from "../published.js";

/** How each truth of a condition looks. */
const TRUTH = { true: ["✓", "holds"], false: ["✕", "fails"], unknown: ["?", "not known"], "not-reached": ["–", "not evaluated"] };

/** A button that asks why a rule did not fire for a subject, then the answer, condition by condition. */
export function whyNot(state, act, rule, subject) {
  if (published) {
    return nothing;
  }
  const entry = state.whyNot[`${rule} ${subject}`];
  if (!entry) {
    return html`<button class="small" @click=${() => act.whyNot(rule, subject)}>Why not?</button>`;
  }
  return entry.problem ? html`<p class="quiet">${entry.problem.message}</p>` : html`${conditions(entry.value.conditions)}${entry.value.note ? html`<p>${entry.value.note}</p>` : nothing}`;
}

function conditions(list) {
  return html`<ul class="conditions">
    ${list.map(
      (c) => html`<li>
        <span data-tip=${(TRUTH[c.truth] ?? TRUTH.unknown)[1]}><b aria-hidden="true">${(TRUTH[c.truth] ?? TRUTH.unknown)[0]}</b><span class="hidden">${(TRUTH[c.truth] ?? TRUTH.unknown)[1]}</span></span>
        <div><code>${c.text}</code>${c.said ? html`<p>${c.said}</p>` : nothing}${c.parts.length ? conditions(c.parts) : nothing}</div>
      </li>`,
    )}
  </ul>`;
}
