import { html, live, nothing } from "../lib.js";
import { answered } from "../model/bringing.js";
import { tax } from "../model/columns.js";
import { capital, count } from "../words.js";
import { columnWords } from "./loaded.js";

/** How each question is asked: its label, and the words to choose from or the kind of input. */
const ASKED = {
  seller: { label: "Seller", type: "text" },
  currency: { label: "Currency of the prices", type: "text" },
  tax: { label: "Tax in the prices", column: "vat", text: tax },
  condition: { label: "Condition", column: "condition", text: (word) => word },
  availability: { label: "Availability", column: "availability", text: (word) => word },
  date: { label: "Day the prices were read", type: "date" },
};

/** What the file does not say, once for all its rows; an answer previews again. What has been answered can be changed. */
export function asksView(asks, said, act, state) {
  const open = Object.keys(ASKED)
    .map((about) => asks.find((a) => a.about === about) ?? (said[about] ? { about, proposal: said[about] } : null))
    .filter(Boolean);
  return open.length
    ? html`<fieldset class="fields asks">
        <legend>What the file does not say</legend>
        ${open.map((ask) => field(ask, said, act, state))}
      </fieldset>`
    : nothing;
}

function field({ about, offers, proposal, why }, said, act, state) {
  const { label, type, column, text } = ASKED[about];
  const value = said[about] || proposal || "";
  const say = (e) => act.say((all) => answered(all, about, e.target.value));
  const hint = why ? `${capital(why)}: ${count(offers, "offer")}.` : said[about] ? "As you said." : `Needed for ${count(offers, "offer")}.`;
  return html`<div>
    <label for="ask-${about}">${label}</label>
    ${column
      ? html`<select id="ask-${about}" aria-describedby="hint-${about}" @change=${say}>${choices(state, column, value).map((w) => html`<option value=${w} .selected=${live(w === value)}>${text(w)}</option>`)}</select>`
      : html`<input id="ask-${about}" aria-describedby="hint-${about}" type=${type} maxlength=${about === "currency" ? 3 : 200} autocomplete="off" .value=${value} @change=${say} />`}
    <small class="quiet" id="hint-${about}">${hint}</small>
  </div>`;
}

const choices = (state, column, value) => [...new Set([...columnWords(state, "offers", column), value])];
