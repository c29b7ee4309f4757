import { html, nothing, repeat } from "../lib.js";
import { href, replaceQuery } from "../route.js";
import { asked, capital, compact, splitName, status, words } from "../words.js";
import { badge, sign } from "./parts.js";
import { walk } from "./grid.js";

/** Builds by requirements. One tab stop; the arrow keys move between cells. */
export function boardTable({ verdicts, columns, route, flipped, from }) {
  return html`<div class="board-scroll" tabindex="-1">
    <table class="board" role="grid" aria-label="Builds by requirements" @keydown=${walk}>
      <thead>
        <tr>
          ${head(route, "rank", "#", "rank")} ${head(route, "name", "Build", "name")}
          ${head(route, "verdict", "Verdict", "verdict")} ${head(route, "price", "Landed price", "price")}
          ${columns.map((r) => head(route, r.requirement, r.title, "req level-" + r.level, `${r.title}: ${asked(r)}${r.target ? `, target ${r.target}` : ""} (${r.level})`, r))}
        </tr>
      </thead>
      <tbody>
        ${repeat(
          verdicts,
          (v) => v.build,
          (v, i) => row(v, columns, flipped.get(v.build), from + i),
        )}
      </tbody>
    </table>
  </div>`;
}

function head(route, column, label, kind, tip, requirement) {
  const { sort = "rank" } = route.query;
  const down = sort === "-" + column;
  const up = sort === column;
  const next = up ? "-" + column : column === "rank" ? "" : column;
  return html`<th scope="col" class=${kind} role="columnheader" aria-sort=${up ? "ascending" : down ? "descending" : "none"}>
    <button data-tip=${tip ?? nothing} @click=${() => replaceQuery(route, { sort: next, from: "" })}>
      <span>${label}${up || down ? html`<i aria-hidden="true">${up ? " ▲" : " ▼"}</i>` : nothing}</span>
      ${requirement ? html`<small>${requirement.limit.replace("at least", "≥").replace("at most", "≤")}</small>` : nothing}
    </button>
  </th>`;
}

function row(v, columns, before, index) {
  const cells = new Map(v.cells.map((c) => [c.requirement, c]));
  const { main, aside } = splitName(v.name);
  return html`<tr class=${`row ${v.outcome}${before ? " flipped" : ""}`}>
    <td role="gridcell" class="rank" tabindex="-1">${v.rank ?? "–"}</td>
    <th role="rowheader" scope="row" class="name">
      <a href=${href(["build", v.build])} tabindex=${index === 0 ? 0 : -1}>${main}</a>
      ${aside ? html`<small>${aside}</small>` : nothing}
      ${reasons(v)}
    </th>
    <td role="gridcell" class="verdict" tabindex="-1">
      ${badge(v.outcome)}${before ? html`<span class="was">was ${status(before).word}</span>` : nothing}
    </td>
    <td role="gridcell" class="price" tabindex="-1" data-tip=${`Landed price: ${v.price.basis}`}>${compact(v.price.text).figure}</td>
    ${columns.map((r) => cell(r, cells.get(r.requirement)))}
  </tr>`;
}

/** The reasons in the row itself, in full as a tooltip. */
function reasons(v) {
  if (!v.reasons.length) {
    return v.bestAt.length ? html`<p class="why met">${capital(v.bestAt.join(", "))}</p>` : nothing;
  }
  return html`<p class="why" data-tip=${v.reasons.join("\n")}>${v.brief.join(" · ")}</p>`;
}

function cell(r, c) {
  if (!c) {
    return html`<td role="gridcell" class="req" tabindex="-1">${sign("not-judged")}</td>`;
  }
  const s = status(c.status);
  const { figure, unit } = compact(c.text);
  return html`<td role="gridcell" class=${`req tone-${s.tone}`} tabindex="-1"
    data-tip=${`${r.title}: ${c.text || "not measured"} (${c.basis}). ${capital(s.word)}. Limit: ${asked(r)} (${words(r.level)}).`}
  >${sign(c.status)}<span class="value">${figure}${unit ? html` <small>${unit}</small>` : nothing}</span></td>`;
}
