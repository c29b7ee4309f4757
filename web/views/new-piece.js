import { html } from "../lib.js";
import { added } from "../model/bringing.js";
import { shortened } from "../model/columns.js";
import { words } from "../words.js";
import { columnWords, ids } from "./loaded.js";

const KIND = "system";

/** Adds a product that no table has, with what the buyer knows of it. */
export function newPieceView(row, act, state) {
  return html`<details class="new-piece">
    <summary>Add as new<span class="hidden"> ${shortened(row.product)}</span></summary>
    <form class="fields" @submit=${(e) => add(e, row, act)}>
      <label>Kind <select name="kind">${columnWords(state, "hardware", "kind").map((w) => html`<option value=${w} ?selected=${w === KIND}>${w}</option>`)}</select></label>
      <label>Accelerator <input name="accelerator" list="accelerators" autocomplete="off" /></label>
      <label>How many of it <input name="count" type="number" min="1" max="99" /></label>
      <label>Memory in GB <input name="memory" type="number" min="0" max="999999" step="any" /></label>
      <label>Power under load in W <input name="power" type="number" min="0" max="999999" step="any" /></label>
      <label>Noise under load in dB(A) <input name="noise" type="number" min="0" max="120" step="any" /></label>
      <label>Form <select name="form"><option value="">not known</option>${columnWords(state, "hardware", "form_factor").map((w) => html`<option value=${w}>${words(w)}</option>`)}</select></label>
      <button>Add it</button>
      <p class="quiet">What you leave empty is not known.</p>
    </form>
  </details>`;
}

/** The ids to choose from, once for all forms. */
export const acceleratorList = (state) => html`<datalist id="accelerators">${ids(state, "accelerators").map((id) => html`<option value=${id}></option>`)}</datalist>`;

function add(event, row, act) {
  event.preventDefault();
  const piece = Object.fromEntries(new FormData(event.target));
  act.say((said) => added(said, row.at, piece), row.at);
}
