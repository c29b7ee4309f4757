import { html, nothing } from "../lib.js";
import { concernName } from "./board-cells.js";
import { ruleHref } from "./parts.js";

/** The points of the build for the ranking, each with its rule, and the sum. */
export function merits({ summary, merits: granted }) {
  return html`<section id="points" class="merits">
    <h2 tabindex="-1">Points for the ranking: ${summary.total}</h2>
    ${summary.points.length ? html`<p class="by-concern">${summary.points.map((p) => html`<span>${concernName(p.concern)} <b class="num">${p.text}</b></span>`)}</p>` : nothing}
    ${granted.length
      ? html`<ul>${granted.map((m) => html`<li><b class="num">${m.text}</b><span>${m.sentence}</span><a href=${ruleHref(m.rule)}><code>${m.rule.id}</code></a></li>`)}</ul>`
      : nothing}
  </section>`;
}
