import { html, nothing } from "../lib.js";
import { href } from "../route.js";

const TITLES = {
  cheaper: "Cheaper",
  bigger: "Bigger models or more users",
  ask: "If you ask one question",
  nearest: "Most likely meets it",
};

/** What else there is, with the honest difference to the answer. */
export const cards = ({ cards }) => html`<section class="rivals" aria-label="What else there is">${cards.map(card)}</section>`;

function card({ kind, build, name, price, meets, text, differences }) {
  return html`<article class=${meets ? "rival meets" : "rival"}>
    <h2>${TITLES[kind]}</h2>
    ${build
      ? html`<p class="what"><a href=${href(["build", build])}>${name}</a> <span class="amount">${price.text}</span></p>`
      : nothing}
    ${text ? html`<p class=${build ? "ask" : "quiet"}>${text}</p>` : nothing}
    ${differences.length ? html`<ul class="differences">${differences.map(difference)}</ul>` : nothing}
  </article>`;
}

const difference = ({ better, text }) =>
  html`<li class=${better ? "better" : "worse"}><b aria-hidden="true">${better ? "+" : "−"}</b> <span class="hidden">${better ? "better:" : "worse:"}</span> ${text}</li>`;
