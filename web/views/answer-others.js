import { html, nothing } from "../lib.js";
import { href } from "../route.js";
import { count, status } from "../words.js";
import { badge } from "./parts.js";

const OUTCOMES = ["accepted", "undecided", "rejected"];

/** How many builds and offers were judged, and how. */
export function tallies({ builds, offers }) {
  return html`<section class="counts" aria-label="Verdicts">
    <h2>${count(builds.judged, "build")} judged</h2>
    <div class="share" aria-hidden="true">${OUTCOMES.map((o) => share(o, builds[o], builds.judged))}</div>
    <ul>
      ${OUTCOMES.map((o) => html`<li><a href=${href(["board"], { verdict: o })}><b>${builds[o]}</b> ${badge(o)}</a></li>`)}
    </ul>
    <p class="quiet">${count(offers.judged, "offer")} judged: ${offers.accepted} accepted, ${offers.undecided} undecided, ${offers.rejected} rejected.</p>
  </section>`;
}

const share = (outcome, n, all) =>
  html`<svg class="fill-${status(outcome).tone}" viewBox="0 0 1 1" preserveAspectRatio="none" width=${`${(100 * n) / Math.max(1, all)}%`} height="10"><rect width="1" height="1" /></svg>`;

const REASONS = 5;

/** Each rejected build is counted once, by the first must that it fails. */
export function causes({ causes }) {
  const rest = causes.slice(REASONS).reduce((sum, c) => sum + c.builds.length, 0);
  return causes.length
    ? html`<section class="why-out" aria-label="Why the others are out">
        <h2>Why the others are out, by first cause</h2>
        <ol>${causes.slice(0, REASONS).map((c) => cause(c, causes[0].builds.length))}</ol>
        ${rest ? html`<p class="quiet">and ${rest} more for other causes</p>` : nothing}
      </section>`
    : nothing;
}

const cause = ({ requirement, title, limit, assumed, builds }, most) => html`<li>
  <a href=${href(["board"], { verdict: "rejected", cause: requirement })}>${title}</a>
  <span class="asked">${assumed ? `${limit}, assumed` : limit}</span>
  <svg class="fill-out" viewBox="0 0 100 8" preserveAspectRatio="none" height="8" aria-hidden="true"><rect width=${(100 * builds.length) / most} height="8" rx="1" /></svg>
  <b>${builds.length}</b>
</li>`;
