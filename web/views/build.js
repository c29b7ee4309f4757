import { html, nothing } from "../lib.js";
import { href } from "../route.js";
import { capital, count, inquiry, splitName } from "../words.js";
import { ADVICE, REQUIREMENTS, build, change, upgrades as later } from "./addresses.js";
import { badge, factHref, ruleHref, sign, twin, whenReady } from "./parts.js";
import { before } from "./warnings.js";
import { requirementRows } from "./build-rows.js";
import { merits } from "./build-merits.js";
import { memory } from "./build-memory.js";
import { speeds } from "./build-speed.js";
import { priceTable } from "./build-price.js";
import { nearestChange } from "./build-change.js";
import { upgrades } from "./build-later.js";
import { notes } from "./build-notes.js";

export function buildView(state, act) {
  const url = build(state.route.path[1] ?? "");
  return whenReady([state.data[url], state.data[REQUIREMENTS]], (b, { items }) => {
    const working = b.loadouts.find((l) => l.loadout === state.route.query.loadout) ?? b.loadouts.find((l) => l.working) ?? b.loadouts[0];
    return html`
      ${headline(b, state.data[ADVICE]?.value, url)}
      <nav class="contents" aria-label="On this page">
        ${SECTIONS.filter((s) => s !== "Notes" || b.notes.length).map((s) => html`<a href="#" @click=${(e) => jump(e, s)}>${s}</a>`)}
      </nav>
      ${objections(b)}
      ${before(b.warnings)}
      ${nearestChange(state.data[change(b.summary.build)], b.summary.outcome, items)}
      ${requirementRows(state, act, b, items)}
      ${merits(b)}
      ${memory(b, working, state.route)} ${speeds(b, working)} ${priceTable(b)}
      ${upgrades(state.data[later(b.summary.build)], later(b.summary.build))} ${notes(b.notes)}
    `;
  });
}

const SECTIONS = ["Change", "Requirements", "Points", "Memory", "Speed", "Price", "Upgrades", "Notes"];

function jump(event, section) {
  event.preventDefault();
  const target = document.getElementById(section.toLowerCase());
  target?.scrollIntoView();
  target?.querySelector("h2")?.focus({ preventScroll: true });
}

function headline({ summary }, advice, url) {
  const { main, aside } = splitName(summary.name);
  const answer = advice?.build === summary.build;
  return html`<header class="build-head">
    <p class="eyebrow"><a href="#/board">Board</a> / ${summary.rank ? `number ${summary.rank} of ${advice?.builds.accepted ?? "all"} accepted` : summary.outcome} ${twin(url)}</p>
    <h1 tabindex="-1">${main}</h1>
    ${aside ? html`<p class="quiet">${aside}</p>` : nothing}
    <p class="verdict-line">${badge(summary.outcome)} ${answer ? html`<strong>This is the one to buy.</strong>` : nothing} ${verdict(summary)} ${summary.odds ? html`<span class="chance">It keeps every must with a chance of ${summary.odds}.</span>` : nothing}</p>
    ${summary.bestAt.length ? html`<p class="best-at">Best of all accepted builds: ${summary.bestAt.join(", ")}.</p>` : nothing}
    ${summary.differences.length ? html`<p class="quiet">Compared with <a href=${href(["build", advice?.build ?? ""])}>the build to buy</a>: ${summary.differences.map((d) => d.text).join(", ")}.</p>` : nothing}
    <p class="order"><a class="button" href=${href(["shopping", summary.build])}>What to order</a></p>
    <dl class="key">
      ${[["Landed price", summary.price], ["GPU memory", summary.memory], ...summary.roles.flatMap(speedsOf), ["At once", summary.streams], ["Under load", summary.noise]].map(
        ([name, shown]) => html`<div data-tip=${capital(shown.basis) + (shown.how ? ": " + shown.how : "")}><dt>${name}</dt><dd class=${shown.known ? "" : "unknown"}>${shown.text}</dd></div>`,
      )}
    </dl>
  </header>`;
}

/** Both ways to run are told of the first role, of the others what each stream has while all run. */
const speedsOf = ({ role, together, alone }, i) =>
  i ? [[capital(role), together]] : [[`${capital(role)}, all models running`, together], [`${capital(role)} alone`, alone]];

/** The headline without the name, which the heading shows already. */
const verdict = ({ name, headline }) => (headline.startsWith(name) ? capital(headline.slice(name.length).replace(/^ (is )?/, "")) : headline);

/** Why it is rejected, or what to ask, each with links to its rule and facts. */
function objections(b) {
  const against = b.rows.filter((r) => r.level === "must" && (r.status === "rejected" || r.status === "doubt"));
  const rejected = against.filter((r) => r.status === "rejected");
  const doubts = against.filter((r) => r.status === "doubt");
  return html`
    ${rejected.length || b.others.length
      ? html`<section class="objections out"><h2>Why it is out</h2><ul>${rejected.map(reason)} ${b.others.map(other)}</ul></section>`
      : nothing}
    ${doubts.length
      ? html`<section class="objections doubt">
          <h2>${count(doubts.length, "figure")} to find out</h2>
          <ul>${doubts.map((r) => html`<li>${sign("doubt")}<div><p><strong>${inquiry(r.whom, r.question)}</strong></p><p>${r.sentence}</p>${proof(r)}</div></li>`)}</ul>
        </section>`
      : nothing}
  `;
}

const reason = (r) => html`<li>${sign(r.status)}<div><p>${r.sentence}</p>${proof(r)}</div></li>`;

const other = (o) =>
  html`<li>${sign(o.rule.says === "rejection" ? "rejected" : o.rule.says)}<div><p>${o.sentence}</p>${proof({ rules: [o.rule], facts: o.facts })}</div></li>`;

const FACTS = 3;

function proof({ rules, facts }) {
  return html`<p class="proof">
    ${rules.map((rule) => html`<a href=${ruleHref(rule)}><code>${rule.id}</code> ${rule.file}:${rule.line}</a>`)}
    ${facts.slice(0, FACTS).map((f) => html`<a href=${factHref(f)}>${f.file}:${f.line} <span class="quiet">${f.id}</span></a>`)}
    ${facts.length > FACTS ? html`<span class="quiet">and ${facts.length - FACTS} more facts below</span>` : nothing}
  </p>`;
}
