import { html, nothing, repeat } from "../lib.js";
import { earnedBy } from "../model/board.js";
import { href, replaceQuery } from "../route.js";
import { asked, splitName, status } from "../words.js";
import { answerCell, concernName, earnedCell, pointsTip, reasons } from "./board-cells.js";
import { badge } from "./parts.js";
import { walk } from "./grid.js";
import "./scroll-shade.js";

/**
 * Builds by requirements, or by the concerns that give them points. One tab stop; the arrow keys move between cells.
 * `columns` are requirements, `points` concerns; the other is empty.
 */
export function boardTable({ verdicts, columns, points, currency, route, flipped }) {
  return html`<scroll-shade><div class="board-scroll">
    <table class="board" role="grid" aria-label=${points.length ? "Points of builds by concern" : "Builds by requirements"} @keydown=${walk}>
      <thead>
        <tr>
          ${head(route, { column: "rank", label: "Rank" })} ${head(route, { column: "name", label: "Build" })}
          ${head(route, { column: "verdict", label: "Verdict" })} ${head(route, { column: "price", label: "Landed price", small: currency })}
          ${head(route, { column: "score", label: "Points", tip: "Points for the ranking; builds of one verdict stand in the order of their sum." })}
          ${columns.map((r) => head(route, { column: r.requirement, label: r.title, small: r.limit, kind: "req level-" + r.level, tip: `${r.title}: ${asked(r)}${r.target ? `, target ${r.target}` : ""} (${r.level})` }))}
          ${points.map(({ concern, column }) => head(route, { column, label: concernName(concern), kind: "points" }))}
        </tr>
      </thead>
      <tbody>
        ${repeat(
          verdicts,
          (v) => v.build,
          (v, i) => row(v, { columns, points, before: flipped.get(v.build), first: i === 0 }),
        )}
      </tbody>
    </table>
  </div></scroll-shade>`;
}

function head(route, { column, label, small, tip, kind = column }) {
  const { sort = "rank" } = route.query;
  const down = sort === "-" + column;
  const up = sort === column;
  const next = up ? "-" + column : column === "rank" ? "" : column;
  return html`<th scope="col" class=${kind} role="columnheader" aria-sort=${up ? "ascending" : down ? "descending" : "none"}>
    <button data-tip=${tip ?? nothing} @click=${() => replaceQuery(route, { sort: next, from: "" })}>
      <span>${label}${up || down ? html`<i aria-hidden="true">${up ? " ▲" : " ▼"}</i>` : nothing}</span>
      ${small ? html`<small>${small}</small>` : nothing}
    </button>
  </th>`;
}

function row(v, { columns, points, before, first }) {
  const cells = new Map(v.cells.map((c) => [c.requirement, c]));
  const { main, aside } = splitName(v.name);
  return html`<tr class=${`row ${v.outcome}${before ? " flipped" : ""}`}>
    <td role="gridcell" class="rank" tabindex="-1">${v.rank ?? "–"}</td>
    <th role="rowheader" scope="row" class="name">
      <a href=${href(["build", v.build])} tabindex=${first ? 0 : -1}>${main}</a>
      ${aside ? html`<small>${aside}</small>` : nothing}
      ${reasons(v)}
    </th>
    <td role="gridcell" class="verdict" tabindex="-1">
      ${badge(v.outcome)}${before ? html`<span class="was">was ${status(before).word}</span>` : nothing}
    </td>
    <td role="gridcell" class="price" tabindex="-1" data-tip=${`Landed price: ${v.price.text} (${v.price.basis})`}>${v.price.brief}</td>
    <td role="gridcell" class="score" tabindex="-1" data-tip=${pointsTip(v)}>${v.total}</td>
    ${columns.map((r) => answerCell(r, cells.get(r.requirement)))} ${points.map(({ concern }) => earnedCell(earnedBy(v, concern)))}
  </tr>`;
}
