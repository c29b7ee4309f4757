const WORDS = [
  ["added", "added"],
  ["changed", "changed"],
  ["gone", "removed"],
];

/** What a write did, a text for each table: `Products: own-card added`. */
export const told = (step) => step.tables.map((t) => `${t.label}: ${rows(t)}`);

function rows(table) {
  const parts = WORDS.filter(([key]) => table[`${key}Count`]).map(([key, word]) => `${names(table[key], table[`${key}Count`])} ${word}`);
  return parts.length ? parts.join("; ") : "written";
}

const names = (some, all) => some.join(", ") + (all > some.length ? ` and ${all - some.length} more` : "");

/** The writes that touched a table; all of them for none. */
export const touching = (steps, table) => (table ? steps.filter((s) => s.tables.some((t) => t.table === table)) : steps);

const MOMENT = { dateStyle: "medium", timeStyle: "short" };

export function moment(iso, zone) {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? iso : date.toLocaleString("en-GB", { ...MOMENT, timeZone: zone });
}
