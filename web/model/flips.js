/** The builds that two lists of verdicts judge differently: `{ build, name, before, after }`. */
export function flips(before, after) {
  const old = new Map(before.map((v) => [v.build, v]));
  const changed = after
    .filter((v) => old.get(v.build)?.outcome !== v.outcome)
    .map((v) => ({ build: v.build, name: v.name, before: old.get(v.build)?.outcome ?? null, after: v.outcome }));
  const ids = new Set(after.map((v) => v.build));
  const lost = before
    .filter((v) => !ids.has(v.build))
    .map((v) => ({ build: v.build, name: v.name, before: v.outcome, after: null }));
  return [...changed, ...lost];
}
