import { html } from "../lib.js";
import { GLOSSARY } from "../model/glossary.js";
import { capital } from "../words.js";

/** A word whose meaning is one hover, or one tab, away. */
export const term = (word, text = word) => html`<dfn class="term" tabindex="0" data-tip=${GLOSSARY[word]}>${text}</dfn>`;

const WORDS = /\b(tok\/s|streams?|MoE)/g;

/** A text with the first of each such word explained. */
export function glossed(text) {
  const seen = new Set();
  return text.split(WORDS).map((part, i) => {
    const word = part.replace(/^streams$/, "stream");
    const first = i % 2 && !seen.has(word);
    seen.add(word);
    return first ? term(word, part) : part;
  });
}

/** All of them, for those who can do neither, and for paper. */
export const glossary = () => html`<details class="glossary">
  <summary>What the words mean</summary>
  <dl>${Object.entries(GLOSSARY).map(([word, text]) => html`<div><dt>${capital(word)}</dt><dd>${text}</dd></div>`)}</dl>
</details>`;
