import { html, nothing, repeat } from "../lib.js";
import { href } from "../route.js";
import { splitName, status } from "../words.js";
import { badge } from "./parts.js";

const OUTCOMES = ["accepted", "undecided", "rejected"];
const PAGE = 60;

/** The answer, counts and builds with the other limits; flipped builds come first and are marked. */
export function outcomeView(state, advice, changed) {
  const { whatIf } = state;
  const now = changed ? whatIf?.value : null;
  const flips = new Map((now?.flips ?? []).filter((f) => f.court === "builds").map((f) => [f.subject, f.before]));
  const { answer, verdicts } = now ?? advice;
  const rows = [...verdicts.filter((v) => flips.has(v.build)), ...verdicts.filter((v) => !flips.has(v.build))];
  const waiting = changed && !whatIf?.problem && JSON.stringify(whatIf?.query) !== JSON.stringify(state.route.query);
  return html`<section class=${waiting ? "outcome waiting" : "outcome"} aria-label="Outcome with these figures" aria-busy=${waiting}>
    ${changed && whatIf?.problem ? refused(whatIf.problem) : nothing}
    <div class="sum">
      <p class="would" aria-live="polite">${answer}</p>
      <ul class="tallies">
        ${OUTCOMES.map((o) => tally(o, verdicts, advice.verdicts))}
        <li><b>${flips.size}</b> flipped</li>
      </ul>
    </div>
    <ol class="verdicts">
      ${repeat(
        rows.slice(0, PAGE),
        (v) => v.build,
        (v) => row(v, flips.get(v.build)),
      )}
    </ol>
    ${rows.length > PAGE ? html`<p class="quiet">and ${(rows.length - PAGE).toLocaleString("en")} more that do not flip</p>` : nothing}
  </section>`;
}

function refused({ message, problem }) {
  return html`<div class="notice out" role="alert"><strong>${message}</strong>${(problem.faults ?? []).map((f) => html`<p><code>${f.file}</code> ${f.message}</p>`)}</div>`;
}

function tally(outcome, verdicts, brief) {
  const n = (list) => list.filter((v) => v.outcome === outcome).length;
  const difference = n(verdicts) - n(brief);
  return html`<li><b>${n(verdicts)}</b> ${badge(outcome)}${difference ? html` <span class="difference">${difference > 0 ? "+" : "−"}${Math.abs(difference)}</span>` : nothing}</li>`;
}

function row(v, before) {
  const { main, aside } = splitName(v.name);
  return html`<li class=${before ? "flipped" : ""}>
    <span>${badge(v.outcome)}</span>
    <a href=${href(["build", v.build])} data-tip=${v.reasons.join("\n")}>${main}${aside ? html` <small class="quiet">${aside}</small>` : nothing}</a>
    ${before ? html`<span class="was">was ${status(before).word}</span>` : nothing}
    <span class="num">${v.price.text}</span>
  </li>`;
}
