import { html, nothing } from "../lib.js";
import { factHref, source } from "./parts.js";

/** What the rows of the parts say that nothing is computed from. */
export function notes(list) {
  return list.length
    ? html`<section id="notes" class="notes">
        <h2 tabindex="-1">Notes on the parts</h2>
        <dl>${list.map((n) => html`<div><dt><a href=${factHref(n.origin)}>${n.name}</a></dt><dd>${n.note} ${source(n.origin.source)}</dd></div>`)}</dl>
      </section>`
    : nothing;
}
