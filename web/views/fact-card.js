import { html, nothing } from "../lib.js";
import { href } from "../route.js";
import { isAsked, unitOf } from "./fact-table.js";
import { webLink } from "./parts.js";

const WIDE = 60;

/** All cells of the row that a reason links to. */
export function factCard({ columns, file }, rows, route) {
  const row = rows.find((r) => isAsked(r, file, route.query));
  if (!row) {
    return nothing;
  }
  return html`<article class="fact-card" aria-label=${`${row.file}, line ${row.line}`}>
    <h2><span>${row.file}:${row.line}</span><a class="quiet" href=${href(route.path)} aria-label="Close the row">✕</a></h2>
    <dl>${columns.map((c) => entry(c, row.cells[c.name]))}</dl>
  </article>`;
}

function entry(column, value) {
  const text = value == null || value === "" ? null : String(value);
  return html`<div class=${text?.length > WIDE && !webLink(text) ? "wide" : ""}>
    <dt>${column.name}</dt>
    <dd dir="auto" class=${text ? "" : "unknown"}>${text ? (webLink(text) ?? text) : "not known"}${text && unitOf(column) ? ` ${unitOf(column)}` : ""}</dd>
  </div>`;
}
