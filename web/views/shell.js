import { asked, choose } from "../case.js";
import { html, nothing } from "../lib.js";
import { href } from "../route.js";
import { CASES } from "./addresses.js";
import { attributions } from "./attributions.js";
import { VIEWS, viewOf } from "./index.js";
import { noticesView, trustNotice } from "./notices.js";
import { tip } from "./tip.js";

const LIVE = {
  connecting: { text: "connecting", tone: "quiet" },
  live: { text: "live", tone: "met" },
  gone: { text: "disconnected", tone: "out" },
  locked: { text: "token needed", tone: "out" },
};

export function shell(state, act) {
  const { view } = viewOf(state);
  return html`
    <a class="skip" href="#main" @click=${skip}>Skip to the content</a>
    ${header(state, act)}
    ${trustNotice(state)}
    <main id="main" class=${"view view-" + (state.route.path[0] ?? "answer")}>${view(state, act)}</main>
    ${attributions(state)} ${noticesView(state, act)}
    ${tip()}
  `;
}

function header(state, act) {
  const here = viewOf(state);
  const live = LIVE[state.live];
  return html`<header class="top">
    <a class="mark" href="#/"><img src="/icon.svg" alt="" width="22" height="22" />Rigor</a>
    <nav aria-label="Views">
      ${Object.entries(VIEWS)
        .filter(([, v]) => v.name)
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
