import { html, nothing } from "../lib.js";
import { href } from "../route.js";
import { count } from "../words.js";
import { shopping } from "./addresses.js";
import { badge, heading, isWeb, sign, whenReady } from "./parts.js";

/** What to order, as a part of the answer that opens on demand. */
export function shoppingDetails(state, act, { build }) {
  const list = state.data[shopping(build)]?.value;
  return html`<details class="shopping-list">
    <summary>Shopping list${list ? html`: ${count(list.items.length, "part")}, ${list.total.text}` : nothing}</summary>
    ${list ? shoppingTable(list, state, act) : html`<p class="quiet" role="status">Loading …</p>`}
  </details>`;
}

/** The same of any build, as a view of its own. */
export function shoppingView(state, act) {
  const url = shopping(state.route.path[1] ?? "");
  return whenReady([state.data[url]], (list) => {
    return html`
      ${heading("What to order", url)}
      <p class="verdict-line"><a href=${href(["build", list.build])}>${list.name}</a> ${badge(list.outcome)}</p>
      ${list.outcome === "accepted" ? nothing : html`<p class="quiet">${list.headline} ${list.reasons.join("; ")}</p>`}
      ${shoppingTable(list, state, act)} ${checks(list)}
    `;
  });
}

function shoppingTable(list, state, act) {
  return html`
    <div class="scroll" tabindex="0" role="region" aria-label="Parts to order">
      <table class="plain shopping">
        <thead>
          <tr><th scope="col" class="num">Pieces</th><th scope="col">Part</th><th scope="col" class="num">At your door</th><th scope="col">Where</th></tr>
        </thead>
        <tbody>${list.items.map(item)}</tbody>
        <tfoot><tr><td></td><th scope="row">Sum</th><td class="num"><strong>${list.total.text}</strong></td><td></td></tr></tfoot>
      </table>
    </div>
    <div class="buttons">
      <button @click=${() => act.copyShopping(list, "text")}>Copy as text</button>
      <button @click=${() => act.copyShopping(list, "csv")}>Copy as CSV</button>
      <span role="status" class="quiet">${state.copied === list.build ? "Copied." : nothing}</span>
    </div>
  `;
}

const item = ({ name, quantity, partNumbers, total, source, choice }) => html`<tr>
  <td class="num">${quantity}</td>
  <th scope="row">${name}${partNumbers.length ? html` <small class="quiet">${partNumbers.join(", ")}</small>` : nothing}</th>
  <td class="num">${total.text}</td>
  <td data-tip=${choice}>${source ? shop(source) : html`<span class="unknown">no offer</span>`}</td>
</tr>`;

function shop({ retailer, url, inDoubt, observedOn, old }) {
  const name = isWeb(url) ? html`<a href=${url} target="_blank" rel="noopener noreferrer">${retailer} ↗</a>` : retailer;
  return html`${inDoubt ? sign("doubt") : nothing}${name} <small class="quiet">${observedOn}${old ? ", see what it is now" : ""}</small>`;
}

const checks = (list) => html`<section class="warnings" aria-label="Before you order">
  <h2>Before you order</h2>
  <ul>${list.checks.map((c) => html`<li>${sign(c.kind === "warning" ? "caution" : "doubt")}<p>${c.text}</p></li>`)}</ul>
</section>`;
