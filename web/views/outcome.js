import { html, nothing } from "../lib.js";
import { count } from "../words.js";
import { flipList } from "./flips.js";
import { problemView } from "./refusal.js";

/**
 * What is being brought: the preview with what it does to the answer, or what has become of it.
 *
 * @param texts `title` of the preview, `keep` on the button, `done` once it is kept; `about`: what was read, as a template
 */
export function outcomeView(bring, act, texts) {
  const { phase } = bring ?? {};
  return html`<section class="outcome" aria-label="Preview" aria-busy=${["trying", "saving"].includes(phase) ? "true" : "false"}>
    <p role="status" class="says">${bring ? says(bring) : ""}</p>
    ${phase === "tried" && !bring.plan.refused?.length ? tried(bring, act, texts) : nothing}
    ${phase === "done" ? done(bring, act, texts) : nothing}
    ${phase === "failed" ? failed(bring, act) : nothing}
  </section>`;
}

const says = ({ phase, plan }) =>
  ({
    trying: "Reading it …",
    saving: "Keeping it …",
    tried: plan?.refused?.length ? `${count(plan.refused.length, "fault")}; nothing was changed.` : plan?.answer.sentence,
    done: plan?.answer.sentence,
  })[phase] ?? "";

function tried({ plan }, act, { title, keep, about }) {
  return html`<h3 tabindex="-1" data-focus>${title(plan)}</h3>
    ${about?.(plan) ?? nothing} ${changes(plan.flips)}
    <div class="buttons">
      <button class="primary" @click=${act.saveBrought}>${keep}</button>
      <button @click=${act.endBringing}>Discard</button>
    </div>`;
}

function done({ plan, undo }, act, texts) {
  return html`<h3 tabindex="-1" data-focus>${texts.done(plan)}</h3>
    ${texts.after?.(plan) ?? nothing}
    <div class="buttons">
      ${undo == null ? nothing : html`<button @click=${() => act.takeBack(undo)}>Take it back</button>`}
      <button @click=${act.endBringing}>Close</button>
    </div>`;
}

export function changes(flips) {
  const builds = flips.filter((f) => f.court === "builds");
  return html`<div class="would-flip">
    <p>${builds.length ? `The verdict on ${count(builds.length, "build")} would change.` : "No verdict on a build would change."}</p>
    ${flipList(builds)}
  </div>`;
}

function failed({ problem }, act) {
  return html`${problemView(problem)}
    <div class="buttons"><button @click=${act.endBringing}>Close</button></div>`;
}
