/** The range and step of a slider: up to three times the limit, or one and a half times the target. */
export function range({ limitValue, targetValue, unit }) {
  const top = Math.max(limitValue * 3, (targetValue ?? 0) * 1.5, unit === "loadouts" ? 4 : 0);
  const step = stepOf(top, unit);
  return { min: 0, max: Math.ceil(top / step) * step, step };
}

function stepOf(top, unit) {
  if (["streams", "loadouts", "dB(A)"].includes(unit)) {
    return 1;
  }
  const rough = top / 150;
  const power = 10 ** Math.floor(Math.log10(rough));
  return [1, 2, 5, 10].map((f) => f * power).find((s) => s >= rough);
}

/** Limits of builds that are numbers of some size, in the order of the case; nobody drags a date, or what must be at least nothing. */
export const adjustable = (requirements) => requirements.filter((r) => r.subject === "build" && r.limitValue > 0 && r.unit !== "date" && ["must", "should"].includes(r.level));

/** What the address changes besides the limits that have a slider: prices, assumptions, weights. */
export function otherChanges(requirements, query) {
  const sliders = new Set(adjustable(requirements).map((r) => r.requirement));
  return Object.entries(query).filter(([key]) => !sliders.has(key));
}
