import { html, nothing } from "../lib.js";
import { holds } from "../model/rows.js";

/** What each column of a table says and may hold, for whoever has no pointer to hover with, too. */
export function columnsView({ columns }) {
  return html`<details class="legend">
    <summary>What the ${columns.length} columns say</summary>
    <dl>
      ${columns.map((c) => html`<div><dt><code>${c.name}</code></dt><dd>${c.about ? html`${c.about} ` : nothing}<span class="quiet">${holds(c)}</span></dd></div>`)}
    </dl>
  </details>`;
}
