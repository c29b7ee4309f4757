import { html, nothing } from "../lib.js";
import { href } from "../route.js";
import { splitName } from "../words.js";

const OPEN = { "could-win": "Undecided: ask first", "price-to-pay": "The answer at the right price", nearest: "What comes nearest" };

/** The picks of the short list that are not decided yet. */
export function undecided({ shortList }) {
  return Object.entries(OPEN).map(([role, title]) => {
    const picks = shortList.filter((pick) => pick.role === role);
    return picks.length ? html`<h2>${title}</h2><ol>${picks.map((pick) => runner(pick, pick.text))}</ol>` : nothing;
  });
}

export function runner(verdict, line) {
  const { main, aside } = splitName(verdict.name);
  return html`<li>
    <a href=${href(["build", verdict.build])}>${main}</a>
    <span class="amount">${verdict.price.text}</span>
    <p>${line}${aside ? html`<span class="quiet"> · ${aside}</span>` : nothing}</p>
  </li>`;
}
