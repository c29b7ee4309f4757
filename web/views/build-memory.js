import { html, nothing } from "../lib.js";
import { replaceQuery } from "../route.js";
import { figure, splitName } from "../words.js";
import { stack } from "./bar.js";

/** What a loadout puts into each pool, drawn with the upper end of each need, so that what looks free is free. */
export function memory(b, loadout, route) {
  return html`<section id="memory" class="memory">
    <h2 tabindex="-1">Memory</h2>
    ${b.loadouts.length ? picker(b.loadouts, loadout, route) : nothing}
    ${b.pools.length ? nothing : html`<p class="unknown">No GPU memory is known for this build.</p>`}
    ${loadout ? fitLine(loadout) : nothing}
    ${b.pools.map((pool) => poolRow(pool, loadout))}
    ${loadout && b.pools.length ? html`${legend(loadout)}${needs(loadout)}` : nothing}
  </section>`;
}

function picker(loadouts, chosen, route) {
  return html`<label class="pick">Loadout
    <select @change=${(e) => replaceQuery(route, { loadout: e.target.value })}>
      ${loadouts.map((l) => html`<option value=${l.loadout} ?selected=${l === chosen}>${l.loadout}, ${l.fits.text === "yes" ? "fits" : l.fits.text === "no" ? "does not fit" : "may fit"}${l.working ? ", used for the speeds" : ""}</option>`)}
    </select>
  </label>`;
}

function fitLine({ fits, uses, models }) {
  const free = uses.map((use) => `${use.freeGib.text} free${uses.length > 1 ? ` on ${use.pool}` : ""}`).join(", ");
  const placed = models.some((m) => m.pools.length);
  return html`<p>${fits.text === "no" ? "It does not fit." : fits.text === "yes" ? `It fits and leaves ${free}.` : `Not known precisely enough to say whether it fits: it would leave ${free}.`}${placed ? nothing : " Nothing is placed."}</p>`;
}

function poolRow(pool, loadout) {
  const size = pool.usableGib.low ?? pool.usableGib.high;
  const parts = size && loadout ? contents(pool, loadout, size) : [];
  return html`<div class="pool">
    <p><strong>${splitName(pool.name).main}</strong> <span class="quiet">${pool.usableGib.text} usable${pool.bandwidthGbS ? `, ${figure(pool.bandwidthGbS)} GB/s` : ""}</span></p>
    ${size ? stack(parts, Math.max(size, parts.reduce((sum, p) => sum + p.value, 0))) : html`<p class="unknown">how much is usable is not known</p>`}
    <p class="hidden">${parts.map((p) => p.title).join("; ")}</p>
  </div>`;
}

/** A model in several pools is split evenly. */
function contents(pool, loadout, size) {
  const here = loadout.models.filter((m) => m.pools.includes(pool.name));
  const part = (tone, label, model, need) => {
    const value = (need?.high ?? need?.low ?? 0) / model.pools.length;
    return { tone, value, title: `${label}: ${figure(value, "GiB")}` };
  };
  const parts = [
    ...here.map((m) => part(tone(loadout, m), `${m.role} weights, ${m.model}`, m, m.weightsGib)),
    ...here.map((m) => part("mem-context", `${m.role} context`, m, m.kvCacheGib)),
    ...here.map((m) => part("mem-buffers", `${m.role} buffers`, m, m.buffersGib)),
  ];
  const free = size - parts.reduce((sum, p) => sum + p.value, 0);
  return free > 0 ? [...parts, { tone: "mem-free", value: free, title: `free: ${figure(free, "GiB")}` }] : parts;
}

/** The colour of a model's weights; there are three, and a fourth model begins again. */
const tone = ({ models }, model) => `mem-${(models.indexOf(model) % 3) + 1}`;

function legend(loadout) {
  const weights = loadout.models.map((m) => [tone(loadout, m), `${m.role} weights`]);
  const tones = [...weights, ["mem-context", "context"], ["mem-buffers", "buffers"], ["mem-free", "free"]];
  return html`<p class="legend">${tones.map(([tone, name]) => html`<span><svg class="swatch" viewBox="0 0 10 10" aria-hidden="true"><rect class=${tone} width="10" height="10" /></svg>${name}</span>`)}</p>`;
}

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
