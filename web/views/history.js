import { html, nothing } from "../lib.js";
import { HISTORY } from "./addresses.js";

/** The versions before, and the way back. */
export function historyView(state, act) {
  const versions = (state.data[HISTORY]?.value?.items ?? []).filter((v) => (v.table ?? "offers") === "offers");
  return versions.length
    ? html`<details class="history" ?open=${state.upload?.phase === "done"}>
        <summary>Versions before (${versions.length})</summary>
        <ol>
          ${versions.map((v) => html`<li><span>${v.number}</span> <code>${v.revision}</code> <button class="small" @click=${() => act.restore(v.number)}>Restore</button></li>`)}
        </ol>
      </details>`
    : nothing;
}
