import { html, nothing, repeat } from "../lib.js";
import { deciding } from "../model/deciding.js";
import { href, replaceQuery } from "../route.js";
import { asked, splitName, status } from "../words.js";
import { concernName, reasons } from "./board-cells.js";
import { badge, sign } from "./parts.js";

/** A card for each build where there is no room for a table: the figures that decide, the rest on a tap. */
export function boardCards({ verdicts, columns, route, flipped }) {
  return html`<ul class="cards" aria-label="Builds">
    ${repeat(
      verdicts,
      (v) => v.build,
      (v) => card(v, columns, route, flipped.get(v.build)),
    )}
  </ul>`;
}

function card(v, columns, route, before) {
  const { main, aside } = splitName(v.name);
  return html`<li class=${`card ${v.outcome}${before ? " flipped" : ""}`}>
    <h2><a href=${href(["build", v.build])}>${main}</a>${aside ? html` <small>${aside}</small>` : nothing}</h2>
    <p class="verdict">${badge(v.outcome)}${v.rank ? html` <span class="quiet">number ${v.rank}</span>` : nothing}${before ? html` <span class="was">was ${status(before).word}</span>` : nothing}</p>
    <dl>${deciding(v, columns).map((f) => html`<div><dt>${f.name}</dt><dd class=${f.status ? "ink-" + status(f.status).tone : nothing}>${f.status ? sign(f.status) : nothing} ${f.text}</dd></div>`)}</dl>
    ${reasons(v)} ${rest(v, columns, route)}
  </li>`;
}

/** Drawn when it is opened: a hundred closed lists would be ten thousand elements. */
function rest(v, columns, route) {
  const open = route.query.open === v.build;
  const toggle = (event) => {
    const opened = event.target.open;
    if (opened !== open) {
      replaceQuery(route, { open: opened ? v.build : "" });
    }
  };
  return html`<details ?open=${open} @toggle=${toggle}>
    <summary>All requirements and points</summary>
    ${open ? html`${answers(v, columns)}${points(v)}` : nothing}
  </details>`;
}

function answers(v, columns) {
  const cells = new Map(v.cells.map((c) => [c.requirement, c]));
  return html`<dl class="answers">
    ${columns.map((r) => {
      const c = cells.get(r.requirement);
      return html`<div class=${c ? `tone-${status(c.status).tone}` : ""}><dt>${sign(c?.status ?? "not-judged")} ${r.title} <small>${asked(r)}</small></dt><dd>${c?.text || "not measured"}</dd></div>`;
    })}
  </dl>`;
}

const points = (v) => html`<p class="points">Points ${v.total}${v.points.length ? html`: ${v.points.map((p) => `${concernName(p.concern)} ${p.text}`).join(", ")}` : nothing}</p>`;
