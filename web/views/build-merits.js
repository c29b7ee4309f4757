import { html, nothing } from "../lib.js";
import { figure } from "../words.js";
import { ruleHref } from "./parts.js";

/** The points of the build for the ranking, each with its rule, and the sum. */
export function merits({ summary, merits: granted }) {
  return html`<section id="points" class="merits">
    <h2 tabindex="-1">Points for the ranking: ${figure(summary.score)}</h2>
    ${granted.length
      ? html`<ul>${granted.map((m) => html`<li><b class="num">${signed(m.points)}</b><span>${m.sentence}</span><a href=${ruleHref(m.rule)}><code>${m.rule.id}</code></a></li>`)}</ul>`
      : nothing}
  </section>`;
}

const signed = (points) => (points < 0 ? "−" : "+") + figure(Math.abs(points));
