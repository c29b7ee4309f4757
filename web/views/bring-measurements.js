import { html, nothing } from "../lib.js";
import { ofCase } from "../case.js";
import { href } from "../route.js";
import { count } from "../words.js";
import { ids } from "./loaded.js";
import { outcomeView } from "./outcome.js";
import { more } from "./parts.js";
import { refusedView } from "./refusal.js";

const SHOWN = 8;
const ASKED = [
  ["accelerator", "Chip that ran it", "accelerators"],
  ["count", "How many of it"],
  ["model", "Model", "models"],
  ["format", "Format of the weights"],
  ["engine", "Program that ran it"],
  ["streams", "Requests at once"],
];

/** What a bench program printed, or rows of our own columns. */
export function measurementsView(state, act) {
  const { bring } = state;
  return html`<section class="brings" aria-label="Measurements">
    <h2 tabindex="-1" data-focus>What you have measured</h2>
    <form class="model-form" novalidate @submit=${(e) => submit(e, act)} @input=${act.editBrought}>
      <label for="measured">Paste what llama-bench, vLLM's benchmark or mlx printed, or a table with our columns</label>
      <textarea id="measured" name="text" rows="8" spellcheck="false"></textarea>
      <label for="measured-file">or choose a file</label>
      <input id="measured-file" name="file" type="file" />
      <details>
        <summary>What it does not say itself</summary>
        <div class="fields">
          ${ASKED.map(([name, text, table]) => html`<label>${text} <input name=${name} list=${table ? `measured-${table}` : nothing} autocomplete="off" /></label>`)}
          <label>Day of the measurement <input name="date" type="date" /></label>
        </div>
        ${["accelerators", "models"].map((t) => html`<datalist id="measured-${t}">${ids(state, t).map((id) => html`<option value=${id}></option>`)}</datalist>`)}
      </details>
      <p class="quiet">A single figure: <a href=${href(["bring", "part", "measurements"])}>fill in a form</a>. Which one would help most: <a href=${ofCase("/api/measurements/wanted")} target="_blank" rel="noopener">JSON</a>.</p>
      <div class="buttons"><button class="primary">Show what it would change</button></div>
    </form>
    ${bring?.kind === "measurements" && bring.phase === "tried" ? refusedView(bring.plan.refused) : nothing}
    ${outcomeView(bring?.kind === "measurements" ? bring : null, act, {
      title: (plan) => (plan.added.length ? `${count(plan.added.length, "measurement")} new` : "Nothing new"),
      about,
      keep: "Keep them in my case",
      done: (plan) => `${count(plan.added.length, "measurement")} in your case.`,
    })}
  </section>`;
}

function submit(event, act) {
  event.preventDefault();
  const { text, file, ...said } = Object.fromEntries(new FormData(event.target));
  act.tryBringing("measurements", { file: file?.size ? file : new File([text], "pasted text"), said });
}

function about({ understood, leftOut, unchanged, bands }) {
  return html`
    ${list(understood, "How it was understood")} ${list(leftOut, "Left out")}
    ${unchanged ? html`<p class="quiet">${count(unchanged, "row")} there already.</p>` : nothing}
    ${bands.length ? html`<details open><summary>${count(bands.length, "figure")} would move</summary><ul class="told">${bands.slice(0, SHOWN).map((b) => html`<li><a href=${href(["build", b.build])}>${b.build}</a>: ${b.title}, ${b.before} → ${b.after}</li>`)}${more(bands.length, SHOWN)}</ul></details>` : nothing}
  `;
}

const list = (texts, title) => (texts.length ? html`<h4>${title}</h4><ul class="told">${texts.slice(0, SHOWN).map((t) => html`<li dir="auto">${t}</li>`)}${more(texts.length, SHOWN)}</ul>` : nothing);
