import { asked, choose } from "../case.js";
import { html, nothing } from "../lib.js";
import { published } from "../published.js";
import { href } from "../route.js";
import { count } from "../words.js";
import { CASES, STATUS } from "./addresses.js";
import { attributions } from "./attributions.js";
import { faultList } from "./faults.js";
import { flipList } from "./flips.js";
import { VIEWS, viewOf } from "./index.js";
import { tip } from "./tip.js";

const LIVE = {
  connecting: { text: "connecting", tone: "quiet" },
  live: { text: "live", tone: "met" },
  gone: { text: "disconnected", tone: "out" },
  published: { text: "published copy", tone: "quiet" },
  locked: { text: "token needed", tone: "out" },
};

export function shell(state, act) {
  const { view } = viewOf(state);
  return html`
    <a class="skip" href="#main" @click=${skip}>Skip to the content</a>
    ${header(state, act)}
    <div class="notices">
      ${goneNotice(state)}${trustNotice(state)}${faultNotice(state)}${warningNotice(state)}${changeNotice(state, act)}
    </div>
    <main id="main" class=${"view view-" + (state.route.path[0] ?? "answer")}>${view(state, act)}</main>
    ${attributions(state)}
    ${tip()}
  `;
}

function header(state, act) {
  const here = viewOf(state);
  const live = LIVE[state.live];
  return html`<header class="top">
    <a class="mark" href="#/"><img src="icon.svg" alt="" width="22" height="22" />Rigor</a>
    <nav aria-label="Views">
      ${Object.entries(VIEWS)
        .filter(([, v]) => v.name && !(published && v.asks))
        .map(
          ([path, v]) =>
            html`<a href=${href([path].filter(Boolean))} aria-current=${v === here ? "page" : nothing}>${v.name}</a>`,
        )}
    </nav>
    ${cases(state)}
    <span class="live" role="status"><span class="dot ink-${live.tone}" aria-hidden="true"></span>${live.text}</span>
    <button class="quiet theme" @click=${act.nextTheme} aria-label=${`Colours: ${state.theme}. Change`}>
      ${{ auto: "◐", light: "○", dark: "●" }[state.theme]}
    </button>
  </header>`;
}

/** Who buys; nothing to choose where there is one case. */
function cases(state) {
  const { items = [] } = state.data[CASES]?.value ?? {};
  const here = asked || items.find((c) => c.chosen)?.id;
  if (published) {
    return html`<span class="case">${items.find((c) => c.chosen)?.title}</span>`;
  }
  return items.length < 2
    ? nothing
    : html`<label class="case">Case
        <select @change=${(e) => choose(e.target.value)}>
          ${items.map((c) => html`<option value=${c.chosen ? "" : c.id} ?selected=${c.id === here}>${c.title ?? c.id}</option>`)}
        </select>
      </label>`;
}

function skip(event) {
  event.preventDefault();
  document.querySelector("main h1")?.focus();
}

function goneNotice(state) {
  if (state.live === "locked") {
    return html`<div class="notice out" role="alert">
      <p><strong>This server asks for its token.</strong> Open the address that <code>rigor serve</code> printed; it ends in <code>#token=…</code></p>
    </div>`;
  }
  return state.live === "gone"
    ? html`<div class="notice out" role="alert">
        <p><strong>The server does not answer.</strong> This page shows the last known state and reconnects automatically.</p>
      </div>`
    : nothing;
}

/** Cannot be dismissed: the server was started this way. */
function trustNotice(state) {
  return state.data[STATUS]?.value?.trust === "trusted"
    ? html`<div class="notice doubt" role="status">
        <p><strong>Rules are trusted (<code>--trust-rules</code>).</strong> They may change each other's verdicts, depend on their order or the clock, and run code.</p>
      </div>`
    : nothing;
}

/** Stays until the files are corrected: what is in force differs from what is on disk. */
function faultNotice(state) {
  const { faults = [], faultCount = faults.length } = state.data[STATUS]?.value ?? {};
  return faults.length
    ? html`<div class="notice doubt" role="alert">
        <strong>${count(faultCount, "fault")} on disk; the last good version stays in force.</strong>
        ${faultList(faults, faultCount)}
      </div>`
    : nothing;
}

/** Stays while no rule checks some must. */
function warningNotice(state) {
  const { warnings = [] } = state.data[STATUS]?.value ?? {};
  return warnings.length
    ? html`<div class="notice doubt" role="status">
        <strong>Nothing can be accepted: no rule checks ${count(warnings.length, "must")}.</strong>
        ${faultList(warnings)}
      </div>`
    : nothing;
}

function changeNotice({ change }, act) {
  if (!change) {
    return nothing;
  }
  const builds = change.flips.filter((f) => f.court === "builds");
  return html`<div class="notice change" role="status">
    <div>
      <p>
        <strong>${change.edits.map((e) => `${e.file}${e.line ? ":" + e.line : ""} ${e.how}`).join(", ")}</strong>:
        ${builds.length ? count(builds.length, "verdict") + " flipped." : "no build's verdict flipped."}
      </p>
      ${flipList(builds)}
    </div>
    <button class="quiet" @click=${act.dismissChange} aria-label="Dismiss">✕</button>
  </div>`;
}
