import { html, nothing } from "../lib.js";
import { count } from "../words.js";
import { STATUS } from "./addresses.js";
import { faultList, placeLink } from "./faults.js";
import { flipList } from "./flips.js";

/** What happens while one reads lies over the foot of the page and moves nothing; each is read out once, and goes when it is read. */
export function noticesView(state, act) {
  return html`<aside class="notices" aria-label="Notices">
    <div role="alert">${goneNotice(state)}</div>
    <div role="status">${faultNotice(state, act)}${warningNotice(state, act)}${changeNotice(state, act)}</div>
  </aside>`;
}

/** In a line of its own from the start: the server was started this way. */
export function trustNotice(state) {
  return state.data[STATUS]?.value?.trust === "trusted"
    ? html`<p class="trusted"><strong>Rules are trusted (<code>--trust-rules</code>).</strong> They may change each other's verdicts, depend on their order or the clock, and run code.</p>`
    : nothing;
}

function goneNotice(state) {
  if (state.live === "locked") {
    return html`<div class="notice out">
      <p><strong>This server asks for its token.</strong> Open the address that <code>rigor serve</code> printed; it ends in <code>#token=…</code></p>
    </div>`;
  }
  return state.live === "gone"
    ? html`<div class="notice out">
        <p><strong>The server does not answer.</strong> This page shows the last known state and reconnects automatically.</p>
      </div>`
    : nothing;
}

/** What is in force differs from what is on disk: once it is read, a line is left of it. */
function faultNotice({ data, read }, act) {
  const { faults = [], faultCount = faults.length } = data[STATUS]?.value ?? {};
  return lasting("faults", faults, read, act, `${count(faultCount, "fault")} on disk; the last good version stays in force.`, () => faultList(faults, faultCount));
}

/** Stays while no rule checks some must. */
function warningNotice({ data, read }, act) {
  const { warnings = [] } = data[STATUS]?.value ?? {};
  return lasting("warnings", warnings, read, act, `Nothing can be accepted: no rule checks ${count(warnings.length, "must")}.`, () => faultList(warnings));
}

function lasting(kind, faults, read, act, title, list) {
  if (!faults.length) {
    return nothing;
  }
  const isRead = read[kind] === signature(faults);
  return html`<div class=${isRead ? "notice doubt read" : "notice doubt"}>
    <div><strong>${title}</strong>${isRead ? nothing : list()}</div>
    <button class="quiet" @click=${() => act.markRead(kind, isRead ? "" : signature(faults))}>${isRead ? "Show" : "Hide"}<span class="hidden"> ${kind}</span></button>
  </div>`;
}

/** Other faults are news again. */
const signature = (faults) => faults.map((f) => `${f.file}:${f.line}:${f.column} ${f.message}`).join("\n");

function changeNotice({ change }, act) {
  if (!change) {
    return nothing;
  }
  const builds = change.flips.filter((f) => f.court === "builds");
  return html`<div class="notice change">
    <div @click=${(e) => e.target.closest("a") && act.dismissChange()}>
      <p>
        <strong>${change.edits.map((e, i) => html`${i ? ", " : ""}${placeLink(e)} ${e.how}`)}</strong>:
        ${builds.length ? count(builds.length, "verdict") + " flipped." : "no build's verdict flipped."}
      </p>
      ${flipList(builds)}
    </div>
    <button class="quiet" @click=${act.dismissChange} aria-label="Dismiss">✕</button>
  </div>`;
}
