import { html } from "../lib.js";
import { href } from "../route.js";
import { badge, more } from "./parts.js";

const SHOWN = 8;

/** Builds that become accepted come first, then those that were. */
const weight = ({ before, after }) => (after === "accepted" ? 2 : before === "accepted" ? 1 : 0);

/** Builds whose verdict changes; a new build has no `before`, a removed one no `after`. */
export function flipList(flips) {
  return html`<ul class="flips">
    ${[...flips].sort((a, b) => weight(b) - weight(a)).slice(0, SHOWN).map(
      (f) => html`<li>
        ${f.after ? html`<a href=${href(["build", f.subject])}>${f.name}</a>` : f.name}
        <span class="flip">${f.before ? badge(f.before) : html`<em>new</em>`} → ${f.after ? badge(f.after) : html`<em>gone</em>`}</span>
      </li>`,
    )}
    ${more(flips.length, SHOWN)}
  </ul>`;
}
