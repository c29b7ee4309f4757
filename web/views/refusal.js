import { html, nothing } from "../lib.js";
import { more } from "./parts.js";

const SHOWN = 20;

/** Why something was not done, with its faults, each at its place. */
export function problemView({ message, status, problem }) {
  const { title, faults = [] } = problem ?? {};
  return html`<div role="alert" class="refusal" tabindex="-1" data-focus>
    <p class="ink-out"><strong>${title ?? "This did not work."}</strong></p>
    ${faults.length ? html`<ul class="faults">${faults.slice(0, SHOWN).map((f) => html`<li dir="auto">${place(f)} ${f.message}</li>`)}</ul>` : html`<p>${message}</p>`}
    ${status === 412 ? html`<p>The case has changed in the meantime: look at it again, then try once more.</p>` : nothing}
  </div>`;
}

/** What is wrong with what was to be brought. */
export const refusedView = (faults) =>
  faults.length
    ? html`<ul class="faults ink-out" role="alert" tabindex="-1" data-focus>${faults.slice(0, SHOWN).map((f) => html`<li dir="auto">${f.line ? `line ${f.line}: ` : ""}${f.message}</li>`)}${more(faults.length, SHOWN)}</ul>`
    : nothing;

const place = ({ file, line, column }) => html`<code>${file}${line > 0 ? `:${line}` : ""}${column > 0 ? `:${column}` : ""}</code>`;
