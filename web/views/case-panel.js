import { choose, asked } from "../case.js";
import { html, nothing } from "../lib.js";
import { count } from "../words.js";
import { moment, touching } from "../model/steps.js";
import { ANSWER, CASES, FORM, HISTORY, REQUIREMENTS } from "./addresses.js";
import { adjust } from "./case-adjust.js";
import { newCase } from "./case-new.js";
import { faultList } from "./faults.js";

/** Beside every view: what the buyer asks, with the answer pinned above it. */
export function casePanel(state, act) {
  const { panel } = state;
  if (!panel) {
    return nothing;
  }
  const [form, requirements, answer] = [FORM, REQUIREMENTS, ANSWER].map((url) => state.data[url]?.value);
  return html`<aside class="case-panel" id="case-panel" aria-labelledby="case-panel-title" @keydown=${(e) => e.key === "Escape" && act.togglePanel()}>
    <header>
      <h2 id="case-panel-title" tabindex="-1">My case</h2>
      <button class="quiet" aria-label="Close" @click=${act.togglePanel}>✕</button>
    </header>
    ${form && requirements && answer
      ? html`${pinned(panel, answer)} ${modes(panel, act)}
          ${panel.mode === "new" ? newCase(panel.answers, form, act) : html`${others(state)}${back(state, act)}${adjust(panel, requirements.items, form, act)}`}
          ${keep(panel, act)}`
      : html`<p role="status">Loading …</p>`}
  </aside>`;
}

/** What the answer was, and what it is with what has been said. */
function pinned({ said, problem, busy }, answer) {
  const now = said?.answer;
  return html`<div class="pinned" aria-live="polite" aria-busy=${busy}>
    ${busy ? html`<p class="quiet">Working it out …</p>` : nothing}
    ${now ? html`<p class="was-answer"><span>was</span> ${told(answer)}</p>` : nothing}
    <p class="now-answer"><span>${now ? "now" : "the answer"}</span> <strong>${told(now ?? answer)}</strong></p>
    ${now ? html`<p class="quiet">${count(said.flips.filter((f) => f.court === "builds").length, "verdict")} would flip. ${now.why[0] ?? nothing}</p>` : nothing}
    ${said?.assumed.length ? html`<ul class="assumed">${said.assumed.map((s) => html`<li>Assumed: ${s}.</li>`)}</ul>` : nothing}
    ${problem ? html`<div class="ink-out" role="alert"><p>${problem.message}</p>${problem.problem.faults?.length ? faultList(problem.problem.faults) : nothing}</div>` : nothing}
  </div>`;
}

const told = ({ headline, price }) => html`${headline}${price ? html`, ${price.text}` : nothing}`;

const modes = ({ mode }, act) => html`<div class="modes" role="group" aria-label="What to do">
  ${[["adjust", "Adjust this case"], ["new", "Start my own"]].map(
    ([id, name]) => html`<button aria-pressed=${mode === id} @click=${() => act.panelMode(id)}>${name}</button>`,
  )}
</div>`;

/** Other buyers whose cases came with the program. */
function others(state) {
  const { items = [] } = state.data[CASES]?.value ?? {};
  const here = asked || items.find((c) => c.chosen)?.id;
  return items.length < 2
    ? nothing
    : html`<label class="row">Case <select @change=${(e) => choose(e.target.value)}>
        ${items.map((c) => html`<option value=${c.chosen ? "" : c.id} ?selected=${c.id === here}>${c.title ?? c.id}</option>`)}
      </select></label>`;
}

/** The latest write that made or changed the buyer's own case is taken back. */
function back(state, act) {
  const step = touching(state.data[HISTORY]?.value?.items ?? [], "case")[0];
  return step
    ? html`<p class="row">Your own case, kept ${moment(step.at)} <button type="button" class="small" ?disabled=${state.takenBack?.phase === "busy"} @click=${() => act.takeBack(step.number)}>Go back to the case before</button></p>`
    : nothing;
}

function keep({ mode, said, title, answers, busy }, act) {
  const name = mode === "new" ? answers.title : title;
  const call = (value) => (mode === "new" ? act.answer({ title: value }) : act.nameCase(value));
  return html`<form class="keep" @submit=${(e) => (e.preventDefault(), act.keepCase())}>
    <label class="row">Its name <input name="title" maxlength="120" autocomplete="off" .value=${name} placeholder="My case" @input=${(e) => call(e.target.value)} /></label>
    <button class="primary" ?disabled=${!said || busy}>Keep as my case</button>
    <p class="quiet">It is written to the folder <code>case</code>; until then nothing changes.</p>
  </form>`;
}
