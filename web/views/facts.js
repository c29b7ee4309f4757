import { html, nothing } from "../lib.js";
import { shelves } from "../model/rows.js";
import { published } from "../published.js";
import { href, replaceQuery } from "../route.js";
import { count } from "../words.js";
import { TABLES, table } from "./addresses.js";
import { columnsView } from "./columns.js";
import { factCard } from "./fact-card.js";
import { factTable } from "./fact-table.js";
import { historyView } from "./history.js";
import { heading, whenReady } from "./parts.js";
import { rowForm } from "./row-form.js";
import { uploadView } from "./upload.js";

export function factsView(state, act) {
  const name = state.route.path[1] ?? "offers";
  return whenReady([state.data[TABLES], state.data[table(name)]], ({ items }, { items: rows }) => {
    const chosen = items.find((t) => t.table === name);
    return html`
      ${heading("Facts in force", table(name))}
      <div class="facts-split">
        ${tables(items, name)}
        <div class="facts-main">
          ${factCard(chosen, rows, state, act)}
          ${name === "offers" && !published ? uploadView(state, act) : nothing}
          <div class="facts-head">
            <h2 tabindex="-1">${chosen.label} <span class="quiet">${count(rows.length, "row")}</span></h2>
            <label>Find <input type="search" .value=${state.route.query.q ?? ""} @input=${(e) => replaceQuery(state.route, { q: e.target.value, from: "", line: "" })} /></label>
          </div>
          <p class="quiet">${chosen.about}. <code>${chosen.file}</code></p>
          ${columnsView(chosen)} ${chosen.open && !published ? addRow(state, act, chosen) : nothing}
          ${factTable(chosen, rows, state.route)} ${published ? nothing : historyView(state, act, name)}
        </div>
      </div>
    `;
  });
}

function addRow(state, act, chosen) {
  const isOpen = state.form === chosen.table;
  return html`<details class="add-row" ?open=${isOpen} @toggle=${(e) => act.showForm(chosen.table, e.target.open)}>
    <summary>Add a row of your own</summary>
    ${isOpen ? rowForm(state, act, chosen) : nothing}
  </details>`;
}

/** A list where there is room, a choice where there is not. */
function tables(items, name) {
  return html`<nav class="tables" aria-label="Tables">
      ${shelves(items).map(
        ([shelf, members]) => html`<h2>${shelf}</h2>
          ${members.map((t) => html`<a href=${href(["facts", t.table])} aria-current=${t.table === name ? "page" : nothing}>${t.label} <span class="quiet">${t.rows.toLocaleString("en")}</span></a>`)}`,
      )}
    </nav>
    <label class="tables-pick">Table
      <select @change=${(e) => (location.hash = href(["facts", e.target.value]))}>
        ${shelves(items).map(([shelf, members]) => html`<optgroup label=${shelf}>${members.map((t) => html`<option value=${t.table} ?selected=${t.table === name}>${t.label}, ${t.rows.toLocaleString("en")}</option>`)}</optgroup>`)}
      </select>
    </label>`;
}
