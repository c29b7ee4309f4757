import { html } from "../lib.js";
import { moves } from "../model/bringing.js";
import { href } from "../route.js";
import { count } from "../words.js";
import { more } from "./parts.js";

const SHOWN = 8;

/** Builds that would cost something else or stand in another place. */
export function quotesView(quotes) {
  return moves(quotes).map(
    ([word, members]) => html`<details ?open=${word !== "in another place"}>
      <summary>${count(members.length, "build")} ${word}</summary>
      <ul class="quotes">
        ${members.slice(0, SHOWN).map((q) => html`<li><a href=${href(["build", q.id])}>${q.name}</a> <span>${price(q)}</span> <span class="quiet">${place(q)}</span></li>`)}
        ${more(members.length, SHOWN)}
      </ul>
    </details>`,
  );
}

function price({ price: now, priceBefore, by }) {
  return by ? html`<del>${priceBefore}</del> → <ins>${now}</ins> (${by})` : (now ?? "");
}

const place = ({ placeBefore: was, place: is }) =>
  was === is ? `still number ${is}` : !was ? `now number ${is}` : !is ? `no longer number ${was}` : `now number ${is}, before ${was}`;
