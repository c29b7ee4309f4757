import { html, nothing } from "../lib.js";
import { published } from "../published.js";
import { href } from "../route.js";
import { isOwn } from "../model/rows.js";
import { isAsked, unitOf } from "./fact-table.js";
import { outcomeView } from "./outcome.js";
import { webLink } from "./parts.js";

const WIDE = 60;

/** All cells of the row that a reason links to. What is told of a removal stays where it is when the row is gone. */
export function factCard(table, rows, state, act) {
  const row = rows.find((r) => isAsked(r, table.file, state.route.query));
  const removed = state.bring?.kind === "removal" && state.bring.input.table === table.table ? state.bring : null;
  return html`${row ? card(row, table, removed, state.route, act) : nothing} ${removed ? removal(removed, act) : nothing}`;
}

function card(row, table, removed, route, act) {
  return html`<article class="fact-card" aria-label=${`${row.file}, line ${row.line}`}>
    <h2><span>${row.file}:${row.line}</span><a class="quiet" href=${href(route.path)} aria-label="Close the row">✕</a></h2>
    <dl>${table.columns.map((c) => entry(c, row.cells[c.name]))}</dl>
    ${isOwn(row) && table.open && !published ? own(row, table, removed, act) : nothing}
  </article>`;
}

/** A row that the buyer has brought goes again, after a look at what that changes. */
function own(row, { table }, removed, act) {
  const here = removed?.input.line === row.line;
  return html`<p><span class="own">yours</span> ${here ? nothing : html`<button class="small" @click=${() => act.tryBringing("removal", { table, line: row.line })}>Remove this row</button>`}</p>`;
}

const removal = (bring, act) =>
  outcomeView(bring, act, {
    title: (plan) => html`Without <span dir="auto">${plan.row}</span>`,
    keep: "Remove it",
    done: (plan) => html`<span dir="auto">${plan.row}</span> is removed.`,
  });

function entry(column, value) {
  const text = value == null || value === "" ? null : String(value);
  return html`<div class=${text?.length > WIDE && !webLink(text) ? "wide" : ""}>
    <dt>${column.name}</dt>
    <dd dir="auto" class=${text ? "" : "unknown"}>${text ? (webLink(text) ?? text) : "not known"}${text && unitOf(column) ? ` ${unitOf(column)}` : ""}</dd>
  </div>`;
}
