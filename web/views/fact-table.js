import { html, nothing } from "../lib.js";
import { href, replaceQuery } from "../route.js";
import { holds as kindOf, isOwn } from "../model/rows.js";
import { webLink } from "./parts.js";

const PAGE = 100;
const CUT = 40;

/** A table in force with the line numbers of its file; an empty cell is shown as not known. */
export function factTable({ columns, file }, rows, route) {
  const { q = "" } = route.query;
  const found = q ? rows.filter((row) => holds(row, q.toLowerCase())) : rows;
  const asked = found.findIndex((row) => isAsked(row, file, route.query));
  const from = Number(route.query.from ?? (asked >= 0 ? Math.floor(asked / PAGE) * PAGE : 0)) || 0;
  return html`
    <div class="scroll facts-scroll" tabindex="0" role="region" aria-label=${file}>
      <table class="plain fact-table">
        <thead>
          <tr><th scope="col" class="num">line</th>${columns.map((c) => html`<th scope="col" class=${isNumber(c) ? "num" : ""} data-tip=${kindOf(c)}>${c.name}${unitOf(c) ? html` <small>${unitOf(c)}</small>` : nothing}</th>`)}</tr>
        </thead>
        <tbody>
          ${found.slice(from, from + PAGE).map(
            (row) => html`<tr class=${(isAsked(row, file, route.query) ? "at" : "") + (isOwn(row) ? " is-own" : "")} id=${`line-${row.file === file ? "" : row.file + "-"}${row.line}`}>
              <td class="num quiet"><a href=${href(route.path, { ...route.query, ...placeOf(row, file) })} aria-label=${`${row.line}, line of ${row.file}`}>${row.line}</a>${isOwn(row) ? html` <span class="own">yours</span>` : nothing}</td>
              ${columns.map((c) => cell(c, row.cells[c.name]))}
            </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${found.length ? nothing : html`<p class="empty">No row contains “${q}”.</p>`}
    ${pager(route, from, found.length)}
  `;
}

/** Rows of a case stand in files of their own. */
const placeOf = (row, file) => ({ file: row.file === file ? "" : row.file, line: row.line });

/** Whether the address asks for this row. */
export const isAsked = (row, file, query) => row.line === Number(query.line) && row.file === (query.file || file);

const isNumber = (column) => /number|amount/.test(column.type);

/** The unit of a column; empty where its name or another column gives it. */
export const unitOf = ({ name, unit }) => (unit && unit !== "currency" && !name.includes(unit) ? unit : "");

const holds = (row, text) => Object.values(row.cells).some((v) => v != null && String(v).toLowerCase().includes(text));

function cell(column, value) {
  if (value == null || value === "") {
    return html`<td class="unknown">not known</td>`;
  }
  const text = String(value);
  const link = webLink(text);
  if (link) {
    return html`<td>${link}</td>`;
  }
  return html`<td class=${isNumber(column) ? "num" : ""} dir="auto" data-tip=${text.length > CUT ? text : nothing}>${text}</td>`;
}

function pager(route, from, all) {
  if (all <= PAGE) {
    return nothing;
  }
  const to = (at) => replaceQuery(route, { from: String(at), line: "" });
  return html`<nav class="pager" aria-label="Pages">
    <button ?disabled=${from === 0} @click=${() => to(Math.max(0, from - PAGE))}>Previous</button>
    <span>${from + 1} to ${Math.min(all, from + PAGE)} of ${all.toLocaleString("en")}</span>
    <button ?disabled=${from + PAGE >= all} @click=${() => to(from + PAGE)}>Next</button>
  </nav>`;
}
