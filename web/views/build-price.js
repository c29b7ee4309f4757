import { html, nothing } from "../lib.js";
import { href } from "../route.js";
import { badge, source } from "./parts.js";

/** The landed price part by part, and why each other offer was not chosen. */
export function priceTable({ price, summary }) {
  return html`<section id="price" class="price-way">
    <h2 tabindex="-1">Landed price, part by part</h2>
    ${price.toPay ? html`<p>${price.toPay.text}</p>` : nothing}
    <div class="scroll" tabindex="0" role="region" aria-label="Price of each part">
      <table class="plain bill">
        <thead><tr><th scope="col">Part</th><th scope="col">From</th><th scope="col">Made up of</th><th scope="col" class="num">Landed price</th></tr></thead>
        <tbody>${price.parts.map(part)}</tbody>
        <tfoot><tr><th scope="row" colspan="3">Total</th><td class=${"num" + (price.total.known ? "" : " unknown")}>${summary.price.text}</td></tr></tfoot>
      </table>
    </div>
  </section>`;
}

function part(p) {
  return html`<tr>
    <th scope="row">${p.quantity > 1 ? html`<b>${p.quantity} x</b> ` : nothing}${p.name}${others(p)}</th>
    <td>${p.offer ? html`${p.retailer} ${source(p.url, "shop")}<br /><a class="quiet" href=${href(["facts", "offers"], { q: p.offer })}>${p.offer}</a>` : html`<span class="unknown">no offer</span>`}${p.inDoubt ? html`<br />${badge("doubt")}` : nothing}</td>
    <td>${p.lines.length ? html`<dl class="lines">${p.lines.map((l) => html`<div><dt>${l.label}</dt><dd class="num">${l.amount.text}</dd></div>`)}</dl>` : nothing}</td>
    <td class=${"num" + (p.total.known ? "" : " unknown")}>${p.total.text}</td>
  </tr>`;
}

function others(p) {
  return p.others.length
    ? html`<details class="others">
        <summary>${p.others.length === 1 ? "1 other offer" : `${p.others.length} other offers`}, and why not chosen</summary>
        <ul>
          ${p.others.map((o) => html`<li><a href=${href(["facts", "offers"], { q: o.offer })}>${o.offer}</a> ${o.retailer}, <span class="num">${o.landedPrice.text}</span> ${badge(o.outcome)}<p>${o.why}</p></li>`)}
        </ul>
      </details>`
    : nothing;
}
