import { html, live, nothing } from "../lib.js";
import { idOf, toggled } from "../model/my-case.js";
import { capital, words } from "../words.js";
import { certainty } from "./case-adjust.js";

const CONTEXTS = [4096, 8192, 16384, 32768, 65536, 131072, 262144];
const MOST_MODELS = 6;

/** Platforms and forms are lists of words; the wish says which there are. */
const LISTS = { platform: ["cuda", "metal", "rocm", "vulkan"], place: ["desktop", "tower", "mini", "laptop", "rack-4u"] };

const LABELS = {
  speed: "Tokens per second that each must get; 10 is about as fast as one reads",
  noise: "How loud may it be under load?",
  platform: "Software platforms; none ticked: any",
  place: "What has room; none ticked: any",
  used: "Used goods",
};

/** A case of one's own from a few answers. */
export function newCase(answers, form, act) {
  const country = form.countries.find((c) => c.id === answers.country);
  const wish = (name, value) => act.answer({ wishes: { ...answers.wishes, [name]: value } });
  return html`<form class="case-form" @submit=${(e) => e.preventDefault()}>
    <fieldset>
      <legend>Who buys</legend>
      <label class="row">Country <select name="country" @change=${(e) => act.answer({ country: e.target.value })}>
        ${form.countries.map((c) => html`<option value=${c.id} ?selected=${c.id === answers.country}>${c.name}</option>`)}
      </select></label>
      <label class="row">Day of the purchase <input type="date" name="date" .value=${live(answers.date)} @change=${(e) => act.answer({ date: e.target.value })} /></label>
      <label class="row">A business that reclaims tax <input type="checkbox" name="business" .checked=${live(answers.business)} @change=${(e) => act.answer({ business: e.target.checked })} /></label>
      ${country?.taxed ? html`<label class="row">Tax that your address adds, in % ${number("taxRate", answers.taxRate ?? "", (taxRate) => act.answer({ taxRate }))}</label>` : nothing}
      <label class="row">It may cost at most, in ${country?.currency} ${number("budget", answers.wishes.budget ?? "", (value) => wish("budget", value))}</label>
    </fieldset>
    <fieldset>
      <legend>What runs on it</legend>
      ${answers.models.map((m, i) => model(m, i, answers.models, form, act))}
      <p class="quiet">A model that is not in the list: <a href="#/bring/model">bring it</a>.</p>
      ${answers.models.length < MOST_MODELS ? html`<button type="button" class="small" @click=${() => act.answer({ models: [...answers.models, { role: "", id: "" }] })}>One more model beside</button>` : nothing}
      <datalist id="models">${form.models.map((m) => html`<option value=${m.id}>${m.name}, ${m.billions} billion parameters</option>`)}</datalist>
      <label class="row">People or agents at once ${number("users", answers.users, (users) => act.answer({ users }))}</label>
      <label class="row">Tokens of context of each <select name="context" @change=${(e) => act.answer({ context: Number(e.target.value) })}>
        ${[...new Set([...CONTEXTS, answers.context])].sort((a, b) => a - b).map((n) => html`<option value=${n} ?selected=${n === answers.context}>${n.toLocaleString("en")}</option>`)}
      </select></label>
    </fieldset>
    <fieldset>
      <legend>How it must be</legend>
      ${form.wishes.filter((w) => w.wish in LABELS).map((w) => wishRow(w, answers.wishes[w.wish] ?? "", (value) => wish(w.wish, value)))}
      <label class="row">How sure do you want to be? ${certainty(answers.certainty, form.certainties, (value) => act.answer({ certainty: value }))}</label>
    </fieldset>
  </form>`;
}

const number = (name, value, set) => html`<input type="number" name=${name} min="0" step="any" .value=${live(String(value))} @input=${(e) => set(e.target.value)} />`;

function model({ role, id }, i, models, form, act) {
  const put = (more) => act.answer({ models: models.map((m, j) => (j === i ? { ...m, ...more } : m)) });
  return html`<div class="model-row">
    <label>Model <input name=${`model-${i}`} list="models" autocomplete="off" spellcheck="false" .value=${live(id)} @change=${(e) => put({ id: idOf(e.target.value, form.models) })} /></label>
    <label>for <input name=${`role-${i}`} autocomplete="off" placeholder=${i ? "sub" : "main"} .value=${live(role)} @change=${(e) => put({ role: e.target.value })} /></label>
    ${models.length > 1 ? html`<button type="button" class="small" aria-label=${`Without ${id || "this model"}`} @click=${() => act.answer({ models: models.filter((_, j) => j !== i) })}>✕</button>` : nothing}
  </div>`;
}

/** A figure, a list of words to tick, or one word; each word says what it stands for. */
function wishRow({ wish, open, unit, words: choices }, value, set) {
  if (LISTS[wish]) {
    return html`<fieldset class="ticks"><legend>${LABELS[wish]}</legend>
      ${LISTS[wish].map((word) => html`<label><input type="checkbox" .checked=${live(value.split(",").includes(word))} @change=${() => set(toggled(value, word))} /> ${words(word)}</label>`)}
    </fieldset>`;
  }
  return open === "number"
    ? html`<label class="row">${LABELS[wish]} ${number(wish, value === "any" ? "" : value, (text) => set(text))}</label>`
    : html`<label class="row">${LABELS[wish]} <select name=${wish} @change=${(e) => set(e.target.value)}>
        <option value="" ?selected=${!value}>no answer</option>
        ${choices.map((c) => html`<option value=${c.word} ?selected=${c.word === value}>${capital(c.word)}${c.limit && unit ? `, up to ${c.limit} ${unit}` : ""}${c.note ? `: ${c.note}` : ""}</option>`)}
      </select></label>`;
}
