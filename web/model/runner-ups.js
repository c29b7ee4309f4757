/** Figures that a buyer compares; `sign` is 1 where more is better. */
const FIGURES = [
  { of: (v) => v.price, sign: -1 },
  { of: (v) => v.memory, sign: 1 },
  { of: (v) => v.roles[0]?.together ?? {}, sign: 1 },
  { of: (v) => v.roles[0]?.alone ?? {}, sign: 1 },
  { of: (v) => v.noise, sign: -1 },
];

/** The accepted builds besides the best that no other of them beats in every figure, each with what it does better. */
export function runnerUps(verdicts, bestId) {
  const others = verdicts.filter((v) => v.outcome === "accepted" && v.build !== bestId);
  return others
    .filter((v) => !others.some((o) => o !== v && dominates(o, v, others)))
    .map((v) => ({ verdict: v, better: v.differences.filter((d) => d.better).map((d) => d.text) }))
    .filter((r) => r.better.length > 0);
}

function dominates(a, b, order) {
  const pairs = FIGURES.map((f) => [end(f, a), end(f, b)]);
  const noWorse = pairs.every(([x, y]) => x >= y);
  const better = pairs.some(([x, y]) => x > y);
  return noWorse && (better || order.indexOf(a) < order.indexOf(b));
}

/** The worse end of a band. */
function end({ of, sign }, v) {
  return (sign > 0 ? of(v).low : -(of(v).high ?? Infinity)) ?? -Infinity;
}
