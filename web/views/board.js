import { html, nothing } from "../lib.js";
import { columns, concerns, rows } from "../model/board.js";
import { replaceQuery } from "../route.js";
import { capital, count, words } from "../words.js";
import { ADVICE, REQUIREMENTS } from "./addresses.js";
import { boardTable } from "./board-table.js";
import { heading, whenReady } from "./parts.js";

const PAGE = 120;

export function boardView(state) {
  return whenReady([state.data[ADVICE], state.data[REQUIREMENTS]], (advice, { items }) => {
    const { route } = state;
    const found = rows(advice.verdicts, items, route.query);
    const from = Math.min(Number(route.query.from ?? 0) || 0, Math.max(0, found.length - 1));
    const flipped = new Map((state.change?.flips ?? []).map((f) => [f.subject, f.before]));
    return html`
      ${heading("All builds, all requirements", ADVICE)}
      ${filters(route, concerns(items))}
      <p class="found" role="status">${summary(found, advice)}</p>
      ${found.length
        ? boardTable({ verdicts: found.slice(from, from + PAGE), columns: columns(items, route.query), route, flipped, from })
        : html`<p class="empty">No build matches. <a href="#/board">Show all</a></p>`}
      ${pager(route, from, found.length)}
    `;
  });
}

function summary(found, advice) {
  const n = (outcome) => found.filter((v) => v.outcome === outcome).length;
  const of = found.length < advice.verdicts.length ? ` of ${advice.verdicts.length}` : "";
  return `${count(found.length, "build")}${of}: ${n("accepted")} accepted, ${n("undecided")} undecided, ${n("rejected")} rejected.`;
}

function filters(route, all) {
  const set = (patch) => replaceQuery(route, { from: "", ...patch });
  const { q = "", verdict = "", concern = "", against = "", cause = "" } = route.query;
  return html`<form class="filters" @submit=${(e) => e.preventDefault()}>
    <label>Find <input type="search" name="q" .value=${q} placeholder="name, part or reason" @input=${(e) => set({ q: e.target.value })} /></label>
    ${choice("Verdict", verdict, ["accepted", "undecided", "rejected"], (v) => set({ verdict: v }))}
    ${choice("Concern", concern, all, (v) => set({ concern: v }))}
    ${choice("Problem", against, ["any", "rejected", "doubt", "caution"], (v) => set({ against: v }), PROBLEMS)}
    ${q || verdict || concern || against || cause ? html`<a class="reset" href="#/board">Show all</a>` : nothing}
  </form>`;
}

const PROBLEMS = { any: "any", rejected: "a rejection", doubt: "a doubt", caution: "a caution" };

function choice(label, chosen, options, pick, names = {}) {
  return html`<label
    >${label}
    <select @change=${(e) => pick(e.target.value)}>
      <option value="" ?selected=${!chosen}>all</option>
      ${options.map((o) => html`<option value=${o} ?selected=${o === chosen}>${names[o] ?? capital(words(o))}</option>`)}
    </select>
  </label>`;
}

function pager(route, from, all) {
  if (all <= PAGE) {
    return nothing;
  }
  const to = (at) => replaceQuery(route, { from: at || "" });
  return html`<nav class="pager" aria-label="Pages">
    <button ?disabled=${from === 0} @click=${() => to(Math.max(0, from - PAGE))}>Previous</button>
    <span>${from + 1} to ${Math.min(all, from + PAGE)} of ${all.toLocaleString("en")}</span>
    <button ?disabled=${from + PAGE >= all} @click=${() => to(from + PAGE)}>Next</button>
  </nav>`;
}
