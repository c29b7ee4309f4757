import { html, nothing } from "../lib.js";
import { columns, concerns, earning, rows } from "../model/board.js";
import { replaceQuery } from "../route.js";
import { count } from "../words.js";
import { ADVICE, REQUIREMENTS } from "./addresses.js";
import { boardCards } from "./board-cards.js";
import { concernName } from "./board-cells.js";
import { boardTable } from "./board-table.js";
import { pageOf, pager } from "./pager.js";
import { heading, whenReady } from "./parts.js";

const PAGE = 60;

export function boardView(state) {
  return whenReady([state.data[ADVICE], state.data[REQUIREMENTS]], (advice, { items }) => {
    const { route } = state;
    const found = rows(advice.verdicts, items, route.query);
    const { from, items: verdicts } = pageOf(found, route, PAGE);
    const shown = {
      verdicts,
      columns: ofPoints(route) ? [] : columns(items, route.query),
      points: ofPoints(route) ? earning(advice.verdicts, items) : [],
      currency: advice.currency,
      flipped: new Map((state.change?.flips ?? []).map((f) => [f.subject, f.before])),
      route,
    };
    return html`
      ${heading("All builds, all requirements", ADVICE)}
      ${filters(route, items, state.narrow)}
      <p class="found"><span role="status">${summary(found, advice)}</span> <a href="#/compose">Builds nobody has listed</a></p>
      ${found.length ? (state.narrow ? boardCards({ ...shown, columns: columns(items, route.query) }) : boardTable(shown)) : html`<p class="empty">No build matches. <a href="#/board">Show all</a></p>`}
      ${pager(route, from, found.length, PAGE)}
    `;
  });
}

const ofPoints = (route) => route.query.show === "points";

function summary(found, advice) {
  const n = (outcome) => found.filter((v) => v.outcome === outcome).length;
  const of = found.length < advice.verdicts.length ? ` of ${advice.verdicts.length}` : "";
  return `${count(found.length, "build")}${of}: ${n("accepted")} accepted, ${n("undecided")} undecided, ${n("rejected")} rejected.`;
}

function filters(route, items, narrow) {
  const set = (patch) => replaceQuery(route, { from: "", ...patch });
  const { q = "", verdict = "", concern = "", against = "", cause = "" } = route.query;
  return html`<form class="filters" @submit=${(e) => e.preventDefault()}>
    <label>Find <input type="search" name="q" .value=${q} placeholder="name, part or reason" @input=${(e) => set({ q: e.target.value })} /></label>
    ${choice("Verdict", verdict, ["accepted", "undecided", "rejected"], (v) => set({ verdict: v }))}
    ${choice("Concern", concern, concerns(items), (v) => set({ concern: v }))}
    ${choice("Problem", against, ["any", "rejected", "doubt", "caution"], (v) => set({ against: v }), PROBLEMS)}
    ${narrow ? order(route, items, set) : columnsShown(route)}
    ${q || verdict || concern || against || cause ? html`<a class="reset" href="#/board">Show all</a>` : nothing}
  </form>`;
}

/** A table sorts by its heads; cards have none. */
function order({ query }, items, set) {
  const figures = columns(items, query).map((r) => [r.requirement, r.title]);
  const all = [["", "Ranking"], ["price", "Price, lowest first"], ["-price", "Price, highest first"], ["-score", "Points"], ["name", "Name"], ...figures.flatMap(([id, title]) => [["-" + id, `${title}, highest first`], [id, `${title}, lowest first`]])];
  return html`<label>Order
    <select @change=${(e) => set({ sort: e.target.value })}>
      ${all.map(([value, text]) => html`<option value=${value} ?selected=${value === (query.sort ?? "")}>${text}</option>`)}
    </select>
  </label>`;
}

const columnsShown = (route) => html`<label>Columns
  <select name="show" @change=${(e) => replaceQuery(route, { show: e.target.value, sort: "" })}>
    <option value="" ?selected=${!ofPoints(route)}>Requirements</option>
    <option value="points" ?selected=${ofPoints(route)}>Points by concern</option>
  </select>
</label>`;

const PROBLEMS = { any: "any", rejected: "a rejection", doubt: "a doubt", caution: "a caution" };

function choice(label, chosen, options, pick, names = {}) {
  return html`<label
    >${label}
    <select @change=${(e) => pick(e.target.value)}>
      <option value="" ?selected=${!chosen}>all</option>
      ${options.map((o) => html`<option value=${o} ?selected=${o === chosen}>${names[o] ?? concernName(o)}</option>`)}
    </select>
  </label>`;
}
