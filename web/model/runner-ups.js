import { number } from "../words.js";

/** What may speak for another build; `sign` is 1 where more is better. */
const FIGURES = [
  { of: (v) => v.price, sign: -1, better: (d) => `CHF ${number(d)} cheaper` },
  { of: (v) => v.memory, sign: 1, better: (d) => `${number(d)} GB more GPU memory` },
  { of: (v) => v.mainSpeed, sign: 1, better: (d) => `main agent ${number(d)} tok/s faster` },
  { of: (v) => v.noise, sign: -1, better: (d) => `${number(d)} dB(A) quieter` },
];

/** The accepted builds besides the best that no other of them beats in everything, each with what it is better at. */
export function runnerUps(verdicts, bestId) {
  const best = verdicts.find((v) => v.build === bestId);
  const others = verdicts.filter((v) => v.outcome === "accepted" && v.build !== bestId);
  return others
    .filter((v) => !others.some((o) => o !== v && dominates(o, v, others)))
    .map((v) => ({ verdict: v, better: advantages(v, best) }))
    .filter((r) => r.better.length > 0);
}

/** The difference is between the certain ends of the bands: it is at least so much. */
function advantages(verdict, best) {
  const certain = FIGURES.map((f) => ({ f, d: certainLead(f, verdict, best) }))
    .filter(({ d }) => d >= 1)
    .map(({ f, d }) => f.better(d));
  return [...new Set([...certain, ...verdict.bestAt.filter((b) => !best.bestAt.includes(b))])];
}

function certainLead({ of, sign }, a, b) {
  const [x, y] = [of(a), of(b)];
  const lead = sign > 0 ? (x.low ?? -Infinity) - (y.high ?? Infinity) : (y.low ?? -Infinity) - (x.high ?? Infinity);
  return Number.isFinite(lead) ? lead : 0;
}

function dominates(a, b, order) {
  const pairs = FIGURES.map((f) => [end(f, a), end(f, b)]);
  const noWorse = pairs.every(([x, y]) => x >= y);
  const better = pairs.some(([x, y]) => x > y);
  return noWorse && (better || order.indexOf(a) < order.indexOf(b));
}

function end({ of, sign }, v) {
  return (sign > 0 ? of(v).low : -(of(v).high ?? Infinity)) ?? -Infinity;
}
