import { html, live, nothing } from "../lib.js";
import { href } from "../route.js";
import { REQUIREMENTS } from "./addresses.js";
import { verdictView } from "./machine-verdict.js";
import { ids } from "./loaded.js";
import { outcomeView } from "./outcome.js";
import { isCurrency } from "../words.js";

const EXAMPLE = "2x rtx-3090, epyc-7302p, 1200 W, USD 3900";

/** A machine in words or by fields; the verdict stands below while one types. */
export function machineView(state, act) {
  const { words = "" } = state.machine ?? {};
  const bring = state.bring?.kind === "machine" ? state.bring : null;
  return html`<section class="brings" aria-label="A machine">
    <h2 tabindex="-1" data-focus>I saw a machine</h2>
    <form @submit=${(e) => keep(e, state, act)}>
      <label class="wide-field" for="machine-words">What it is made of and what it costs, separated by commas</label>
      <input id="machine-words" class="wide-field" type="text" maxlength="1000" autocomplete="off" spellcheck="false" aria-describedby="machine-hint machine-faults" aria-invalid=${state.machine?.problem ? "true" : nothing} .value=${live(words)} @input=${(e) => say(e.target.value, act)} />
      <p class="quiet" id="machine-hint">For example <code>${EXAMPLE}</code>. What you leave out is taken from the nearest host. <a href=${href(["bring", "offers"])}>Paste a shop's page</a> instead.</p>
    </form>
    ${fields(state, act)} ${verdictView(state, act)}
    ${outcomeView(bring, act, {
      done: () => "It is in your case.",
      after: (plan) => html`<p><a href=${href(["build", plan.build])}>See all about it</a>. Written: ${plan.saved.join(", ") || "nothing, it was there"}.</p>`,
    })}
  </section>`;
}

function say(words, act) {
  act.editBrought();
  act.sayMachine(words);
}

function keep(event, state, act) {
  event.preventDefault();
  if (state.machine?.answer) {
    act.judgeAgain();
  }
}

/** The one in which the case asks for a price. */
const currencyOf = (state) => (state.data[REQUIREMENTS]?.value?.items ?? []).map((r) => r.unit).find(isCurrency) ?? "";

/** Fields for who does not know what to call it; they make the words. */
function fields(state, act) {
  const pick = (e) => {
    act.editBrought();
    act.pickMachine(Object.fromEntries(new FormData(e.currentTarget)));
  };
  return html`<details class="by-fields">
    <summary>Or fill in fields</summary>
    <form class="fields" @input=${pick} @submit=${(e) => e.preventDefault()}>
      <label>Name of a system or host <input name="name" list="machine-systems" autocomplete="off" /></label>
      <label>Chip or card <input name="chip" list="machine-chips" autocomplete="off" /></label>
      <label>How many of it <input name="count" inputmode="numeric" autocomplete="off" /></label>
      <label>Memory in GB <input name="memory" inputmode="decimal" autocomplete="off" /></label>
      <label>Supply in W <input name="supply" inputmode="numeric" autocomplete="off" /></label>
      <label>Price <input name="price" inputmode="decimal" autocomplete="off" /></label>
      <label>Currency <input name="currency" maxlength="3" list="machine-currencies" value=${currencyOf(state)} autocomplete="off" /></label>
      <label>Condition <select name="condition"><option value="">not said: new</option><option>used</option><option>refurbished</option></select></label>
    </form>
    ${list("machine-systems", kinds(state, ["system"]))} ${list("machine-chips", [...ids(state, "accelerators"), ...kinds(state, ["gpu"])])}
    ${list("machine-currencies", [...new Set(ids(state, "rates").map((id) => id.split(" ")[0]))])}
  </details>`;
}

const kinds = (state, wanted) => ids(state, "hardware", ({ cells }) => wanted.includes(cells.kind));

const list = (id, members) => html`<datalist id=${id}>${members.map((m) => html`<option value=${m}></option>`)}</datalist>`;
