import { html, live, nothing } from "../lib.js";
import { concerns, limits, STRESS, stressed, stressOf } from "../model/my-case.js";
import { capital, percent, words } from "../words.js";

const STRESSES = ["not at all", "less", "as now", "more", "most"];

/** The case in force with other figures; all else stays as it is. */
export function adjust({ changes }, requirements, { given, certainties }, act) {
  return html`<form class="case-form" @submit=${(e) => e.preventDefault()}>
    <fieldset>
      <legend>When, and how sure</legend>
      <label class="row">Day of the purchase <input type="date" .value=${live(changes.purchase_date ?? given.date)} @change=${(e) => act.change({ purchase_date: same(e.target.value, given.date) })} /></label>
      <label class="row">How sure do you want to be? ${certainty(changes.certainty ?? given.certainty, certainties, (value) => act.change({ certainty: same(value, given.certainty) }))}</label>
    </fieldset>
    <fieldset>
      <legend>What it must and should do</legend>
      ${limits(requirements).map((r) => limit(r, changes[r.requirement], act))}
    </fieldset>
    <fieldset>
      <legend>What matters most</legend>
      ${concerns(requirements).map((c) => concern(c, stressOf(requirements, c, changes), (factor) => act.change(stressed(requirements, c, factor))))}
    </fieldset>
  </form>`;
}

const same = (value, now) => (value === now ? "" : value);

export const certainty = (chosen, certainties, pick) => html`<select @change=${(e) => pick(e.target.value)}>
  ${certainties.map((c) => html`<option value=${c} ?selected=${c === chosen}>${percent(Number(c))}</option>`)}
</select>`;

function limit(r, said, act) {
  const value = said ?? String(r.limitValue);
  return html`<label class=${said === undefined ? "row" : "row moved"}>
    <span>${r.title}${r.level === "must" ? nothing : html` <em class="quiet">wish</em>`}${r.assumed ? html` <em class="quiet">assumed: yours to confirm</em>` : nothing}</span>
    <span class="figure"><small>${r.op === "at-most" ? "at most" : "at least"}</small> <input type="number" min="0" step="any" .value=${live(value)} @change=${(e) => act.change({ [r.requirement]: same(e.target.value, String(r.limitValue)) })} /> <small>${r.unit}</small></span>
  </label>`;
}

const concern = (name, factor, pick) => html`<label class="row">${capital(words(name))}
  <span class="figure"><input type="range" min="0" max=${STRESS.length - 1} step="1" .value=${live(String(STRESS.indexOf(factor)))} aria-valuetext=${STRESSES[STRESS.indexOf(factor)]} @change=${(e) => pick(STRESS[Number(e.target.value)])} /> <small>${STRESSES[STRESS.indexOf(factor)]}</small></span>
</label>`;
