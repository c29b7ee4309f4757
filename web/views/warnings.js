import { html, nothing } from "../lib.js";
import { factHref, sign, source } from "./parts.js";

const SHOWN = 4;

/** What to know before ordering, the few that come first and the others on demand; no verdict depends on it. */
export function before(list) {
  const rest = list.slice(SHOWN);
  return list.length
    ? html`<section class="warnings" aria-label="Before you order">
        <h2>Before you order</h2>
        <ul>${list.slice(0, SHOWN).map(warning)}</ul>
        ${rest.length ? html`<details><summary>${rest.length} more to know</summary><ul>${rest.map(warning)}</ul></details>` : nothing}
      </section>`
    : nothing;
}

const warning = (w) => html`<li>${sign("caution")}<div>
  <p>${w.sentence}</p>
  <p class="proof"><a href=${factHref(w.origin)}>${w.subject}</a> <span class="quiet">${w.kind}</span> ${source(w.origin.source)}</p>
</div></li>`;
