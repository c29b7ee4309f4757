import { html, nothing } from "../lib.js";
import { byLine } from "../model/places.js";
import { count } from "../words.js";
import { flipList } from "./flips.js";
import { codeView } from "./code.js";

/** A preview of an edit: which verdicts it would flip, or which lines are wrong. Nothing is saved. */
export function previewView(preview, act) {
  return html`<div class="preview">
    <label class="hidden" for="edit">Text of ${preview.file}</label>
    <textarea id="edit" spellcheck="false" rows="18" .value=${preview.text} @input=${(e) => act.editPreview(e.target.value)}></textarea>
    <div class="buttons">
      <button class="primary" ?disabled=${preview.running} @click=${act.runPreview}>${preview.running ? "Judging …" : "Show what it would flip"}</button>
      <span class="quiet">Nothing is saved. To keep the edit, make it in the file.</span>
    </div>
    <div role="status">${preview.problem ? refused(preview, preview.problem) : preview.value ? outcome(preview.value) : nothing}</div>
  </div>`;
}

function refused({ file, text }, { message, problem }) {
  const found = problem.faults ?? [];
  const at = byLine(found, file);
  return html`<div class="notice out">
      <div>
        <strong>${found.length ? `${count(found.length, "fault")}: this edit would not come into force.` : message}</strong>
        <ul class="faults">${found.map((f) => html`<li>${f.line ? html`<button class="small" @click=${() => jump(f)}>line ${f.line}</button> ` : nothing}${f.message}</li>`)}</ul>
      </div>
    </div>
    ${at.size ? codeView(text, { name: "The edit, with its faults marked", faults: at }) : nothing}`;
}

/** Puts the caret where the fault is. */
function jump({ line, column }) {
  const area = document.getElementById("edit");
  const before = area.value.split("\n").slice(0, line - 1);
  const at = before.reduce((sum, l) => sum + l.length + 1, 0) + Math.max(0, column - 1);
  area.focus();
  area.setSelectionRange(at, at);
}

function outcome({ flips = [] }) {
  return html`<div class="notice change">
    <div><strong>${flips.length ? count(flips.length, "verdict") + " would flip." : "No verdict would flip."}</strong>${flipList(flips)}</div>
  </div>`;
}
