import { html, nothing } from "../lib.js";
import { count } from "../words.js";
import { flipList } from "./flips.js";

/** A preview of an edit: which verdicts it would flip. Nothing is saved. */
export function previewView(preview, act) {
  return html`<div class="preview">
    <label class="hidden" for="edit">Text of ${preview.file}</label>
    <textarea id="edit" spellcheck="false" rows="18" .value=${preview.text} @input=${(e) => act.editPreview(e.target.value)}></textarea>
    <div class="buttons">
      <button class="primary" ?disabled=${preview.running} @click=${act.runPreview}>${preview.running ? "Judging …" : "Show what it would flip"}</button>
      <span class="quiet">Nothing is saved. To keep the edit, make it in the file.</span>
    </div>
    ${preview.problem ? faults(preview.problem) : preview.value ? outcome(preview.value) : nothing}
  </div>`;
}

function faults({ message, problem }) {
  return html`<div class="notice out" role="alert">
    <strong>${message}</strong>
    <ul class="faults">${(problem.faults ?? []).map((f) => html`<li><code>${f.file}:${f.line}:${f.column}</code> ${f.message}</li>`)}</ul>
  </div>`;
}

function outcome({ flips = [], faults: found = [] }) {
  if (found.length) {
    return faults({ message: `${count(found.length, "fault")}: this edit would not come into force.`, problem: { faults: found } });
  }
  return html`<div class="notice change" role="status">
    <div><strong>${flips.length ? count(flips.length, "verdict") + " would flip." : "No verdict would flip."}</strong>${flipList(flips)}</div>
  </div>`;
}
