import { html, nothing } from "../lib.js";
import { asked, capital, count, inquiry, status, words } from "../words.js";
import { bandBar } from "./bar.js";
import { factHref, ruleHref, sign, source } from "./parts.js";
import { whyNot } from "./why-not.js";

/** Every requirement with its answer; opening a row shows the rules and the facts behind it. */
export function requirementRows(state, act, b, requirements) {
  const of = new Map(requirements.map((r) => [r.requirement, r]));
  return html`<section id="requirements" class="requirements">
    <h2 tabindex="-1">Requirements</h2>
    <div class="req-list">
      <div class="req-row req-head" aria-hidden="true">
        <span></span><span>Requirement</span><span class="num">This build</span><span>Against the limit</span><span>Limit</span><span class="num">Margin</span><span class="num">Points</span><span></span>
      </div>
      ${b.rows.map((row) => entry(state, act, b.summary.build, row, of.get(row.requirement)))}
    </div>
  </section>`;
}

function entry(state, act, subject, row, requirement) {
  const { actual } = row;
  return html`<details class=${`req-entry ${row.status}`} id=${"row-" + row.requirement}>
    <summary class="req-row">
      ${sign(row.status)}
      <span class="title">${row.title}${row.level === "must" ? nothing : html` <em>${row.level}</em>`}</span>
      <span class=${"num actual" + (actual?.known ? "" : " unknown")}>${actual?.text ?? "not measured"}<small>${actual?.basis}${row.status === "doubt" && row.odds ? `, holds with ${row.odds}` : ""}</small></span>
      <span class="bar">${requirement && actual ? bandBar(actual, requirement, status(row.status).tone) : nothing}</span>
      <span class="asked">${asked(row)}${row.target ? html`<small>target ${row.target}</small>` : nothing}</span>
      <span class="num margin">${margin(row)}</span>
      <span class="num points">${row.earned}</span>
      <span class="more" aria-hidden="true"></span>
    </summary>
    <div class="req-body">
      <p>${row.sentence}</p>
      ${row.status === "doubt" ? html`<p class="ask">${inquiry(row.whom, row.question)}</p>` : nothing}
      ${row.status === "doubt" ? html`<p class="chance">${row.odds ? `It holds with a chance of ${row.odds}.` : "How likely it holds is not known."}</p>` : nothing}
      ${row.assumed ? html`<p class="quiet">The brief gives no figure for this; the limit is an assumption in requirements.csv.</p>` : nothing}
      ${rules(state, act, subject, row)} ${facts(row.facts)}
    </div>
  </details>`;
}

/** A negative margin of a met requirement is not shown as an alarm: no rule checks it for this build. */
function margin({ margin: m, distance, status: answer }) {
  return m == null ? "" : html`<span class=${m >= 0 ? "ink-met" : answer === "met" ? "ink-quiet" : "ink-out"}>${distance}</span>`;
}

function rules(state, act, subject, row) {
  const fired = row.rules.map((r) => r.id);
  const others = row.asked.filter((id) => !fired.includes(id));
  return html`<div class="behind">
    <h3>Rules</h3>
    <ul>
      ${row.rules.map(
        (r) => html`<li><a href=${ruleHref(r)}><code>${r.id}</code> ${r.name}</a> <span class="quiet">${r.file}:${r.line}, ${words(r.says)}</span>${r.sentence ? html`<p>${r.sentence}</p>` : nothing}</li>`,
      )}
      ${others.map((id) => html`<li><code>${id}</code> <span class="quiet">checked, did not fire</span> ${whyNot(state, act, id, subject)}</li>`)}
    </ul>
  </div>`;
}

function facts(origins) {
  return html`<div class="behind">
    <h3>${capital(count(origins.length, "fact"))}</h3>
    <ul class="facts">
      ${origins.map((o) => html`<li><a href=${factHref(o)}>${o.file}:${o.line}</a> <span class="quiet">${o.id}</span> ${source(o.source)}</li>`)}
    </ul>
  </div>`;
}
