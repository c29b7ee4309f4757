import { html, nothing } from "../lib.js";
import { published } from "../published.js";
import { capital, count, status, words } from "../words.js";
import { RULES, ruleSource, STATUS } from "./addresses.js";
import { faultList } from "./faults.js";
import { heading, ruleHref, whenReady } from "./parts.js";
import { ruleFile } from "../model/places.js";
import { sourceView } from "./source.js";

const COURTS = { builds: "Judging builds", offers: "Judging offers" };

/** Findings of a rule by kind: the status, and the word for one and for many. */
const COUNTS = [
  ["rejections", "rejected", "rejected", "rejected"],
  ["doubts", "doubt", "in doubt", "in doubt"],
  ["cautions", "caution", "caution", "cautions"],
  ["remarks", "remark", "remark", "remarks"],
  ["merits", "merit", "merit", "merits"],
];

export function rulesView(state, act) {
  return whenReady([state.data[RULES]], ({ items }) => {
    const { file, line } = state.route.query;
    const faults = (state.data[STATUS]?.value?.faults ?? []).filter((f) => ruleFile(f.file));
    const wrong = new Set(faults.map((f) => ruleFile(f.file)));
    const chosen = items.find((r) => r.file === file && Number(line) >= r.line && Number(line) <= r.endLine);
    return html`
      ${heading("Rules in force", RULES)}
      <p class="lead">${count(items.length, "rule")} in ${count(new Set(items.map((r) => r.file)).size, "file")}. ${published ? nothing : "Edit a file on disk: it takes effect within a second, or the fault is shown and the last good version stays in force."}</p>
      ${onDisk(faults)}
      <div class=${file ? "split" : ""}>
        <div class="rule-list">${Object.keys(COURTS).map((court) => courtView(court, items.filter((r) => r.court === court), chosen, wrong))}</div>
        ${file ? whenReady([state.data[ruleSource(file)]], (source) => sourceView(state, act, source, Number(line), chosen)) : nothing}
      </div>
    `;
  });
}

/** The last good version is in force; these lines are why. */
const onDisk = (faults) => (faults.length ? html`<section class="rule-faults" aria-label="Faults on disk"><h2>Faults on disk: none of this is in force</h2>${faultList(faults)}</section>` : nothing);

function courtView(court, rules, chosen, wrong) {
  const concerns = [...new Set(rules.map((r) => r.concern))];
  return html`<section class="court">
    <h2>${COURTS[court]}</h2>
    ${concerns.map(
      (c) => html`<h3>${capital(words(c))}</h3>
        <ul>${rules.filter((r) => r.concern === c).map((r) => ruleRow(r, r === chosen, wrong.has(r.file)))}</ul>`,
    )}
  </section>`;
}

function ruleRow(rule, chosen, isWrong) {
  return html`<li class=${chosen ? "rule chosen" : "rule"}>
    <a href=${ruleHref(rule)} aria-current=${chosen ? "true" : nothing}><code>${rule.id}</code><span>${rule.name}</span></a>
    <span class="quiet">${rule.requirement || "no requirement"}</span>
    <span class="quiet place">${rule.file}:${rule.line}${isWrong ? html` <b class="ink-out">✕ faulty on disk</b>` : nothing}</span>
    <span class="tally">
      ${COUNTS.filter(([kind]) => rule[kind]).map(([kind, name, one, many]) => tally(kind, status(name), rule[kind], rule[kind] === 1 ? one : many))}
      ${COUNTS.some(([kind]) => rule[kind]) ? nothing : html`<span class="quiet">did not fire</span>`}
    </span>
  </li>`;
}

/** Next to a source there is no room for the words; then only the sign is visible. */
const tally = (kind, { sign, tone }, n, word) =>
  html`<span class=${`${kind} ink-${tone}`}><i aria-hidden="true">${sign}</i><b>${n}</b> <span>${word}</span></span>`;
