import { html, nothing } from "../lib.js";
import { published } from "../published.js";
import { href } from "../route.js";
import { tokens } from "../model/drl.js";
import { ruleSource } from "./addresses.js";
import { twin } from "./parts.js";
import { previewView } from "./preview.js";

/** The text of a rule file, with the linked rule highlighted. */
export function sourceView(state, act, { file, text }, line, rule) {
  const [from, to] = rule ? [rule.line, rule.endLine] : [line, line];
  const editing = state.preview?.file === file;
  return html`<section class="source" aria-label=${file}>
    <div class="source-head">
      <h2><code>${file}</code></h2>
      ${twin(ruleSource(file))}
      ${published ? nothing : html`<button class="small" @click=${() => (editing ? act.endPreview() : act.beginPreview(file, text))}>${editing ? "Back to the source" : "Try an edit"}</button>`}
      <a class="quiet" href=${href(["rules"])} aria-label="Close the source">✕</a>
    </div>
    ${editing ? previewView(state.preview, act) : lines(text, from, to, line)}
  </section>`;
}

function lines(text, from, to, asked) {
  return html`<pre class="code" tabindex="0"><code>${text
    .replace(/\n$/, "")
    .split("\n")
    .map((content, i) => {
      const n = i + 1;
      return html`<span class=${"line" + (n >= from && n <= to ? " of-rule" : "") + (n === asked ? " at" : "")}><span class="n" aria-hidden="true">${n}</span>${tokens(content).map(
        ([kind, token]) => (kind === "plain" ? token : html`<span class=${"t-" + kind}>${token}</span>`),
      )}${content ? nothing : " "}</span>`;
    })}</code></pre>`;
}
