import { html, nothing, repeat } from "../lib.js";
import { href } from "../route.js";
import { accepted, isSaid, kept, left, undecided } from "../model/bringing.js";
import { amount, matched, shortened, terms } from "../model/columns.js";
import { count } from "../words.js";
import { nameOf } from "./loaded.js";
import { newPieceView } from "./new-piece.js";

const TITLES = {
  taken: (n) => `${count(n, "offer")} to take`,
  open: (n) => `${count(n, "offer")} that ${n === 1 ? "lacks" : "lack"} something`,
  maybe: (n) => `${count(n, "product")} that may be known`,
  unknown: (n) => `${count(n, "product")} that no table has`,
  left: (n) => `${count(n, "row")} left out`,
};

/** The rows of one fate. */
export function groupView([fate, rows], upload, act, state) {
  return html`<h3>${TITLES[fate](rows.length)}</h3>
    <ol class="rows">
      ${repeat(rows, (r) => r.at, (r) => html`<li tabindex="-1" data-at=${r.at}>${rowView(r, fate, upload, act, state)}</li>`)}
    </ol>`;
}

function rowView(row, fate, upload, act, state) {
  return html`
    <div class="what">
      <strong dir="auto">${shortened(row.product)}</strong>
      <span class="quiet">${row.at}</span>
      ${row.hardwareId ? html`<p>is ${hardware(row, state)} <span class="quiet">${matched(row.match)}</span></p>` : nothing}
      ${row.left && fate !== "left" ? html`<p class="ink-doubt">Not taken: ${row.left}.</p>` : nothing}
      ${row.warnings.map((w) => html`<p class="ink-caution">${w}</p>`)}
    </div>
    <div class="for num"><strong>${amount(row.price, row.currency)}</strong>${row.currency ? nothing : html` <span class="unknown">currency not stated</span>`}</div>
    <p class="terms quiet" dir="auto">${terms(row).join(" · ")}</p>
    ${actions(row, fate, upload, act, state)}
  `;
}

const hardware = ({ hardwareId, match }, state) =>
  match === "added" ? html`<code>${hardwareId}</code>` : html`<a href=${href(["facts", "hardware"], { q: hardwareId })} target="_blank" rel="noopener">${nameOf(state, hardwareId)}</a>`;

function actions(row, fate, { plan, said }, act, state) {
  const say = (answer) => act.say(answer, row.at);
  if (fate === "left") {
    return html`<div class="buttons"><button class="small" @click=${() => say((all) => kept(all, row.at))}>Take it after all<span class="hidden"> ${shortened(row.product)}</span></button></div>`;
  }
  return html`<div class="buttons">
      ${row.hardwareId ? nothing : row.suggestions.map((id) => html`<button class="small" @click=${() => say((all) => accepted(all, plan.brought.rows, row, id))}>It is ${nameOf(state, id)}</button>`)}
      ${isSaid(said, row.at) ? html`<button class="small" @click=${() => say((all) => undecided(all, row.at))}>It is not that<span class="hidden"> ${shortened(row.product)}</span></button>` : nothing}
      <button class="small" @click=${() => say((all) => left(all, row.at))}>Leave out<span class="hidden"> ${shortened(row.product)}</span></button>
    </div>
    ${row.hardwareId ? nothing : newPieceView(row, act, state)}`;
}
