import { html } from "../lib.js";
import { shelves } from "../model/rows.js";
import { href } from "../route.js";
import { TABLES } from "./addresses.js";
import { whenReady } from "./parts.js";
import { rowForm } from "./row-form.js";

export const partTable = ({ path }) => path[2] ?? "hardware";

/** A row of any table: first which table, then its columns. */
export function partView(state, act) {
  return whenReady([state.data[TABLES]], ({ items }) => {
    const open = items.filter((t) => t.open);
    const chosen = open.find((t) => t.table === partTable(state.route)) ?? open.find((t) => t.table === "hardware");
    return html`<section class="brings" aria-label="A part or any row">
      <h2 tabindex="-1" data-focus>A part, a chip or any other row</h2>
      <label class="pick">Table
        <select @change=${(e) => (location.hash = href(["bring", "part", e.target.value]))}>
          ${shelves(open).map(([shelf, tables]) => html`<optgroup label=${shelf}>${tables.map((t) => html`<option value=${t.table} ?selected=${t === chosen}>${t.label}</option>`)}</optgroup>`)}
        </select>
      </label>
      <p class="quiet">${chosen.about}.</p>
      ${rowForm(state, act, chosen)}
    </section>`;
  });
}
