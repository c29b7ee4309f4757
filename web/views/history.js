import { html, nothing } from "../lib.js";
import { HISTORY } from "./addresses.js";

/** Earlier versions of the offers, each with a button to restore it. */
export function historyView(state, act) {
  const versions = (state.data[HISTORY]?.value?.items ?? []).filter((v) => (v.table ?? "offers") === "offers");
  return versions.length
    ? html`<details class="history" ?open=${state.upload?.phase === "done"}>
        <summary>Earlier versions (${versions.length})</summary>
        <ol>
          ${versions.map((v) => html`<li><span>${v.number}</span> <code>${v.revision}</code> <button class="small" @click=${() => act.restore(v.number)}>Restore</button></li>`)}
        </ol>
      </details>`
    : nothing;
}
