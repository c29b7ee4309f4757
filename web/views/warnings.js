import { html, nothing } from "../lib.js";
import { factHref, sign, source } from "./parts.js";

/** What to know before ordering; no verdict depends on it. */
export function warnings(list) {
  return list.length
    ? html`<section class="warnings" aria-label="Know before you order">
        <h2>Know before you order</h2>
        <ul>
          ${list.map(
            (w) => html`<li>${sign("caution")}<div>
              <p>${w.sentence}</p>
              <p class="proof"><a href=${factHref(w.origin)}>${w.subject}</a> <span class="quiet">${w.kind}</span> ${source(w.origin.source)}</p>
            </div></li>`,
          )}
        </ul>
      </section>`
    : nothing;
}
