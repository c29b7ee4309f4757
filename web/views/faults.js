import { html, nothing } from "../lib.js";
import { more } from "./parts.js";

const SHOWN = 8;

/** The first faults with place and message; `total` counts those that the server left out, too. */
export function faultList(faults, total = faults.length) {
  return html`<ul class="faults">
    ${faults.slice(0, SHOWN).map((f, i) => html`<li><code>${place(f)}</code> ${f.message}${f.text && f.text !== faults[i + 1]?.text ? html`<pre>${f.text}</pre>` : nothing}</li>`)}
    ${more(total, SHOWN)}
  </ul>`;
}

const place = (f) => f.file + (f.line > 0 ? ":" + f.line : "") + (f.column > 0 ? ":" + f.column : "");
