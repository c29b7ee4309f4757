const TOKENS = { before: "", after: " tok/s", afterOne: " tok/s", decimals: 2, days: false };

/**
 * What the chart can put against the price: `{ id, name, written, limit, op, of }`, where `of` gives the figure of a
 * verdict. The speed of each role comes first, the first role's the way of which most is asked.
 */
export function measures(requirements, verdicts) {
  const asked = (id) => requirements.find((r) => r.requirement === id && r.limitValue != null && r.level !== "off");
  const limits = (id) => ({ limit: asked(id)?.limitValue ?? null, op: asked(id)?.op ?? "at-least", written: asked(id)?.written });
  const roles = verdicts[0]?.roles.map((r) => r.role) ?? [];
  const speed = (role, i, kind) => ({
    id: `${kind}:${role}`,
    name: kind === "alone" ? `speed of ${role} alone` : `speed of ${role}, all models running`,
    of: (v) => v.roles[i]?.[kind],
    ...limits(`speed.${kind}:${role}`),
  });
  const speeds = roles.flatMap((role, i) => (asked(`speed.alone:${role}`) || !asked(`speed.together:${role}`) ? ["alone", "together"] : ["together", "alone"]).map((kind) => speed(role, i, kind)));
  return [
    ...speeds.map((m) => ({ ...m, written: m.written ?? TOKENS })),
    { id: "streams", name: "streams at once", of: (v) => v.streams, ...limits("streams.concurrent") },
    { id: "memory", name: "memory that one model can use", of: (v) => v.memory, ...limits("memory.accessible") },
  ].map((m) => ({ ...m, written: m.written ?? words(m.id) }));
}

const words = (id) => ({ ...TOKENS, after: id === "memory" ? " GB" : " streams", afterOne: id === "memory" ? " GB" : " stream" });

export const chosen = (all, id) => all.find((m) => m.id === id) ?? all[0];

/** Verdicts that have a place in the chart. */
export const drawable = (verdicts, measure) =>
  verdicts.filter((v) => v.price.low > 0 && v.price.high && measure.of(v)?.high > 0 && measure.of(v).low != null);
