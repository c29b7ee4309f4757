import { html, nothing } from "../lib.js";
import { href } from "../route.js";
import { asked, capital } from "../words.js";

/** What would change the verdict. The server has judged every change that is shown. */
export function nearestChange(entry, outcome, requirements) {
  return html`<section class="nearest" id="change" aria-busy=${!entry?.value && !entry?.problem}>
    <h2 tabindex="-1">What would change this?</h2>
    ${entry?.value ? found(entry.value, outcome, new Map(requirements.map((r) => [r.requirement, r]))) : waiting(entry)}
  </section>`;
}

const waiting = (entry) =>
  entry?.problem ? html`<p role="alert">${entry.problem.message}</p>` : html`<p class="quiet" role="status">Checking every change …</p>`;

function found({ ways, margins, obstacles }, outcome, of) {
  if (outcome === "accepted") {
    return margins.length ? marginTable(margins, of) : html`<p>No limit that was checked would make it fail.</p>`;
  }
  return html`
    ${ways.length ? html`<p>It would be accepted${ways.length > 1 ? " in each of these cases" : ""} (checked):</p>` : html`<p>No change that was checked gets it accepted.</p>`}
    ${ways.map((way, i) => html`<p class="how">${ways.length > 1 ? html`<b>${i + 1}.</b> ` : nothing}${sentence(way)} ${way.kind === "learn" ? nothing : tryIt(way.changes)}</p>`)}
    ${obstacles.length ? obstacleTable(obstacles, of) : nothing}
  `;
}

function sentence({ kind, changes, sentence: words }) {
  if (kind === "learn") {
    return `If ${changes.length === 1 ? "this is" : "these are"} confirmed: ${changes.join("; ")}.`;
  }
  return kind === "limits" ? `If less were asked: ${words}.` : capital(words) + ".";
}

function obstacleTable(obstacles, of) {
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Obstacles"><table class="plain">
    <thead><tr><th scope="col">Obstacle</th><th scope="col">This build</th><th scope="col">Limit</th><th scope="col">Passes with</th><th scope="col" class="try">On its own</th></tr></thead>
    <tbody>
      ${obstacles.map(
        (o) => html`<tr>
          <th scope="row">${o.follows ? "↳ " : nothing}${of.get(o.requirement)?.title ?? "A rule without requirement"}</th>
          <td>${o.measured}</td>
          <td>${asked({ ...o, assumed: of.get(o.requirement)?.assumed })}</td>
          <td>${o.passes ?? "no limit that was checked"}</td>
          <td>${o.move ? tryIt([o.move]) : nothing}</td>
        </tr>`,
      )}
    </tbody>
  </table></div>`;
}

const NEAREST = 6;

/** The margins, narrowest first. */
function marginTable(margins, of) {
  return html`<p>It would no longer be accepted if a limit were stricter than its figure:</p>
    <div class="scroll" tabindex="0" role="region" aria-label="Margins"><table class="plain">
      <thead><tr><th scope="col">Narrowest first</th><th scope="col" class="num">Limit</th><th scope="col" class="num">This build, at worst</th><th scope="col" class="num">Margin</th><th scope="col">Just past it</th></tr></thead>
      <tbody>
        ${margins.slice(0, NEAREST).map(
          (m) => html`<tr>
            <th scope="row">${of.get(m.requirement)?.title ?? m.requirement}</th>
            <td class="num">${m.figures.limit}</td>
            <td class="num">${m.figures.measured}</td>
            <td class="num">${m.figures.distance}</td>
            <td>${tryIt([m.change])}</td>
          </tr>`,
        )}
      </tbody>
    </table></div>`;
}

/** The same change as a what-if. */
function tryIt(changes) {
  const query = Object.fromEntries(changes.map((c) => [c.slice(0, c.indexOf("=")), c.slice(c.indexOf("=") + 1)]));
  return html`<a class="try" href=${href(["what-if"], query)}>what if?<span class="hidden"> ${changes.join(", ")}</span></a>`;
}
