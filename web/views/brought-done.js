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
      ${undo == null ? nothing : html`<button @click=${() => act.restore(undo)}>Undo</button>`}
      <button @click=${act.cancelUpload}>Close</button>
      <span class="quiet">${undo == null ? "The case had no offers of its own before: its offers.csv is new." : wayBack(brought)}</span>
    </div>
  `;
}

const wayBack = (brought) =>
  `Undo puts the offers before in force again.${brought?.aliases.length || brought?.added.length ? " Names and products that were added stay." : ""}`;

const remembered = ({ added, sellers, aliases, headings }) =>
  [["New products", added], ["New sellers, whose terms are not known", sellers], ["Names that are known from now on", aliases], ["Headings that are known from now on", headings]]
    .filter(([, members]) => members.length)
    .map(([title, members]) => html`<li dir="auto">${title}: ${members.join(", ")}.</li>`);
