import { html, nothing } from "../lib.js";
import { asked, capital } from "../words.js";
import { bandBar } from "./bar.js";
import { term } from "./glossary.js";

const FIGURES = [
  { id: "memory.accessible", of: (v) => v.memory },
  { id: "streams.concurrent", of: (v) => v.streams },
  { id: "noise.load", of: (v) => v.noise },
];

/** What a buyer compares, each with its limit. */
export function figures(best, requirements) {
  const all = [...FIGURES.slice(0, 1), ...speeds(best), ...FIGURES.slice(1)];
  return html`<section aria-label="Its figures">
    <h2>Its figures, each with its ${term("band")} and your limit</h2>
    <dl class="figures">${all.map(({ id, of }) => figure(of(best), requirements.find((r) => r.requirement === id)))}</dl>
  </section>`;
}

/** Each role's speed as it is asked, the first two. */
const speeds = ({ roles }) =>
  roles.slice(0, 2).flatMap(({ role, together, alone }) => [
    { id: `speed.together:${role}`, of: () => together },
    { id: `speed.alone:${role}`, of: () => alone },
  ]);

/** The likely value, and under it the ends. */
function likely(text) {
  const [value, ends] = text.split(/ \((?=[^()]*\)$)/);
  return ends ? html`${value}<small>${ends.slice(0, -1)}</small>` : text;
}

function figure(shown, requirement) {
  return requirement
    ? html`<div data-tip=${`${capital(shown.basis)}${shown.how ? ": " + shown.how : ""}`}>
        <dt>${requirement.title}</dt>
        <dd>${likely(shown.text)}</dd>
        <dd class="bar">${bandBar(shown, requirement)}</dd>
        <dd class="asked">${asked(requirement)}</dd>
      </div>`
    : nothing;
}
