import { html, nothing } from "../lib.js";
import { replaceQuery } from "../route.js";
import { splitName } from "../words.js";
import { stack } from "./bar.js";

/** What a loadout puts into each pool, drawn with the upper end of each need, so that what looks free is free. */
export function memory(b, loadout, route) {
  return html`<section id="memory" class="memory">
    <h2 tabindex="-1">Memory</h2>
    ${b.loadouts.length ? picker(b.loadouts, loadout, route) : nothing}
    ${b.pools.length ? joined(b) : html`<p class="unknown">No GPU memory is known for this build.</p>`}
    ${loadout ? fitLine(loadout) : nothing}
    ${b.pools.map((pool) => poolRow(pool, loadout))}
    ${loadout && b.pools.length ? html`${legend(loadout)}${needs(loadout)}` : nothing}
  </section>`;
}

/** What counts where one model can use it; what nothing joins is never added. */
const joined = ({ pools, summary: { memory: m } }) =>
  html`<p>One model can use <strong>${m.text}</strong>${m.how ? `: ${m.how}` : ""}.${pools.length > 1 ? " Free memory of different pools cannot be added up." : ""}</p>`;

function picker(loadouts, chosen, route) {
  return html`<label class="pick">Loadout
    <select @change=${(e) => replaceQuery(route, { loadout: e.target.value })}>
      ${loadouts.map((l) => html`<option value=${l.loadout} ?selected=${l === chosen}>${l.loadout}, ${l.fits.text === "yes" ? "fits" : l.fits.text === "no" ? "does not fit" : "may fit"}${l.working ? ", used for the speeds" : ""}</option>`)}
    </select>
  </label>`;
}

function fitLine({ fits, uses, models, instead }) {
  const free = uses.map((use) => `${use.freeGib.text} free${uses.length > 1 ? ` on ${use.pool}` : ""}`).join(", ");
  const placed = models.some((m) => m.pools.length);
  return html`<p>${fits.text === "no" ? "It does not fit." : fits.text === "yes" ? `It fits and leaves ${free}.` : `Not known precisely enough to say whether it fits: it would leave ${free}.`}${placed ? nothing : " Nothing is placed."}${instead ? ` It would fit with: ${instead}.` : nothing}</p>`;
}

function poolRow(pool, loadout) {
  const lines = loadout?.uses.find((use) => use.pool === pool.name)?.lines ?? [];
  const parts = contents(lines);
  return html`<div class="pool">
    <p><strong>${splitName(pool.name).main}</strong> <span class="quiet">${pool.usableGib.text} usable${pool.bandwidth ? `, ${pool.bandwidth}` : ""}</span></p>
    ${parts.length ? stack(parts, parts.reduce((sum, p) => sum + p.value, 0)) : html`<p class="unknown">how much is usable is not known</p>`}
    <p class="hidden">${parts.map((p) => p.title).join("; ")}</p>
  </div>`;
}

/** What is taken at most, and what is free at least. */
const contents = (lines) =>
  lines
    .map(({ kind, label, amount }, i) => ({ tone: tone(kind, lines, i), value: (kind === "free" ? amount.low : amount.high) ?? 0, title: `${label}: ${amount.text}` }))
    .filter((part) => part.value > 0);

/** The colour of a model's weights; there are three, and a fourth model begins again. */
function tone(kind, lines, i) {
  return kind === "weights" ? `mem-${(lines.slice(0, i).filter((l) => l.kind === "weights").length % 3) + 1}` : `mem-${kind}`;
}

const TONES = [["mem-1", "weights, a shade for each model"], ["mem-cache", "context"], ["mem-buffers", "buffers"], ["mem-kept", "kept by driver and system"], ["mem-free", "free"]];

const legend = () =>
  html`<p class="legend">${TONES.map(([tone, name]) => html`<span><svg class="swatch" viewBox="0 0 10 10" aria-hidden="true"><rect class=${tone} width="10" height="10" /></svg>${name}</span>`)}</p>`;

function needs({ models }) {
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Memory of each model"><table class="plain">
    <thead><tr><th scope="col">Role</th><th scope="col">Model</th><th scope="col" class="num">Streams x context</th><th scope="col" class="num">Weights</th><th scope="col" class="num">Context</th><th scope="col" class="num">Buffers</th></tr></thead>
    <tbody>
      ${models.map(
        (m) => html`<tr>
          <th scope="row">${m.role}</th>
          <td>${m.model} <span class="quiet">${m.format}</span></td>
          <td class="num">${m.streams} x ${m.contextTokens.toLocaleString("en")}</td>
          ${[m.weightsGib, m.kvCacheGib, m.buffersGib].map((n) => html`<td class=${n ? "num" : "num unknown"} data-tip=${n?.basis ?? nothing}>${n?.text ?? (m.pools.length ? "shared" : "not placed")}</td>`)}
        </tr>`,
      )}
    </tbody>
  </table></div>`;
}
