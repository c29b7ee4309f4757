/** The verdicts that the board shows, by the query of its address. Pure functions, fast with thousands of builds. */

const AGAINST = ["rejected", "doubt", "caution"];
const OUTCOMES = ["accepted", "undecided", "rejected"];
const STATUSES = ["met", "merit", "remark", "caution", "doubt", "rejected", "follows", "not-judged"];
const POINTS = "points:";
/** Above all figures: words stand after numbers, by their status. */
const WORDS = 1e15;

export function columns(requirements, query) {
  const ofBuilds = requirements.filter((r) => r.subject === "build");
  return query.concern ? ofBuilds.filter((r) => r.concern === query.concern) : ofBuilds;
}

export const concerns = (requirements) => [...new Set(columns(requirements, {}).map((r) => r.concern))];

/** The concerns that give some build points, with the column that sorts by them; rules that answer no requirement come last. */
export function earning(verdicts, requirements) {
  const earned = new Set(verdicts.flatMap((v) => v.points.map((p) => p.concern)));
  return [...concerns(requirements), ""].filter((c) => earned.has(c)).map((concern) => ({ concern, column: POINTS + concern }));
}

/** What a build earns by a concern; null where it earns nothing. */
export const earnedBy = (v, concern) => v.points.find((p) => p.concern === concern) ?? null;

export function rows(verdicts, requirements, query) {
  const wanted = new Set(columns(requirements, query).map((r) => r.requirement));
  const text = (query.q ?? "").trim().toLowerCase();
  const found = verdicts.filter(
    (v) =>
      (!query.verdict || v.outcome === query.verdict) &&
      (!query.cause || v.cells.find((c) => c.status === "rejected")?.requirement === query.cause) &&
      (!text || matches(v, text)) &&
      (!query.against || hasProblem(v, wanted, query.against)),
  );
  return sorted(found, query.sort);
}

function matches(v, text) {
  return [v.name, v.build, ...v.reasons].some((s) => s.toLowerCase().includes(text));
}

function hasProblem(v, wanted, against) {
  const statuses = AGAINST.includes(against) ? [against] : AGAINST;
  return v.cells.some((c) => wanted.has(c.requirement) && statuses.includes(c.status));
}

/** `price` sorts upwards, `-price` downwards; unknown values come last either way. The server's order is the ranking. */
function sorted(verdicts, sort) {
  if (!sort || sort === "rank") {
    return verdicts;
  }
  const down = sort.startsWith("-");
  const key = keyOf(down ? sort.slice(1) : sort);
  const keyed = verdicts.map((v, i) => [key(v, i), v]);
  keyed.sort(([a], [b]) => unknownLast(a, b) ?? compare(a, b) * (down ? -1 : 1));
  return keyed.map(([, v]) => v);
}

function keyOf(column) {
  const own = {
    rank: (v, i) => i,
    name: (v) => v.name.toLowerCase(),
    verdict: (v) => OUTCOMES.indexOf(v.outcome),
    price: (v) => numberOf(v.price),
    score: (v) => v.score,
  };
  const ofPoints = (v) => earnedBy(v, column.slice(POINTS.length))?.points ?? 0;
  return own[column] ?? (column.startsWith(POINTS) ? ofPoints : (v) => cellKey(v.cells.find((c) => c.requirement === column)));
}

/** What is likely, else the end that is known. */
export const numberOf = ({ likely, low, high }) => likely ?? low ?? high;

function cellKey(cell) {
  if (!cell || cell.basis === "unknown") {
    return null;
  }
  return numberOf(cell) ?? WORDS + STATUSES.indexOf(cell.status);
}

function unknownLast(a, b) {
  return a == null || b == null ? (a == null) - (b == null) : undefined;
}

const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
