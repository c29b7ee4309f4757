import { html, nothing } from "../lib.js";
import { groups, idle, taking, unlisted } from "../model/bringing.js";
import { shortened } from "../model/columns.js";
import { count } from "../words.js";
import { asksView } from "./brought-asks.js";
import { columnsView } from "./brought-columns.js";
import { groupView } from "./brought-rows.js";
import { flipList } from "./flips.js";
import { acceleratorList } from "./new-piece.js";
import { more } from "./parts.js";
import { quotesView } from "./quotes.js";

const SHOWN = 20;
const ROWS = 100;

/** What a file holds, row by row, what may still be said of it, and what it would change. */
export function broughtView(upload, act, state) {
  const { file, plan, said, busy, problem, shown = 1 } = upload;
  const { brought } = plan;
  const listed = brought.rows.slice(0, shown * ROWS);
  return html`<div class="brought" aria-busy=${busy ? "true" : "false"}>
    <h2 tabindex="-1" data-focus dir="auto">${file.name}</h2>
    <ul class="stages quiet">${brought.stages.map((stage) => html`<li dir="auto">${stage}</li>`)}</ul>
    ${columnsView(brought.columns, said, act)}
    ${groups(listed, said).map((group) => groupView(group, upload, act, state))}
    ${brought.rows.length > listed.length ? html`<button @click=${act.showMore}>Show more of ${brought.rows.length.toLocaleString("en")} rows</button>` : nothing}
    ${acceleratorList(state)} ${refusedView(brought.refused)}
    ${counted(brought)}
    ${asksView(brought.asks, said, act, state)}
    ${changes(plan)}
    ${problem ? html`<p class="ink-out" role="alert">${problem.message}</p>` : nothing}
    ${buttons(upload, act)}
  </div>`;
}

function refusedView(refused) {
  return refused.length
    ? html`<h3>${count(refused.length, "row")} that cannot be taken</h3>
      <ul class="refused">
        ${refused.slice(0, SHOWN).map((r) => html`<li><span class="quiet">${r.at}</span> ${r.product ? html`<strong dir="auto">${shortened(r.product)}</strong>` : nothing} <span>${r.reason}</span></li>`)}
        ${more(refused.length, SHOWN)}
      </ul>`
    : nothing;
}

/** What is no offer, and what no table knows, as numbers. */
function counted(brought) {
  const { skipped } = brought;
  const others = unlisted(brought);
  return html`
    ${others ? html`<p class="counted quiet">${count(others, "more row")} of products that no table has and nothing is like.</p>` : nothing}
    ${skipped.length
      ? html`<details><summary>${count(skipped.length, "row")} without an offer</summary><ul>
          ${skipped.slice(0, SHOWN).map((s) => html`<li><span class="quiet">${s.at}</span> ${s.reason}</li>`)} ${more(skipped.length, SHOWN)}
        </ul></details>`
      : nothing}
  `;
}

function changes(plan) {
  const builds = plan.flips.filter((f) => f.court === "builds");
  return html`<div class="would-flip">
    <h3>${builds.length ? `The verdict on ${count(builds.length, "build")} would change` : "No verdict on a build would change"}</h3>
    ${flipList(builds)} ${quotesView(plan.quotes)}
  </div>`;
}

function buttons(upload, act) {
  const { plan, said, busy, problem } = upload;
  const why = problem ? "" : idle(plan, said);
  return html`<div class="buttons">
    <button class="primary" id="take" ?disabled=${Boolean(busy || problem || why)} aria-describedby="take-why" @click=${act.confirmUpload}>Take ${count(taking(plan), "offer")}</button>
    <button @click=${act.cancelUpload}>Discard</button>
    <span class="quiet" id="take-why">${why}</span>
  </div>`;
}
