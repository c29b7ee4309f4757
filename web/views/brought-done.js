import { html, nothing } from "../lib.js";
import { count } from "../words.js";
import { quotesView } from "./quotes.js";

/** What was taken, and the way back. */
export function doneView({ file, plan, undo }, act) {
  const { brought } = plan;
  return html`
    <h2 tabindex="-1" data-focus><span dir="auto">${file.name}</span> is in force.</h2>
    <ul>
      <li>${count(plan.added.count, "offer")} new, ${plan.changed.count} changed, ${plan.gone.count} gone.</li>
      ${brought ? remembered(brought) : nothing}
    </ul>
    ${quotesView(plan.quotes)}
    <div class="buttons">
      ${undo == null ? nothing : html`<button @click=${() => act.restore(undo)}>Take it back</button>`}
      <button @click=${act.cancelUpload}>Close</button>
      <span class="quiet">All that was written with it goes, too.</span>
    </div>
  `;
}

const remembered = ({ added, sellers, aliases, headings }) =>
  [["New products", added], ["New sellers, whose terms are not known", sellers], ["Names that are known from now on", aliases], ["Headings that are known from now on", headings]]
    .filter(([, members]) => members.length)
    .map(([title, members]) => html`<li dir="auto">${title}: ${members.join(", ")}.</li>`);
