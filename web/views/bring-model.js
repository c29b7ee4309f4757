import { html, nothing } from "../lib.js";
import { outcomeView } from "./outcome.js";
import { refusedView } from "./refusal.js";

const GGUF = "The model's file stays where it is: only its head is sent.";

/** A model that the tables do not know, from what its own files say. */
export function modelView({ bring }, act) {
  return html`<section class="brings" aria-label="A model">
    <h2 tabindex="-1" data-focus>A model of your own</h2>
    <form class="model-form" novalidate @submit=${(e) => submit(e, act)} @input=${act.editBrought}>
      <label for="model-config">Paste its config.json, as on its page at Hugging Face</label>
      <textarea id="model-config" name="config" rows="7" spellcheck="false"></textarea>
      <label for="model-file">or choose that file, or a GGUF file</label>
      <input id="model-file" name="file" type="file" accept="application/json,.gguf" aria-describedby="model-file-hint" />
      <small class="quiet" id="model-file-hint">${GGUF}</small>
      <div class="fields">
        <label>What to call it <input name="id" autocomplete="off" maxlength="200" /></label>
        <label>All parameters in 10⁹, if the file does not say <input name="totalParams" inputmode="decimal" autocomplete="off" /></label>
        <label>Of these active for a token, in 10⁹ <input name="activeParams" inputmode="decimal" autocomplete="off" /></label>
        <label>Format of the weights <input name="format" autocomplete="off" placeholder="Q4_K_M" /></label>
      </div>
      <div class="buttons"><button class="primary">Show what it would change</button></div>
    </form>
    ${bring?.kind === "model" && bring.phase === "tried" ? refusedView(bring.plan.refused) : nothing}
    ${outcomeView(bring?.kind === "model" ? bring : null, act, {
      title: (plan) => html`<span dir="auto">${plan.model.model_id}</span>`,
      about,
      keep: "Keep it in my case",
      done: (plan) => html`<span dir="auto">${plan.model.model_id}</span> is in your case.`,
    })}
  </section>`;
}

function submit(event, act) {
  event.preventDefault();
  const { config, file, ...said } = Object.fromEntries(new FormData(event.target));
  const chosen = file?.size ? file : new File([config], "config.json");
  act.tryBringing("model", { file: chosen, said });
}

function about({ model, weights, told }) {
  return html`${told.length ? html`<ul class="told">${told.map((t) => html`<li dir="auto">${t}</li>`)}</ul>` : nothing}
    ${cells(model)} ${Object.keys(weights).length ? html`<h4>Its weights</h4>${cells(weights)}` : nothing}`;
}

const cells = (row) => html`<dl class="read">${Object.entries(row).map(([name, text]) => html`<div><dt>${name.replaceAll("_", " ")}</dt><dd dir="auto">${text}</dd></div>`)}</dl>`;
