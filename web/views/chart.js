import { html, nothing } from "../lib.js";
import { chosen, measures } from "../model/measures.js";
import { href, replaceQuery } from "../route.js";
import { capital } from "../words.js";
import { ADVICE, REQUIREMENTS } from "./addresses.js";
import { pageOf, pager } from "./pager.js";
import { badge, heading, whenReady } from "./parts.js";
import "./chart-element.js";

const PAGE = 120;

export function chartView(state) {
  return whenReady([state.data[ADVICE], state.data[REQUIREMENTS]], (advice, { items }) => {
    const { route } = state;
    const all = measures(items, advice.verdicts);
    const measure = chosen(all, route.query.y);
    return html`
      ${heading("Price against what matters", ADVICE)}
      <form class="filters" @submit=${(e) => e.preventDefault()}>
        <label>Against the price
          <select name="y" @change=${(e) => replaceQuery(route, { y: e.target.value })}>
            ${all.map((m) => html`<option value=${m.id} ?selected=${m === measure}>${capital(m.name)}</option>`)}
          </select>
        </label>
      </form>
      <rigor-chart class="tall" .currency=${advice.currency} .verdicts=${advice.verdicts} .requirements=${items} .best=${advice.build} .theme=${state.theme} .measure=${measure.id}></rigor-chart>
      ${twinTable(advice.verdicts, measure, route)}
    `;
  });
}

/** Drawn when it is opened. */
function twinTable(verdicts, measure, route) {
  const open = Boolean(route.query.table);
  const toggle = (event) => event.target.open !== open && replaceQuery(route, { table: event.target.open ? "1" : "" });
  return html`<details class="chart-table" ?open=${open} @toggle=${toggle}>
    <summary>The same as a table</summary>
    ${open ? table(verdicts, measure, route) : nothing}
  </details>`;
}

function table(verdicts, measure, route) {
  const { from, items } = pageOf(verdicts, route, PAGE);
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${`Price and ${measure.name} of each build`}>
      <table class="plain">
        <thead>
          <tr><th scope="col">Build</th><th scope="col">Verdict</th><th scope="col" class="num">Landed price</th><th scope="col" class="num">${capital(measure.name)}</th><th scope="col" class="num">GPU memory</th></tr>
        </thead>
        <tbody>
          ${items.map(
            (v) => html`<tr>
              <th scope="row"><a href=${href(["build", v.build])}>${v.name}</a></th>
              <td>${badge(v.outcome)}</td>
              <td class="num">${v.price.text}</td>
              <td class="num">${measure.of(v)?.text ?? "not known"}</td>
              <td class="num">${v.memory.text}</td>
            </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${pager(route, from, verdicts.length, PAGE)}`;
}
