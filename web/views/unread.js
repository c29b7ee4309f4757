import { html } from "../lib.js";
import { mapped } from "../model/bringing.js";
import { meanings } from "../model/columns.js";

/** A file in which no offers were found: why, and what helps if it is a table of headings that nobody knows. */
export function unreadView(upload, act) {
  const { file, plan } = upload;
  return html`
    <h2 tabindex="-1" data-focus dir="auto">${file.name}</h2>
    <ul class="ink-out">${plan.refused.map((r) => html`<li>${r.reason}</li>`)}</ul>
    <details>
      <summary>It is a table: say what a column holds</summary>
      <form class="fields" @submit=${(e) => map(e, act)}>
        <label>Heading <input name="heading" required autocomplete="off" /></label>
        <label>holds <select name="means">${meanings().map(([word, text]) => html`<option value=${word} ?selected=${word === "price"}>${text}</option>`)}</select></label>
        <button>Read it again</button>
      </form>
    </details>
    <div class="buttons"><button @click=${act.cancelUpload}>Discard</button></div>
  `;
}

function map(event, act) {
  event.preventDefault();
  const { heading, means } = event.target.elements;
  act.say((said) => mapped(said, heading.value.trim(), means.value));
}
