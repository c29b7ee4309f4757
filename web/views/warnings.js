import { html, nothing } from "../lib.js";
import { factHref, sign, source } from "./parts.js";

const SHOWN = 4;

/** What to know before ordering; no verdict depends on it. */
export const warnings = (list) => section(list, list.length);

/** The few that tell most; the others on demand. */
export const before = (list) => section(list, SHOWN);

function section(list, shown) {
  const rest = list.slice(shown);
  return list.length
    ? html`<section class="warnings" aria-label="Before you order">
        <h2>Before you order</h2>
        <ul>${list.slice(0, shown).map(warning)}</ul>
        ${rest.length ? html`<details><summary>${rest.length} more to know</summary><ul>${rest.map(warning)}</ul></details>` : nothing}
      </section>`
    : nothing;
}

const warning = (w) => html`<li>${sign("caution")}<div>
  <p>${w.sentence}</p>
  <p class="proof"><a href=${factHref(w.origin)}>${w.subject}</a> <span class="quiet">${w.kind}</span> ${source(w.origin.source)}</p>
</div></li>`;
