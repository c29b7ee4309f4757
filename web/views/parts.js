import { ofCase } from "../case.js";
import { html, nothing } from "../lib.js";
import { href } from "../route.js";
import { status } from "../words.js";

/** A verdict or an answer: sign and word. */
export function badge(name) {
  const { sign, word, tone } = status(name);
  return html`<span class="badge ${tone}"><b aria-hidden="true">${sign}</b> ${word}</span>`;
}

/** Only the sign; the word is there for screen readers. */
export function sign(name) {
  const { sign: glyph, word, tone } = status(name);
  return html`<span class="sign ink-${tone}"><b aria-hidden="true">${glyph}</b><span class="hidden">${word}</span></span>`;
}

/** A view whose data may still be loading or may have failed. */
export function whenReady(entries, view) {
  const refused = entries.find((e) => e?.problem && e.value === undefined);
  if (refused) {
    return problem(refused.problem);
  }
  return entries.every((e) => e?.value !== undefined) ? view(...entries.map((e) => e.value)) : skeleton();
}

export function problem(refused) {
  if (refused.status === 0) {
    return html`<section class="empty">
      <h1 tabindex="-1">Waiting for the server</h1>
      <p>This view was not loaded before the connection was lost. It loads as soon as the server answers again.</p>
    </section>`;
  }
  const { title, suggestions = [], faults = [] } = refused.problem;
  return html`<section class="empty" role="alert">
    <h1 tabindex="-1">${title ?? "This cannot be shown"}</h1>
    <p>${refused.message}</p>
    ${suggestions.length ? html`<p>Did you mean ${suggestions.slice(0, 3).join(", ")}?</p>` : nothing}
    ${faults.length ? html`<ul>${faults.map((f) => html`<li>${f.file}:${f.line}:${f.column} ${f.message}</li>`)}</ul>` : nothing}
    <p><a href="#/">Back to the answer</a></p>
  </section>`;
}

function skeleton() {
  return html`<div class="skeleton" aria-busy="true" aria-label="Loading">
    <i></i><i></i><i></i><i></i><i></i>
  </div>`;
}

/** The end of a list that shows only its first items. */
export const more = (all, shown) => (all > shown ? html`<li>and ${all - shown} more</li>` : nothing);

/** A link to the same content as JSON. */
export function twin(url) {
  return html`<a class="twin" href=${ofCase(url.replace("?limit=100000", ""))} target="_blank" rel="noopener">JSON</a>`;
}

export function heading(text, url, aside = nothing) {
  return html`<div class="heading">
    <h1 tabindex="-1">${text}</h1>
    <span class="aside">${aside}${url ? twin(url) : nothing}</span>
  </div>`;
}

export const ruleHref = (rule) => href(["rules"], { file: rule.file, line: rule.line });

export function factHref({ file, line }) {
  const table = file.split("/").at(-1);
  return href(["facts", table.replace(/\.csv$/, "")], { file: file === table ? "" : file, line });
}

/** Only web addresses become links: a cell can hold anything. */
export const isWeb = (text) => /^https?:/i.test(text ?? "") && URL.canParse(text);

export function source(url, text = "source") {
  return isWeb(url) ? html`<a class="source" href=${url} target="_blank" rel="noopener noreferrer">${text} ↗</a>` : nothing;
}

/** A link to the address in a cell, shown as its host; null if the cell is not an address. */
export const webLink = (text) => (isWeb(text) ? source(text, new URL(text).hostname) : null);
