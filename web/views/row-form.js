import { html, nothing } from "../lib.js";
import { faultsOf, label, split } from "../model/rows.js";
import { href } from "../route.js";
import { ids } from "./loaded.js";
import { outcomeView } from "./outcome.js";

/** A form of the columns of a table; what is wrong stands at its cell, as the reader of the table tells it. */
export function rowForm(state, act, table) {
  const bring = state.bring?.kind === "row" && state.bring.input.table === table.table ? state.bring : null;
  const faults = faultsOf(bring?.plan?.refused ?? []);
  const given = bring?.input.cells ?? {};
  const [needed, others] = split(table.columns);
  return html`<form class="row-form" aria-label=${`New row of ${table.label}`} novalidate @submit=${(e) => submit(e, table, act)} @input=${act.editBrought}>
      <div class="fields">${needed.map((c) => field(c, faults[c.name], state))}</div>
      ${others.length
        ? html`<details class="more-columns" ?open=${others.some((c) => faults[c.name] || given[c.name])}>
            <summary>${others.length} more columns; what you leave empty is not known</summary>
            <div class="fields">${others.map((c) => field(c, faults[c.name], state))}</div>
          </details>`
        : nothing}
      ${faults[""] ? html`<ul class="faults ink-out" role="alert" tabindex="-1" data-focus>${faults[""].map((f) => html`<li>${f}</li>`)}</ul>` : nothing}
      <div class="buttons"><button class="primary">Show what it would change</button></div>
    </form>
    ${outcomeView(bring, act, {
      title: (plan) => html`<span dir="auto">${plan.row}</span> ${plan.replaces ? "replaces yours" : "is new"}`,
      keep: "Keep it in my case",
      done: (plan) => html`<span dir="auto">${plan.row}</span> is in your case.`,
      after: (plan) => html`<p><a href=${href(["facts", plan.table], { file: `case/${plan.table}.csv`, line: plan.line })}>See it in the table</a></p>`,
    })}`;
}

function submit(event, { table }, act) {
  event.preventDefault();
  act.tryBringing("row", { table, cells: Object.fromEntries(new FormData(event.target)) });
}

function field(column, faults, state) {
  const id = `cell-${column.name}`;
  const hints = [column.about ? `${id}-about` : "", faults ? `${id}-fault` : ""].filter(Boolean).join(" ") || nothing;
  const attributes = { id, hints, invalid: faults ? "true" : nothing };
  return html`<div class="cell">
    <label for=${id}>${label(column)} ${unit(column)}${column.required ? html` <em>needed</em>` : nothing}</label>
    ${input(column, attributes, state)}
    ${column.about ? html`<small class="quiet" id="${id}-about">${column.about}</small>` : nothing}
    ${faults ? html`<small class="ink-out" id="${id}-fault">${faults.join("; ")}</small>` : nothing}
  </div>`;
}

const unit = ({ unit: of }) => (of && of !== "currency" ? html`<span class="quiet">${of}</span>` : nothing);

const TRUTHS = ["true", "false"];

function input(column, { id, hints, invalid }, state) {
  const { name, type, refersTo } = column;
  const choices = type === "word" ? column.words : type === "true or false" ? TRUTHS : [];
  if (choices.length) {
    return html`<select id=${id} name=${name} aria-describedby=${hints} aria-invalid=${invalid}>
      <option value="">${column.required ? "choose" : "not known"}</option>
      ${choices.map((w) => html`<option>${w}</option>`)}
    </select>`;
  }
  const numeric = /number|amount/.test(type);
  return html`<input id=${id} name=${name} type=${type === "date" ? "date" : "text"} inputmode=${numeric ? "decimal" : nothing} list=${refersTo ? `${id}-names` : nothing} placeholder=${column.words.length ? column.words.slice(0, 2).join("|") : nothing} aria-describedby=${hints} aria-invalid=${invalid} autocomplete="off" spellcheck="false" />
    ${refersTo ? html`<datalist id="${id}-names">${[...new Set(ids(state, refersTo))].map((n) => html`<option value=${n}></option>`)}</datalist>` : nothing}`;
}
