import { svg, html, nothing } from "../lib.js";

/**
 * A band next to its limit: the side that meets the limit is tinted, the target is a thin line and
 * what is likely a mark on the band. Unknown parts are hatched;
 * an open end runs to the edge of the bar.
 */
export function bandBar(shown, requirement, tone = "met") {
  const { limitValue: limit, targetValue: target, op, unit } = requirement;
  if (limit == null || !shown || (shown.known && shown.low == null && shown.high == null)) {
    return nothing;
  }
  const scale = scaleOf([shown.low, shown.high, limit, target], unit);
  const x = (v) => Math.min(100, Math.max(0, scale(v)));
  const from = x(shown.low ?? -Infinity);
  const to = shown.high == null ? 100 : x(shown.high);
  const good = op === "at-least" ? [x(limit), 100] : [0, x(limit)];
  return html`<svg class=${"band " + tone} viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">
    ${svg`<rect class="track" y="4" width="100" height="4" />
      <rect class="good" x=${good[0]} y="4" width=${good[1] - good[0]} height="4" />
      <rect class=${shown.known ? "measured" : "unknown"} x=${from} y="2.5" width=${Math.max(1.6, to - from)} height="7" />
      ${shown.likely == null || shown.low === shown.high ? nothing : svg`<rect class="likely" x=${x(shown.likely) - 0.4} y="2.5" width="0.8" height="7" />`}
      ${target == null ? nothing : svg`<rect class="target" x=${x(target) - 0.2} y="2" width="0.5" height="8" />`}
      <rect class="limit" x=${Math.max(0, x(limit) - 0.3)} y="0" width="0.6" height="12" />`}
  </svg>`;
}

/** Starts at 0, except for dates. */
function scaleOf(values, unit) {
  const known = values.filter((v) => v != null && Number.isFinite(v));
  const low = unit === "date" ? Math.min(...known) - 20 : Math.min(0, ...known);
  const high = Math.max(...known) * (unit === "date" ? 1 : 1.1) + (unit === "date" ? 20 : 0);
  return (v) => (100 * (v - low)) / (high - low || 1);
}

/** A plain share of a whole, for stacked bars: `[{ value, tone, title }]`. */
export function stack(parts, whole) {
  let at = 0;
  return html`<svg class="stack" viewBox="0 0 100 20" preserveAspectRatio="none" aria-hidden="true">
    ${parts.map((part) => {
      const width = (100 * part.value) / whole;
      const rect = svg`<rect class=${part.tone} x=${at} width=${Math.max(0, width - 0.2)} height="20" data-tip=${part.title} />`;
      at += width;
      return rect;
    })}
  </svg>`;
}
