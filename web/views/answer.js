import { html, nothing } from "../lib.js";
import { href } from "../route.js";
import { asked, capital, count, longDate, splitName, status } from "../words.js";
import { runnerUps } from "../model/runner-ups.js";
import { obstacles } from "../model/obstacles.js";
import { because } from "../model/because.js";
import { ADVICE, REQUIREMENTS } from "./addresses.js";
import { badge, twin, whenReady } from "./parts.js";
import { bandBar } from "./bar.js";
import { runner, undecided } from "./picks.js";
import { warnings } from "./warnings.js";
import "./chart-element.js";

export function answerView(state) {
  return whenReady([state.data[ADVICE], state.data[REQUIREMENTS]], (advice, { items }) => {
    const best = advice.verdicts.find((v) => v.build === advice.build);
    return html`
      <div class="first">
        <section class="answer" aria-label="The answer">
          <p class="eyebrow">The AI machine to buy on ${longDate(advice.purchaseDate)}</p>
          ${best ? buy(best, items, advice) : buyNothing(advice)}
        </section>
        ${best ? runnersUp(advice) : nearMisses(advice)}
        ${counts(advice)} ${whyOut(advice, items)}
      </div>
      <section class="under" aria-label="Price against speed">
        <h2>Price against speed</h2>
        <rigor-chart .currency=${advice.currency} .verdicts=${advice.verdicts} .requirements=${items} .best=${advice.build} .theme=${state.theme}></rigor-chart>
      </section>
      ${warnings(advice.warnings)}
      ${colophon(advice)}
    `;
  });
}

function buy(best, requirements, { builds: { accepted }, assumed, country }) {
  const { main, aside } = splitName(best.name);
  return html`
    <h1 tabindex="-1">Buy <a href=${href(["build", best.build])}>${main}</a>${aside ? html` <small>${aside}</small>` : nothing}</h1>
    <p class="price"><strong>${best.price.text}</strong> <span>delivered to ${country}, ${best.price.basis}</span></p>
    <p class="best-at">${because(best, requirements, accepted)}${best.chance === null ? nothing : html` Chance: ${Math.round(100 * best.chance)} %.`}</p>
    ${assumed.length ? html`<p class="quiet">Assumed where the brief gives no figure: ${assumed.join("; ")}.</p>` : nothing}
    <dl class="figures">
      ${[...FIGURES.slice(0, 1), ...speeds(best, requirements), ...FIGURES.slice(1)].map(({ id, of, shown }) => figure(of(best), shown?.(best), requirements.find((r) => r.requirement === id)))}
    </dl>
  `;
}

const FIGURES = [
  { id: "memory.accessible", of: (v) => v.memory },
  { id: "streams.concurrent", of: (v) => v.streams },
  { id: "noise.load", of: (v) => v.noise },
];

/** Each role's speed as it is asked, the first two. */
const speeds = ({ roles }, requirements) =>
  roles.slice(0, 2).flatMap(({ role, together, alone }) => [
    { id: `speed.alone:${role}`, of: () => alone, shown: requirements.some((r) => r.requirement === `speed.together:${role}`) ? undefined : () => html`${likely(together.text)}<small>all models running,</small> <small>${alone.text} alone</small>` },
    { id: `speed.together:${role}`, of: () => together },
  ]);

/** The likely value, and under it the ends. */
function likely(text) {
  const [value, ends] = text.split(/ \((?=[^()]*\)$)/);
  return ends ? html`${value}<small>${ends.slice(0, -1)}</small>` : text;
}

function figure(shown, text, requirement) {
  return requirement
    ? html`<div data-tip=${`${capital(shown.basis)}${shown.how ? ": " + shown.how : ""}`}>
        <dt>${requirement.title}</dt>
        <dd>${text ?? likely(shown.text)}</dd>
        <dd class="bar">${bandBar(shown, requirement)}</dd>
        <dd class="asked">${asked(requirement)}</dd>
      </div>`
    : nothing;
}

function buyNothing(advice) {
  return html`<h1 tabindex="-1">${advice.answer}</h1>
    <p class="price"><span>${count(advice.builds.undecided, "build is", "builds are")} undecided until open questions are answered. Or relax a limit:</span>
      <a href=${href(["what-if"])}>what if?</a></p>`;
}

const RUNNERS = 3;

function runnersUp(advice) {
  const runners = runnerUps(advice.verdicts, advice.build).slice(0, RUNNERS);
  return html`<section class="rather" aria-label="Runners-up">
    <h2>Runners-up, and what each does better</h2>
    <ol>
      ${runners.map(({ verdict, better }) => runner(verdict, better.slice(0, 3).map(capital).join(" · ")))}
    </ol>
    ${runners.length ? nothing : html`<p class="quiet">No other accepted build is better in any figure.</p>`}
    ${undecided(advice)}
  </section>`;
}

function nearMisses(advice) {
  return html`<section class="rather" aria-label="Nearest">${undecided(advice)}</section>`;
}

function counts({ builds, offers, facts, caseRevision, rules }) {
  return html`<section class="counts" aria-label="Verdicts">
    <h2>${count(builds.judged, "build")} judged</h2>
    <div class="share" aria-hidden="true">
      ${["accepted", "undecided", "rejected"].map((o) => share(o, builds[o], builds.judged))}
    </div>
    <ul>
      ${["accepted", "undecided", "rejected"].map(
        (o) => html`<li><a href=${href(["board"], { verdict: o })}><b>${builds[o]}</b> ${badge(o)}</a></li>`,
      )}
    </ul>
    <p class="quiet">${offers.judged.toLocaleString("en")} offers judged: ${offers.accepted} accepted, ${offers.undecided} undecided, ${offers.rejected} rejected.</p>
    <p class="quiet">Facts <code>${facts}</code>, case <code>${caseRevision}</code>, rules <code>${rules}</code>: the same revisions give the same answer. ${twin(ADVICE)}</p>
  </section>`;
}

const share = (outcome, n, all) =>
  html`<svg class="fill-${status(outcome).tone}" viewBox="0 0 1 1" preserveAspectRatio="none" width=${`${(100 * n) / Math.max(1, all)}%`} height="10"><rect width="1" height="1" /></svg>`;

const REASONS = 5;

function whyOut(advice, requirements) {
  const found = obstacles(advice.verdicts, requirements).slice(0, REASONS);
  const most = found[0]?.rejected ?? 1;
  return html`<section class="why-out" aria-label="Why the others are out">
    <h2>Why the others are out</h2>
    <ol>
      ${found.map(
        ({ requirement: r, rejected }) => html`<li>
          <a href=${href(["board"], { verdict: "rejected", concern: r.concern, against: "rejected" })}>${r.title}</a>
          <span class="asked">${asked(r)}</span>
          <svg class="fill-out" viewBox="0 0 100 8" preserveAspectRatio="none" height="8" aria-hidden="true"><rect width=${(100 * rejected) / most} height="8" rx="1" /></svg>
          <b>${rejected}</b>
        </li>`,
      )}
    </ol>
  </section>`;
}

function colophon({ leftOut }) {
  return html`<footer class="colophon">
    ${leftOut.map((line) => html`<details><summary>Left out: ${line.split(":")[0]}</summary><p>${line}</p></details>`)}
  </footer>`;
}
