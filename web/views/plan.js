import { html, nothing } from "../lib.js";
import { count } from "../words.js";
import { flipList } from "./flips.js";

const SHOWN = 50;

/** What an upload would change: how it was read, what is new, changed, gone and refused, which verdicts flip. */
export function planView({ file, mode, plan }, act) {
  const refused = plan.refusals ?? plan.refused.length;
  const idle = !refused && !plan.added.count && !plan.changed.count && !plan.gone.count;
  return html`
    <div class="plan-head">
      <p><strong tabindex="-1" data-focus>${file.name}</strong> <span class="quiet">${reading(plan.reading)}</span></p>
      ${modes(mode, act)}
    </div>
    <ul class="tallies">
      ${[["read", plan.read, ""], ["new", plan.added.count, "met"], ["changed", plan.changed.count, "doubt"], ["gone", plan.gone.count, "out"], ["unchanged", plan.unchanged, ""], ["refused", refused, "out"]].map(
        ([word, n, tone]) => html`<li class=${n && tone ? "ink-" + tone : ""}><b>${n.toLocaleString("en")}</b> ${word}</li>`,
      )}
    </ul>
    ${refused ? refusals(plan.refused, refused) : html`${changes(plan)}${flips(plan)}`}
    <div class="buttons">
      <button class="primary" ?disabled=${refused > 0 || idle} @click=${act.confirmUpload}>Put it in force</button>
      <button @click=${act.cancelUpload}>Cancel</button>
      ${refused ? html`<span class="quiet">All or nothing: correct the file, then drop it again.</span>` : idle ? html`<span class="quiet">Nothing would change.</span>` : nothing}
    </div>
  `;
}

const reading = (r) => (r?.encoding ? `${r.encoding}, separated by ${r.separator}, ${r.numberStyle}${r.ignoredColumns?.length ? `; ignored: ${r.ignoredColumns.join(", ")}` : ""}` : "");

function modes(mode, act) {
  return html`<fieldset>
    <legend class="hidden">How to apply the file</legend>
    ${[["merge", "add to the offers"], ["replace", "replace all offers"]].map(
      ([value, text]) => html`<label><input type="radio" name="mode" value=${value} .checked=${mode === value} @change=${() => act.planMode(value)} /> ${text}</label>`,
    )}
  </fieldset>`;
}

function refusals(found, all) {
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Refused"><table class="plain refusals">
    <thead><tr><th scope="col" class="num">line</th><th scope="col" class="num">column</th><th scope="col">cell</th><th scope="col">content</th><th scope="col">problem</th></tr></thead>
    <tbody>
      ${found.slice(0, SHOWN).map(
        (r) => html`<tr><td class="num">${r.line || "–"}</td><td class="num">${r.column || "–"}</td><td>${r.name ?? ""}</td><td dir="auto"><code>${r.value ?? ""}</code></td><td>${r.reason}</td></tr>`,
      )}
    </tbody>
  </table></div>
  ${all > SHOWN ? html`<p class="quiet">and ${all - SHOWN} more</p>` : nothing}`;
}

function changes({ added, changed, gone }) {
  return html`
    ${changed.offers.length
      ? html`<details open><summary>${count(changed.count, "offer")} changed</summary><ul class="changes">
          ${changed.offers.slice(0, SHOWN).map((c) => html`<li><code>${c.offerId}</code> ${c.cells.map((x) => html`<span>${x.column}: <del>${x.before || "not known"}</del> → <ins>${x.after || "not known"}</ins></span> `)}</li>`)}
        </ul></details>`
      : nothing}
    ${ids("new", added)} ${ids("gone", gone)}
  `;
}

const ids = (word, rows) =>
  rows.count ? html`<details><summary>${count(rows.count, "offer")} ${word}</summary><p class="ids">${rows.ids.slice(0, SHOWN * 4).join(", ")}</p></details>` : nothing;

function flips(plan) {
  const builds = plan.flips.filter((f) => f.court === "builds");
  return html`<div class="would-flip"><strong>${builds.length ? "The verdict on " + count(builds.length, "build") + " would change." : "No verdict on a build would change."}</strong>${flipList(builds)}</div>`;
}
