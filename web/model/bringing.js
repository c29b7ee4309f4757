const WHOLE = ["seller", "currency", "tax", "condition", "availability", "date"];

/** What a buyer says of a file: what its columns hold, what its rows are by their places, and what holds for the whole. */
export const NOTHING_SAID = { map: {}, accept: {}, add: {}, leave: [], ...Object.fromEntries(WHOLE.map((about) => [about, ""])) };

const LONGEST_NAME = 200;

/** The query of an upload. */
export function query(name, said, dryRun) {
  const pairs = (key) => Object.entries(said[key]).map(([of, is]) => [key, `${of}=${is}`]);
  return new URLSearchParams([
    ["dryRun", dryRun],
    ["name", name.slice(0, LONGEST_NAME)],
    ...["map", "accept", "add"].flatMap(pairs),
    ...said.leave.map((at) => ["leave", at]),
    ...WHOLE.filter((about) => said[about]).map((about) => [about, said[about]]),
  ]).toString();
}

/** The API writes `product-name` and takes `product_name`. */
export const target = (means) => means.replaceAll("-", "_");

export const mapped = (said, heading, means) => ({ ...said, map: { ...said.map, [heading]: target(means) } });

export const answered = (said, about, value) => ({ ...said, [about]: value.trim() });

/** A row is something that a table has; so are all others of that name. */
export function accepted(said, rows, row, id) {
  const alike = rows.filter((r) => !r.hardwareId && r.product === row.product);
  const bare = alike.reduce((sum, { at }) => undecided(sum, at), said);
  return { ...bare, accept: { ...bare.accept, ...Object.fromEntries(alike.map(({ at }) => [at, id])) } };
}

/** A row is something new. */
export function added(said, at, piece) {
  const bare = undecided(said, at);
  return { ...bare, add: { ...bare.add, [at]: pieceText(piece) } };
}

/** What was said of a row is taken back. */
export function undecided(said, at) {
  const without = ({ [at]: _, ...others }) => others;
  return { ...said, accept: without(said.accept), add: without(said.add), leave: said.leave.filter((l) => l !== at) };
}

export const left = (said, at) => ({ ...said, leave: [...new Set([...said.leave, at])] });

export const kept = (said, at) => ({ ...said, leave: said.leave.filter((l) => l !== at) });

export const isSaid = (said, at) => at in said.accept || at in said.add;

const FIGURES = ["accelerator", "count", "memory", "power", "noise", "form"];

/** `system, memory 128, noise 40`; what is empty is not known. */
export const pieceText = (piece) =>
  [piece.kind, ...FIGURES.filter((f) => piece[f]?.trim()).map((f) => `${f} ${piece[f].trim().replaceAll(",", " ")}`)].join(", ");

/** Rows by what becomes of them; groups without rows are left out. */
export function groups(rows, said) {
  const of = { taken: [], open: [], maybe: [], unknown: [], left: [] };
  rows.forEach((row) => of[fate(row, said)].push(row));
  return Object.entries(of).filter(([, members]) => members.length);
}

function fate(row, said) {
  if (said.leave.includes(row.at)) {
    return "left";
  }
  return row.offerId ? "taken" : row.hardwareId ? "open" : row.suggestions.length ? "maybe" : "unknown";
}

/** How many unknown products are counted, but not listed. */
export const unlisted = ({ others, rows }) => others - rows.filter((row) => !row.hardwareId && !row.suggestions.length).length;

export const taking = ({ brought }) => brought.rows.filter((row) => row.offerId).length;

/** Why there is nothing to take; empty if there is something. */
export function idle(plan, said) {
  if (taking(plan)) {
    return plan.added.count + plan.changed.count + plan.brought.aliases.length + plan.brought.headings.length ? "" : "These offers are in force already.";
  }
  const found = Object.fromEntries(groups(plan.brought.rows, said));
  if (found.open) {
    return `${capital(found.open[0].left)}: answer that above.`;
  }
  return found.maybe || found.unknown ? "Say first what a row is." : found.left ? "Every row is left out." : "No row can be taken.";
}

const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

/** Quotes that got cheaper, that got dearer, and that only stand elsewhere. */
export const moves = (quotes) => [
  ["cheaper", quotes.filter((q) => q.change < 0)],
  ["dearer", quotes.filter((q) => q.change > 0)],
  ["in another place", quotes.filter((q) => q.change === 0)],
].filter(([, members]) => members.length);
