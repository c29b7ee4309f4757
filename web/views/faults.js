import { html, nothing } from "../lib.js";
import { cut, ruleFile, tablePlace } from "../model/places.js";
import { href } from "../route.js";
import { more } from "./parts.js";

const SHOWN = 8;

/** The first faults with place and message; `total` counts those that the server left out, too. */
export function faultList(faults, total = faults.length) {
  return html`<ul class="faults">
    ${faults.slice(0, SHOWN).map((f, i) => html`<li><code>${placeLink(f)}</code> ${f.message}${f.text && f.text !== faults[i + 1]?.text ? html`<pre>${faulty(f)}</pre>` : nothing}</li>`)}
    ${more(total, SHOWN)}
  </ul>`;
}

/** A line with the faulty part marked. */
export function faulty({ text, column }) {
  const [before, at, after] = cut(text, column);
  return at ? html`${before}<mark>${at}</mark>${after}` : before;
}

/** Where something stands, as a link to the rule or the table. */
export function placeLink({ file, line = 0, column = 0 }) {
  const text = file + (line > 0 ? ":" + line : "") + (column > 0 ? ":" + column : "");
  const to = address(file, line);
  return to ? html`<a href=${to}>${text}</a>` : text;
}

function address(file, line) {
  const rule = ruleFile(file);
  if (rule) {
    return href(["rules"], { file: rule, line: line || "" });
  }
  const place = tablePlace(file);
  return place ? href(["facts", place.table], { file: place.file, line: line || "" }) : null;
}
