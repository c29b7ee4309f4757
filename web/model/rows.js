/** Only cells that say something; a new row knows nothing else. */
export const filled = (cells) => Object.fromEntries(Object.entries(cells).filter(([, text]) => text !== ""));

const bare = (unit) => unit.toLowerCase().replace(/[^a-z0-9]/g, "");

/** The name of a column as people read it; its unit stands beside it. */
export const label = ({ name, unit }) => {
  const parts = name.split("_");
  const from = parts.findIndex((_, i) => i > 0 && parts.slice(i).join("") === bare(unit ?? ""));
  return (from > 0 ? parts.slice(0, from) : parts).join(" ");
};

/** What must be said first, then the rest, each in the order of the table. */
export const split = (columns) => [columns.filter((c) => c.required || c.key), columns.filter((c) => !c.required && !c.key)];

/** The faults of a row by column; those of no column under an empty name. */
export function faultsOf(refused) {
  const by = {};
  refused.forEach(({ column, message }) => (by[column ?? ""] ??= []).push(message));
  return by;
}

/** Tables in the order of their shelves: `[[shelf, tables]]`. */
export function shelves(tables) {
  const by = new Map();
  tables.forEach((t) => by.set(t.shelf, [...(by.get(t.shelf) ?? []), t]));
  return [...by];
}

/** Rows that the buyer has brought. */
export const isOwn = (row) => row.file.startsWith("case/");

/** What a column holds, in words: `a number in GB, 0 to 8192; empty: not known`. */
export function holds({ type, unit, words, refersTo, required, min, max }) {
  const kind = words.length ? `one of ${words.join(", ")}` : type;
  const range = min == null ? "" : max == null ? `${min} or more` : `${min} to ${max}`;
  return [
    kind + (unit && unit !== "currency" && !words.length ? ` in ${unit}` : ""),
    range,
    refersTo ? `a row of ${refersTo.replaceAll("_", " ")}` : "",
    required ? "needed" : "may be empty: not known",
  ].filter(Boolean).join("; ");
}
