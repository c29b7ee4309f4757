import { html, nothing } from "../lib.js";
import { marked, meant, reasons, replaced } from "../model/machine.js";
import { badge, more, sign } from "./parts.js";

const SHOWN = 6;

/** What becomes of the words: the verdict, how they were understood, or what is not understood and where. */
export function verdictView({ machine, bring }, act) {
  const { words = "", answer, problem, busy, judged } = machine ?? {};
  const stale = busy || judged !== words;
  return html`<section class="verdict-now" aria-label="Verdict" aria-busy=${busy ? "true" : "false"}>
    <p role="status" class="says">${words.trim() ? (busy ? "Judging …" : problem ? said(problem) : answer?.explanation.summary.headline) : ""}</p>
    <div id="machine-faults">${problem && !busy ? faultsView(words, problem, act) : nothing}</div>
    ${answer && words.trim() && !problem ? html`${verdict(answer, stale)}${keepButton(bring, answer, words, stale, act)}` : nothing}
  </section>`;
}

const said = ({ problem, message }) => (problem.faults?.length ? "Not everything is understood." : message);

/** The words with what is wrong marked, and what may be meant. */
function faultsView(words, { problem }, act) {
  const { faults = [], suggestions = [] } = problem;
  return faults.length
    ? html`<p class="echo" dir="auto">${marked(words, faults).map(({ text, fault }) => (fault ? html`<mark>${text}</mark>` : text))}</p>
      <ul class="word-faults">
        ${faults.map(
          (f) => html`<li><span dir="auto"><strong>${f.file}</strong> ${f.message}</span>
            <span class="buttons">${meant(f, suggestions).map((id) => html`<button class="small" @click=${() => act.sayMachine(replaced(words, f, id))}>${id}</button>`)}</span>
          </li>`,
        )}
      </ul>`
    : nothing;
}

function verdict({ explanation, understood, from, unknown, answer }, stale) {
  const { summary } = explanation;
  const open = reasons(explanation);
  return html`<div class=${stale ? "verdict stale" : "verdict"}>
    <p>${badge(summary.outcome)} <span dir="auto">${summary.name}</span> · ${summary.price.text}</p>
    <p>${answer.sentence}</p>
    ${open.length ? html`<ul class="why">${open.slice(0, SHOWN).map((r) => html`<li>${sign(r.status)} <span>${r.sentence}</span></li>`)}${more(open.length, SHOWN)}</ul>` : nothing}
    <details>
      <summary>How it was understood</summary>
      <dl class="understood">
        ${understood.map((u) => html`<div><dt dir="auto">${u.words}</dt><dd dir="auto">${u.says}</dd></div>`)}
        ${from ? html`<div><dt>the rest</dt><dd>as in ${from.name}: ${from.parts.map((p) => (p.quantity > 1 ? `${p.quantity}x ` : "") + p.name).join(", ")}</dd></div>` : nothing}
        ${unknown.length ? html`<div><dt>not known</dt><dd>${unknown.join(", ")}</dd></div>` : nothing}
      </dl>
    </details>
  </div>`;
}

function keepButton(bring, { understood }, words, stale, act) {
  const busy = stale || bring?.phase === "saving";
  return bring?.kind === "machine" && bring.phase === "done"
    ? nothing
    : html`<div class="buttons">
        <button class="primary" ?disabled=${busy || !understood.length} @click=${() => act.bringAtOnce("machine", { words })}>Keep it in my case</button>
        <span class="quiet">It then stands on the board like any other, and can be taken back.</span>
      </div>`;
}
