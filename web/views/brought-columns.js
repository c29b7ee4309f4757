import { html, live, nothing } from "../lib.js";
import { mapped, target } from "../model/bringing.js";
import { meanings } from "../model/columns.js";

/** What each column of a table is taken for; another choice previews again. */
export function columnsView(columns, said, act) {
  return columns.length
    ? html`<details class="columns" open>
        <summary>What its columns hold</summary>
        <div class="scroll" tabindex="0" role="region" aria-label="Columns">
          <table class="plain">
            <thead><tr><th scope="col">heading</th><th scope="col">holds</th></tr></thead>
            <tbody>${columns.map((column, i) => row(column, i, said, act))}</tbody>
          </table>
        </div>
      </details>`
    : nothing;
}

function row({ heading, means, currency }, i, said, act) {
  const now = said.map[heading] ?? target(means);
  return html`<tr>
    <th scope="row" dir="auto">${heading}</th>
    <td>
      <select id="column-${i}" aria-label="What ${heading} holds" @change=${(e) => act.say((all) => mapped(all, heading, e.target.value))}>
        ${meanings(now).map(([word, text]) => html`<option value=${word} .selected=${live(word === now)}>${text}</option>`)}
      </select>
      ${currency ? html`<span class="quiet">in ${currency}</span>` : nothing}
    </td>
  </tr>`;
}
