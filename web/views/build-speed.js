import { html, nothing, svg } from "../lib.js";
import { capital } from "../words.js";

const TOP = 1000;

/** Each role's speed per stream, with all models running and alone, on one logarithmic scale. */
export function speeds(b, loadout) {
  const models = (loadout?.models ?? []).filter((m) => m.alone || m.together);
  return html`<section id="speed" class="speed">
    <h2 tabindex="-1">Speed per stream</h2>
    ${models.length
      ? html`<div class="speed-grid">
          ${models.map(
            (m) => html`
              <h3>${capital(m.role)} <small>${m.model} ${m.format}</small></h3>
              ${line("all running", m.together)} ${line("alone", m.alone)}
              ${m.firstToken?.known ? html`<p class="quiet">First token after ${m.firstToken.text}; ${m.firstToken.how}.</p>` : nothing}
            `,
          )}
        </div>
        <p class="quiet">Logarithmic, 1 to 1,000 tok/s. A bar is the band from the lowest to the highest, the light mark on it what is likely; ${loadout.loadout} is loaded.</p>`
      : html`<p class="unknown">No speed is known: ${loadout ? "this loadout does not fit" : "no loadout was tried"}.</p>`}
  </section>`;
}

function line(name, shown) {
  const known = shown?.known;
  const at = (v, otherwise) => (v == null ? otherwise : (100 * Math.log(Math.min(TOP, Math.max(1, v)))) / Math.log(TOP));
  const from = at(shown?.low, 0);
  const to = at(shown?.high, 100);
  return html`<div class="speed-line" data-tip=${shown ? [shown.basis, shown.how].filter(Boolean).join(": ") : "not known"}>
    <span>${name}</span>
    <svg class="band" viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">
      ${svg`<rect class="track" y="4" width="100" height="4" />${[33.33, 66.66].map((x) => svg`<rect class="target" x=${x} y="2" width="0.3" height="8" />`)}
      <rect class=${known ? "measured" : "unknown"} x=${from} y="3" width=${Math.max(1, to - from)} height="6" rx="0.6" />
      ${known && shown.likely != null && shown.low !== shown.high ? svg`<rect class="likely" x=${at(shown.likely) - 0.3} y="2" width="0.6" height="8" />` : nothing}`}
    </svg>
    <b class=${known ? "" : "unknown"}>${shown?.text ?? "not known"}</b>
    <span class="quiet">${shown?.basis ?? ""}</span>
  </div>`;
}
