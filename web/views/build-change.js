import { html, nothing } from "../lib.js";
import { change } from "./addresses.js";

/** What would change this? */
export function nearestChange(state, b) {
  const entry = state.data[change(b.summary.build)];
  return html`<section class="nearest">
    <h2>What would change this?</h2>
    ${entry?.value ? told(entry.value) : entry?.problem ? html`<p class="quiet">${entry.problem.message}</p>` : html`<p class="quiet">Trying …</p>`}
  </section>`;
}

const told = (value) => html`<p>${value.sentence ?? nothing}</p>`;
