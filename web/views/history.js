import { html, nothing } from "../lib.js";
import { moment, told, touching } from "../model/steps.js";
import { HISTORY } from "./addresses.js";
import { problemView } from "./refusal.js";

/**
 * What was written to the case, each with a button that takes it back.
 *
 * @param table only what touched it; all without
 */
export function historyView(state, act, table) {
  const steps = touching(state.data[HISTORY]?.value?.items ?? [], table);
  const { phase, problem } = state.takenBack ?? {};
  return html`<section class="history" aria-label="What was written to the case">
    <p role="status" class="says">${phase === "busy" ? "Taking it back …" : ""}${phase === "done" ? html`<span tabindex="-1" data-focus>Taken back. This too can be taken back, below.</span>` : nothing}</p>
    ${phase === "failed" ? problemView(problem) : nothing}
    ${steps.length
      ? html`<details ?open=${!table || Boolean(phase) || state.upload?.phase === "done"}>
          <summary>What was written to your case (${steps.length})</summary>
          <ol>${steps.map((step) => entry(step, act))}</ol>
        </details>`
      : nothing}
  </section>`;
}

function entry(step, act) {
  const texts = told(step);
  return html`<li>
    <time datetime=${step.at}>${moment(step.at)}</time>
    <span class="tables-told" dir="auto">${texts.join(" · ")}</span>
    <button class="small" @click=${() => act.takeBack(step.number)}>Take it back<span class="hidden">: ${texts.join(", ")}</span></button>
  </li>`;
}
