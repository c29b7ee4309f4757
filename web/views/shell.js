import { html, nothing } from "../lib.js";
import { published } from "../published.js";
import { href } from "../route.js";
import { attributions } from "./attributions.js";
import { casePanel } from "./case-panel.js";
import { glossary } from "./glossary.js";
import { VIEWS, viewOf } from "./index.js";
import { noticesView, trustNotice } from "./notices.js";
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
    ${trustNotice(state)} ${casePanel(state, act)}
    <main id="main" class=${"view view-" + (state.route.path[0] ?? "answer")}>${view(state, act)}</main>
    <footer class="page-foot">${glossary()} ${attributions(state)}</footer>
    ${noticesView(state, act)}
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
    ${changeCase(state, act)}
    <span class="live" role="status"><span class="dot ink-${live.tone}" aria-hidden="true"></span>${live.text}</span>
    <button class="quiet theme" @click=${act.nextTheme} aria-label=${`Colours: ${state.theme}. Change`}>
      ${{ auto: "◐", light: "○", dark: "●" }[state.theme]}
    </button>
  </header>`;
}

/** What the buyer asks is changed beside every view; a published copy answers for one case. */
const changeCase = ({ panel }, act) =>
  published
    ? nothing
    : html`<button class="change-case" id="change-case" aria-expanded=${Boolean(panel)} aria-controls="case-panel" @click=${act.togglePanel}>Change the case</button>`;

function skip(event) {
  event.preventDefault();
  document.querySelector("main h1")?.focus();
}
