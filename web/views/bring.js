import { html, nothing } from "../lib.js";
import { published } from "../published.js";
import { href } from "../route.js";
import { heading } from "./parts.js";
import { historyView } from "./history.js";
import { machineView } from "./bring-machine.js";
import { measurementsView } from "./bring-measurements.js";
import { modelView } from "./bring-model.js";
import { needsProgram } from "./needs-program.js";
import { partView } from "./bring-part.js";
import { uploadView } from "./upload.js";

/** What one may bring, by the second part of the path. */
export const KINDS = {
  machine: { name: "A machine", about: "I saw a machine: how would it do?", view: machineView },
  offers: { name: "Prices", about: "A shop's page, a spreadsheet, a quote.", view: (state, act) => html`<h2 tabindex="-1" data-focus>Bring prices</h2>${uploadView(state, act)}` },
  part: { name: "A part or any row", about: "By form, checked like the table itself.", view: partView },
  model: { name: "A model", about: "From its config.json or its GGUF file.", view: modelView },
  measurements: { name: "Measurements", about: "What llama-bench, vLLM or you have measured.", view: measurementsView },
};

export const kindOf = ({ path }) => (path[1] in KINDS ? path[1] : "machine");

/** Everything that a buyer may add to the case: each is previewed, kept with one click and can be taken back. */
export function bringView(state, act) {
  const here = kindOf(state.route);
  if (published) {
    return html`${heading("Bring what you know", null)} ${needsProgram(state, "Bringing a machine or a price", "serve")}`;
  }
  return html`
    ${heading("Bring what you know", null)}
    <p class="lead">A machine you saw, a price, a part, a model or a measurement. You see what it does to the answer before it is kept, and everything can be taken back.</p>
    <div class="bring">
      <nav class="kinds" aria-label="What to bring">
        ${Object.entries(KINDS).map(
          ([kind, { name, about }]) => html`<a href=${href(["bring", kind])} aria-current=${kind === here ? "page" : nothing}><strong>${name}</strong><span class="quiet">${about}</span></a>`,
        )}
      </nav>
      <div class="bring-main">${KINDS[here].view(state, act)} ${historyView(state, act)}</div>
    </div>
  `;
}
