import { html, nothing } from "../lib.js";
import { published } from "../published.js";
import { href } from "../route.js";
import { byLine } from "../model/places.js";
import { ruleSource, STATUS } from "./addresses.js";
import { codeLine, codeView } from "./code.js";
import { faulty } from "./faults.js";
import { twin } from "./parts.js";
import { previewView } from "./preview.js";

/** The text of a rule file, with the linked rule highlighted, and what is wrong with the file on disk. */
export function sourceView(state, act, { file, text }, line, rule) {
  const [from, to] = rule ? [rule.line, rule.endLine] : [line, line];
  const editing = state.preview?.file === file;
  const faults = byLine(state.data[STATUS]?.value?.faults ?? [], file);
  return html`<section class="source" aria-label=${file}>
    <div class="source-head">
      <h2><code>${file}</code></h2>
      ${twin(ruleSource(file))}
      ${published ? nothing : html`<button class="small" @click=${() => (editing ? act.endPreview() : act.beginPreview(file, text))}>${editing ? "Back to the source" : "Try an edit"}</button>`}
      <a class="quiet close" href=${href(["rules"])} aria-label="Close the source">✕</a>
    </div>
    ${faults.size && !editing ? onDisk(faults) : nothing}
    ${editing ? previewView(state.preview, act) : codeView(text, { from, to, asked: line, name: `Source of ${file}` })}
  </section>`;
}

/** The lines that are wrong on disk; below is what is in force. */
function onDisk(faults) {
  return html`<div class="on-disk">
    <h3>On disk this file has faults; below is what is in force</h3>
    ${[...faults].sort(([a], [b]) => a - b).map(([line, of]) => html`<pre class="code"><code>${codeLine(of[0].text ? faulty(of[0]) : " ", line, "line faulty")}</code></pre>
      ${of.map((f) => html`<p class="ink-out">${f.line ? `Line ${f.line}: ` : ""}${f.message}</p>`)}`)}
  </div>`;
}
