import { html, nothing } from "../lib.js";
import { href } from "../route.js";
import { count } from "../words.js";
import { factHref } from "./parts.js";

const KINDS = {
  measured: { chip: "measured", title: "Measured, declared by the maker, or summed up from such figures" },
  estimated: { chip: "estimated", title: "Estimated from measurements of others; the ends are in brackets" },
  assumed: { chip: "assumed: yours to confirm", title: "Limits that you gave no figure for: our reading, yours to confirm" },
};

/** What the answer rests on: a chip for each kind of ground, which opens what it covers. */
export function sure(state, act, { sure: grounds }) {
  const open = grounds.find((g) => g.kind === state.open.sure && g.covers.length);
  return grounds.length
    ? html`<div class="sure">
        <h2 id="how-sure">How sure?</h2>
        <div class="chips" role="group" aria-labelledby="how-sure">${grounds.map((g) => chip(g, g === open, act))}</div>
        ${open ? covers(open) : nothing}
      </div>`
    : nothing;
}

const chip = ({ kind, covers }, open, act) =>
  html`<button class=${"chip " + kind} aria-expanded=${open} ?disabled=${!covers.length} @click=${() => act.open("sure", kind)}><b>${covers.length}</b> ${KINDS[kind].chip}</button>`;

function covers({ kind, covers }) {
  return html`<div class="covers">
    <h3>${KINDS[kind].title}: ${count(covers.length, "figure")}</h3>
    <ul>${covers.map((c) => cover(kind, c))}</ul>
  </div>`;
}

/** An assumed limit leads to its row and to where it can be tried otherwise. */
const cover = (kind, { requirement, title, text, note, origin }) =>
  html`<li>
    <strong>${title}</strong>: ${text}${note ? html`<span class="quiet">, ${note}</span>` : nothing}
    ${kind === "assumed" && origin ? html`<a href=${href(["what-if"], { [requirement]: "" })}>try another</a> <a href=${factHref(origin)}>its row</a>` : nothing}
  </li>`;
