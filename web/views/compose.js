import { html, nothing, repeat } from "../lib.js";
import { published } from "../published.js";
import { href, replaceQuery } from "../route.js";
import { count } from "../words.js";
import { ADVICE, COMPOSED, composed, table } from "./addresses.js";
import { reasons } from "./board-cells.js";
import { needsProgram } from "./needs-program.js";
import { pageOf, pager } from "./pager.js";
import { badge, heading, whenReady } from "./parts.js";

const PAGE = 60;

/** The address of what is asked: the builds that the case could want, or those of a card. */
export const composition = ({ query }) => (query.card ? composed(query.card, query.count) : COMPOSED);

/** Builds of cards and hosts that no table lists, judged like any. */
export function composeView(state) {
  if (published) {
    return html`${heading("Builds nobody has listed", null)} ${needsProgram(state, "Putting cards into hosts", "compose")}`;
  }
  const { route } = state;
  const url = composition(route);
  return html`
    ${heading("Builds nobody has listed", url)}
    <p class="lead">Cards in hosts, put together from the tables and judged like any listed build. ${route.query.card ? html`<a href="#/compose">Only those that the case could want</a>` : "These are the ones that the case could want; choose a card to see all it fits into, and why not."}</p>
    ${picker(state)}
    ${whenReady([state.data[url], state.data[ADVICE]], ({ items }) => found(items, route))}
  `;
}

function picker({ data, route }) {
  const { card = "", count: n = "" } = route.query;
  const cards = (data[table("hardware")]?.value?.items ?? []).filter((row) => row.cells.kind === "gpu");
  return html`<form class="filters" @submit=${(e) => e.preventDefault()}>
    <label>Card
      <select name="card" @change=${(e) => replaceQuery(route, { card: e.target.value, from: "" })}>
        <option value="" ?selected=${!card}>those that the case could want</option>
        ${cards.map((row) => html`<option value=${row.id} ?selected=${row.id === card}>${row.cells.name}</option>`)}
      </select>
    </label>
    ${card
      ? html`<label>How many
          <select name="count" @change=${(e) => replaceQuery(route, { count: e.target.value, from: "" })}>
            ${["", 1, 2, 3, 4, 5, 6, 7, 8].map((i) => html`<option value=${i} ?selected=${String(i) === n}>${i || "one to four"}</option>`)}
          </select>
        </label>`
      : nothing}
  </form>`;
}

function found(items, route) {
  const { from, items: shown } = pageOf(items, route, PAGE);
  const n = (outcome) => items.filter((v) => v.outcome === outcome).length;
  return html`
    <p class="found" role="status">${count(items.length, "build")}: ${n("accepted")} accepted, ${n("undecided")} undecided, ${n("rejected")} rejected.</p>
    <ol class="composed">
      ${repeat(
        shown,
        (v) => v.build,
        (v) => html`<li class=${v.outcome}>
          <span>${badge(v.outcome)}</span>
          <div><a href=${href(["build", v.build])}>${v.name}</a>${reasons(v)}</div>
          <span class="num">${v.price.text}</span>
        </li>`,
      )}
    </ol>
    ${pager(route, from, items.length, PAGE)}
  `;
}
