import { html, nothing } from "../lib.js";
import { badge, twin } from "./parts.js";

/** What can be added to the build or exchanged in it later. */
export function upgrades(entry, url) {
  return html`<section id="upgrades" class="upgrades" aria-busy=${!entry?.value && !entry?.problem}>
    <h2 tabindex="-1">Later upgrades ${twin(url)}</h2>
    ${entry?.value ? list(entry.value.items) : entry?.problem ? html`<p role="alert">${entry.problem.message}</p>` : html`<p class="quiet" role="status">Looking for upgrades …</p>`}
  </section>`;
}

function list(items) {
  return items.length
    ? html`<ul>${items.map(upgrade)}</ul>`
    : html`<p>No card, memory or box that the tables hold can be added to it.</p>`;
}

const upgrade = (u) => html`<li>
  <h3>${u.what}</h3>
  <p>For <strong>${u.cost.text}</strong> at today's prices; then ${badge(u.outcome)}${u.left.length ? html` <span class="quiet">left over: ${u.left.join(", ")}</span>` : nothing}</p>
  ${sentences("Opens", u.opens)} ${sentences("In the way", u.inTheWay)}
</li>`;

const sentences = (word, texts) => (texts.length ? html`<p><b>${word}:</b> ${texts.join("; ")}.</p>` : nothing);
