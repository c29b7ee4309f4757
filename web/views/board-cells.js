import { html, nothing } from "../lib.js";
import { asked, capital, status, words } from "../words.js";
import { sign } from "./parts.js";

/** How a build answers a requirement, without the unit, which the column's head tells. */
export function answerCell(r, c) {
  if (!c) {
    return html`<td role="gridcell" class="req" tabindex="-1">${sign("not-judged")}</td>`;
  }
  return html`<td role="gridcell" class=${`req tone-${status(c.status).tone}`} tabindex="-1" data-tip=${told(r, c)}>${sign(c.status)}<span class=${c.low == null && c.high == null ? "value words" : "value"}>${c.brief}</span></td>`;
}

/** The same in a sentence. */
const told = (r, c) => `${r.title}: ${c.text || "not measured"} (${c.basis}). ${capital(status(c.status).word)}. Limit: ${asked(r)} (${words(r.level)}).`;

/** What a build earns by a concern. */
export const earnedCell = (earned) => html`<td role="gridcell" class=${earned ? "points" : "points quiet"} tabindex="-1">${earned?.text ?? "0"}</td>`;

/** Where the points come from. */
export const pointsTip = (v) => (v.points.length ? v.points.map((p) => `${concernName(p.concern)} ${p.text}`).join("\n") : "No points");

export const concernName = (concern) => (concern ? capital(words(concern)) : "Other rules");

/** The reasons in the row itself, in full as a tooltip. */
export function reasons(v) {
  if (!v.reasons.length) {
    return v.bestAt.length ? html`<p class="why met">${capital(v.bestAt.join(", "))}</p>` : nothing;
  }
  return html`<p class="why" data-tip=${v.reasons.join("\n")}>${v.brief.join(" · ")}</p>`;
}
