import { html, live, nothing } from "../lib.js";
import { ends, pickable, picked, range } from "../model/keys.js";
import { replaceQuery } from "../route.js";
import { capital } from "../words.js";
import { table } from "./addresses.js";

/** Chooses any other key, by what it is called. */
export function keyPicker(keys, sliders, { route, whatIfKey }, act) {
  const open = pickable(keys, sliders, route.query);
  const pick = (event) => {
    const key = picked(open, event.target.value.trim());
    if (key) {
      event.target.value = "";
      act.pickKey(key.key);
    }
  };
  return html`<div class="limit picker">
    <label for="key">Something else: a price, a weight, an assumption, a model …</label>
    <input id="key" list="keys" placeholder="type a part of its name" autocomplete="off" @change=${pick} />
    <datalist id="keys">${open.map((k) => html`<option value=${k.title}>${k.key}</option>`)}</datalist>
  </div>
  ${open.filter((k) => k.key === whatIfKey).map((k) => keyControl(k, undefined, route))}`;
}

/** A key with the control that fits what it takes; `value` is undefined until it differs from the one in force. */
export function keyControl(k, value, route, choices = []) {
  const id = "key-" + k.key;
  const now = value ?? k.from;
  const set = (text) => replaceQuery(route, { [k.key]: text === k.from ? "" : text });
  return html`<div class=${value === undefined ? "limit" : "limit moved"}>
    <label for=${id}>${capital(k.title)}</label>
    <span class="field"><span>${k.written.before}</span>${CONTROLS[k.takes](k, now, set, id, choices)}<span>${k.written.after}</span></span>
    <span class="now">${value === undefined ? nothing : html`<button type="button" class="small" @click=${() => set(k.from)}>now: ${k.from || "nothing"}</button>`}
    ${k.takes === "number" ? k.words.map((word) => html` <button type="button" class="small" aria-pressed=${now === word} @click=${() => set(word)}>${word}</button>`) : nothing}</span>
  </div>`;
}

const CONTROLS = {
  number: (k, now, set, id) => html`<input id=${id} type="number" step="any" .value=${live(now)} @change=${(e) => e.target.value !== "" && set(e.target.value)} />`,
  date: (k, now, set, id) => html`<input id=${id} type="date" .value=${live(now)} @change=${(e) => e.target.value && set(e.target.value)} />`,
  word: (k, now, set, id) => html`<select id=${id} @change=${(e) => set(e.target.value)}>${[...new Set([...k.words, now])].map((w) => html`<option value=${w} ?selected=${w === now}>${w}</option>`)}</select>`,
  text: (k, now, set, id, choices) => html`<input id=${id} list=${choices.length ? id + "-choices" : nothing} .value=${live(now)} @change=${(e) => set(e.target.value.trim())} />${choices.length ? html`<datalist id=${id + "-choices"}>${choices.map((c) => html`<option value=${c}></option>`)}</datalist>` : nothing}`,
  range(k, now, set, id) {
    const { low, high } = ends(now);
    return html`<input id=${id} type="number" step="any" aria-label=${`${k.title}, from`} .value=${live(low)} @change=${(e) => set(range(e.target.value, high))} /> to
      <input type="number" step="any" aria-label=${`${k.title}, to`} .value=${live(high)} @change=${(e) => set(range(low, e.target.value))} />`;
  },
};

/** The ids that a key refers to, where their table is loaded. */
export const choicesOf = (k, data) => (k.refersTo ? (data[table(k.refersTo)]?.value?.items ?? []).map((row) => row.id) : []);
