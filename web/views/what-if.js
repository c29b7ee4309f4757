import { html, live, nothing } from "../lib.js";
import { published } from "../published.js";
import { href, replaceQuery } from "../route.js";
import { count, written } from "../words.js";
import { adjustable, otherChanges, range } from "../model/limits.js";
import { changes } from "../model/keys.js";
import { ADVICE, KEYS, REQUIREMENTS, table } from "./addresses.js";
import { needsProgram } from "./needs-program.js";
import { heading, whenReady } from "./parts.js";
import { choicesOf, keyControl, keyPicker } from "./what-if-keys.js";
import { outcomeView } from "./what-if-outcome.js";

/** Other figures and what they would decide. The address holds them, so that a what-if can be shared. */
export function whatIfView(state, act) {
  if (published) {
    const said = Object.entries(state.route.query).map(([key, value]) => quoted(`${key}=${value}`));
    return html`${heading("What if the limits were different?")} ${needsProgram(state, "Judging other limits", `what-if ${said.join(" ") || "--keys"}`)}`;
  }
  return whenReady([state.data[ADVICE], state.data[REQUIREMENTS]], (advice, { items }) => {
    const { route } = state;
    const n = Object.keys(route.query).length;
    return html`
      ${heading("What if something were different?", KEYS, n ? html`<button @click=${() => back(route)}>Back to the case</button>` : nothing)}
      <div class="what-if">
        <form class="limits" aria-label="Figures" @submit=${(e) => e.preventDefault()}>
          ${others(state, items)}
          ${adjustable(items).map((r) => control(r, Number(route.query[r.requirement] ?? r.limitValue), route))}
          ${picker(state, items, act)}
          <div class="said">${said(n, route)} ${n ? html`<button type="button" @click=${() => act.saveWhatIf(route.query)}>Save as a case</button>` : nothing}</div>
        </form>
        ${outcomeView(state, advice, n > 0)}
      </div>
    `;
  });
}

/** For a shell. */
const quoted = (word) => (/^[\w.:=,-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`);

/** The tables that what is changed refers to. */
export function whatIfNeeds({ route, data, whatIfKey }) {
  if (published) {
    return [];
  }
  const keys = data[KEYS]?.value?.items ?? [];
  const tables = keys.filter((k) => k.refersTo && (k.key in route.query || k.key === whatIfKey)).map((k) => table(k.refersTo));
  return [REQUIREMENTS, KEYS, ...new Set(tables)];
}

const said = (n, route) =>
  n
    ? html`<p>${count(n, "figure")} differ${n === 1 ? "s" : ""} from the case. The address holds ${n === 1 ? "it" : "them"}: <a href=${href(route.path, route.query)}>link to this what-if</a>.</p>`
    : html`<p>These are the limits of the case. Drag one, or choose something else below them.</p>`;

function back(route) {
  const none = Object.fromEntries(Object.keys(route.query).map((key) => [key, ""]));
  replaceQuery(route, none);
}

const sliders = (items) => new Set(adjustable(items).map((r) => r.requirement));

function picker(state, items, act) {
  const keys = state.data[KEYS]?.value?.items;
  return keys ? keyPicker(keys, sliders(items), state, act) : nothing;
}

/** What the address changes besides the limits that have a slider. */
function others({ data, route }, items) {
  const keys = data[KEYS]?.value?.items ?? [];
  return changes(keys, Object.fromEntries(otherChanges(items, route.query))).map(({ key, value, known }) => (known ? keyControl(known, value, route, choicesOf(known, data)) : unknown(key, value, route)));
}

const unknown = (key, value, route) => html`<div class="limit moved">
  <span><code>${key}</code> = ${value}</span>
  <button type="button" class="small" @click=${() => replaceQuery(route, { [key]: "" })}>remove<span class="hidden"> ${key}</span></button>
</div>`;

function control(r, value, route) {
  const { min, max, step } = range(r);
  const id = "limit-" + r.requirement;
  const set = (text) => replaceQuery(route, { [r.requirement]: text === "" || Number(text) === r.limitValue ? "" : text });
  const moved = value !== r.limitValue;
  return html`<div class=${moved ? "limit moved" : "limit"}>
    <label for=${id}>${r.title}${r.level === "must" ? nothing : html` <em class="quiet">${r.level}</em>`}${r.assumed ? html` <em class="quiet">assumed</em>` : nothing}</label>
    <span class="field"><span>${r.op === "at-most" ? "at most" : "at least"} ${r.written.before}</span><input type="number" aria-label=${`${r.title}, ${r.unit}`} min=${min} step=${step} .value=${live(String(value))} @change=${(e) => set(e.target.value)} /><span>${r.written.after}</span></span>
    <input id=${id} type="range" min=${min} max=${max} step=${step} .value=${live(String(value))} aria-valuetext=${written(value, r.written)} list=${id + "-now"} @input=${(e) => set(e.target.value)} />
    <datalist id=${id + "-now"}><option value=${r.limitValue}></option></datalist>
    ${moved ? html`<button type="button" class="small" @click=${() => set("")}>${r.assumed ? "assumed" : "now"}: ${written(r.limitValue, r.written)}</button>` : nothing}
  </div>`;
}
