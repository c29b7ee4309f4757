import { html, nothing } from "../lib.js";
import { published } from "../published.js";
import { href, replaceQuery } from "../route.js";
import { count, words } from "../words.js";
import { TABLES, table } from "./addresses.js";
import { factCard } from "./fact-card.js";
import { factTable } from "./fact-table.js";
import { heading, whenReady } from "./parts.js";
import { uploadView } from "./upload.js";
import { historyView } from "./history.js";

export function factsView(state, act) {
  const name = state.route.path[1] ?? "offers";
  return whenReady([state.data[TABLES], state.data[table(name)]], ({ items }, { items: rows }) => {
    const chosen = items.find((t) => t.table === name);
    return html`
      ${heading("Facts in force", table(name))}
      <div class="facts-split">
        ${tables(items, name)}
        <div class="facts-main">
          ${factCard(chosen, rows, state.route)}
          ${name === "offers" && !published ? html`${uploadView(state, act)}${historyView(state, act)}` : nothing}
          <div class="facts-head">
            <h2>${chosen.file} <span class="quiet">${count(rows.length, "row")}</span></h2>
            <label>Find <input type="search" .value=${state.route.query.q ?? ""} @input=${(e) => replaceQuery(state.route, { q: e.target.value, from: "", line: "" })} /></label>
          </div>
          ${factTable(chosen, rows, state.route)}
        </div>
      </div>
    `;
  });
}

function tables(items, name) {
  return html`<nav class="tables" aria-label="Tables">
    ${items.map(
      (t) => html`<a href=${href(["facts", t.table])} aria-current=${t.table === name ? "page" : nothing}>${words(t.table).replaceAll("_", " ")} <span class="quiet">${t.rows.toLocaleString("en")}</span></a>`,
    )}
  </nav>`;
}
