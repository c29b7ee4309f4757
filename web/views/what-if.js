import { html, live, nothing } from "../lib.js";
import { published } from "../published.js";
import { href, replaceQuery } from "../route.js";
import { count, figure } from "../words.js";
import { adjustable, otherChanges, range } from "../model/limits.js";
import { ADVICE, REQUIREMENTS } from "./addresses.js";
import { needsProgram } from "./needs-program.js";
import { heading, whenReady } from "./parts.js";
import { outcomeView } from "./what-if-outcome.js";

/** Other limits and what they would decide. The address holds them, so that a what-if can be shared. */
export function whatIfView(state) {
  if (published) {
    const changes = Object.entries(state.route.query).map(([key, value]) => quoted(`${key}=${value}`));
    return html`${heading("What if the limits were different?")} ${needsProgram(state, "Judging other limits", `what-if ${changes.join(" ") || "--keys"}`)}`;
  }
  return whenReady([state.data[ADVICE], state.data[REQUIREMENTS]], (advice, { items }) => {
    const { route } = state;
    const n = Object.keys(route.query).length;
    return html`
      ${heading("What if the limits were different?", null, n ? html`<button @click=${() => back(route)}>Back to the brief</button>` : nothing)}
      <div class="what-if">
        <form class="limits" aria-label="Limits" @submit=${(e) => e.preventDefault()}>
          ${adjustable(items).map((r) => control(r, Number(route.query[r.requirement] ?? r.limitValue), route))}
          ${otherChanges(items, route.query).map((entry) => other(entry, route))}
          <p class="quiet">${n ? html`${count(n, "figure")} differ${n === 1 ? "s" : ""} from the brief. The address holds ${n === 1 ? "it" : "them"}: <a href=${href(route.path, route.query)}>link to this what-if</a>.` : "These are the limits of the brief. Drag one."}</p>
        </form>
        ${outcomeView(state, advice, n > 0)}
      </div>
    `;
  });
}

/** For a shell. */
const quoted = (word) => (/^[\w.:=,-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`);

function back(route) {
  const none = Object.fromEntries(Object.keys(route.query).map((key) => [key, ""]));
  replaceQuery(route, none);
}

function other([key, value], route) {
  return html`<div class="limit moved">
    <span><code>${key}</code> = ${value}</span>
    <button type="button" class="small" @click=${() => replaceQuery(route, { [key]: "" })}>remove</button>
  </div>`;
}

function control(r, value, route) {
  const { min, max, step } = range(r);
  const id = "limit-" + r.requirement;
  const set = (text) => replaceQuery(route, { [r.requirement]: text === "" || Number(text) === r.limitValue ? "" : text });
  const moved = value !== r.limitValue;
  return html`<div class=${moved ? "limit moved" : "limit"}>
    <label for=${id}>${r.title}${r.level === "must" ? nothing : html` <em class="quiet">${r.level}</em>`}</label>
    <span class="field"><span>${r.op === "at-most" ? "at most" : "at least"}</span> <input type="number" aria-label=${`${r.title}, ${r.unit}`} min=${min} step=${step} .value=${live(String(value))} @change=${(e) => set(e.target.value)} /> <span>${r.unit.replace("x ", "× ")}</span></span>
    <input id=${id} type="range" min=${min} max=${max} step=${step} .value=${live(String(value))} aria-valuetext=${figure(value, r.unit)} list=${id + "-brief"} @input=${(e) => set(e.target.value)} />
    <datalist id=${id + "-brief"}><option value=${r.limitValue}></option></datalist>
    ${moved ? html`<button type="button" class="small" @click=${() => set("")}>${r.assumed ? "assumed" : "brief"}: ${figure(r.limitValue, r.unit)}</button>` : nothing}
  </div>`;
}
