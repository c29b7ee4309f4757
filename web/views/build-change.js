import { html, nothing } from "../lib.js";
import { href } from "../route.js";
import { count, figure } from "../words.js";
import { change } from "./addresses.js";

/** What would change this? Asked for by a button: the server tries every way out. */
export function nearestChange(state, act, b) {
  const id = b.summary.build;
  const entry = state.data[change(id)];
  return html`<section class="nearest" id="change">
    <h2 tabindex="-1">What would change this?</h2>
    ${entry?.value
      ? told(entry.value)
      : entry?.loading
        ? html`<p class="quiet" role="status">Trying every way …</p>`
        : html`<button @click=${() => act.nearestChange(id)}>Find the nearest change</button>`}
    ${entry?.problem ? html`<p class="quiet" role="alert">${entry.problem.message}</p>` : nothing}
  </section>`;
}

function told({ ways = [], margins = [], obstacles = [] }) {
  return html`
    ${ways.length ? html`<p>It would be accepted:</p><ul class="ways">${ways.map(way)}</ul>` : nothing}
    ${obstacles.length && !ways.length ? html`<p>No change that was tried lets it in.</p>` : nothing}
    ${obstacles.length ? html`<ul class="ways">${obstacles.map(obstacle)}</ul>` : nothing}
    ${margins.length ? html`<p>It is accepted, and would lose that:</p><ul class="ways">${margins.slice(0, 6).map(margin)}</ul>` : nothing}
  `;
}

const way = (w) => html`<li>${w.sentence} ${w.kind === "learn" ? nothing : tryIt(w.changes)}</li>`;

function obstacle(o) {
  return html`<li class="quiet">
    ${o.requirement}: ${o.measured}${o.limit ? `, ${o.limit} asked` : ""}${o.by == null ? "" : `; short by ${figure(Math.abs(o.by), o.unit)}`}.
    ${o.move ? tryIt([o.move]) : nothing}
  </li>`;
}

const margin = (m) => html`<li>${m.requirement}: ${figure(m.distance, m.unit)} away from ${figure(m.limit, m.unit)} (${figure(100 * m.share)} %). ${tryIt([m.change])}</li>`;

/** The same change as a what-if. */
function tryIt(changes) {
  const query = Object.fromEntries(changes.map((c) => [c.slice(0, c.indexOf("=")), c.slice(c.indexOf("=") + 1)]));
  return html`<a href=${href(["what-if"], query)} aria-label=${`Try ${count(changes.length, "change")}: ${changes.join(", ")}`}>what if?</a>`;
}
