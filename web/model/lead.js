const UNKNOWN = { low: null, high: null, known: false, text: "not known", basis: "unknown", how: "" };

/** The speed that a case asks most of: of the first of its roles, alone, or where only that is asked, with all running. */
export function leadSpeed(requirements, verdicts) {
  const role = verdicts[0]?.roles[0]?.role ?? "";
  const asked = (id) => requirements.find((r) => r.requirement === `${id}:${role}`);
  const alone = asked("speed.alone");
  const together = asked("speed.together");
  const kind = together && !alone ? "together" : "alone";
  return { role, limit: (alone ?? together)?.limitValue, of: (v) => v.roles[0]?.[kind] ?? UNKNOWN };
}
