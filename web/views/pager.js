import { html, nothing } from "../lib.js";
import { replaceQuery } from "../route.js";

/** The part of a list that the address asks for. */
export function pageOf(list, { query }, size) {
  const from = Math.min(Math.max(0, Number(query.from ?? 0) || 0), Math.max(0, list.length - 1));
  return { from, items: list.slice(from, from + size) };
}

/** Forward and back through a long list; nothing where it fits on one page. */
export function pager(route, from, all, size) {
  const to = (at) => replaceQuery(route, { from: at > 0 ? at : "" });
  return all <= size
    ? nothing
    : html`<nav class="pager" aria-label="Pages">
        <button ?disabled=${from === 0} @click=${() => to(from - size)}>Previous</button>
        <span>${from + 1} to ${Math.min(all, from + size)} of ${all.toLocaleString("en")}</span>
        <button ?disabled=${from + size >= all} @click=${() => to(from + size)}>Next</button>
      </nav>`;
}
