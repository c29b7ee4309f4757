import { html, nothing } from "../lib.js";
import { tokens } from "../model/drl.js";
import { faulty } from "./faults.js";

/**
 * The text of a rule file with the numbers of its lines.
 *
 * @param of `from` and `to`: the lines of a rule; `asked`: one line; `faults`: by line, of an edit that is tried
 */
export function codeView(text, { from = 0, to = 0, asked = 0, name, faults = new Map() }) {
  return html`<pre class="code" tabindex="0" role="region" aria-label=${name}><code>${text
    .replace(/\n$/, "")
    .split("\n")
    .map((content, i) => {
      const n = i + 1;
      const wrong = faults.get(n);
      const classes = ["line", n >= from && n <= to ? "of-rule" : "", n === asked ? "at" : "", wrong ? "faulty" : ""].filter(Boolean).join(" ");
      return html`${codeLine(wrong ? faulty({ text: content, column: wrong[0].column }) : coloured(content), n, classes)}${wrong ? wrong.map((f) => html`<span class="line says">${f.message}</span>`) : nothing}`;
    })}</code></pre>`;
}

export const codeLine = (content, n, classes) => html`<span class=${classes}><span class="n" aria-hidden="true">${n || ""}</span>${content || " "}</span>`;

const coloured = (content) => tokens(content).map(([kind, token]) => (kind === "plain" ? token : html`<span class=${"t-" + kind}>${token}</span>`));
