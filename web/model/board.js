/** The verdicts that the board shows, by the query of its address. Pure functions, fast with thousands of builds. */

const AGAINST = ["rejected", "doubt", "caution"];
const OUTCOMES = ["accepted", "undecided", "rejected"];
const STATUSES = ["met", "merit", "remark", "caution", "doubt", "rejected", "follows", "not-judged"];

export function columns(requirements, query) {
  const ofBuilds = requirements.filter((r) => r.subject === "build");
  return query.concern ? ofBuilds.filter((r) => r.concern === query.concern) : ofBuilds;
}

export const concerns = (requirements) => [...new Set(columns(requirements, {}).map((r) => r.concern))];

export function rows(verdicts, requirements, query) {
  const wanted = columns(requirements, query).map((r) => r.requirement);
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
  return v.cells.some((c) => wanted.includes(c.requirement) && statuses.includes(c.status));
}

/** `price` sorts upwards, `-price` downwards; unknown values come last either way. The server's order is the ranking. */
function sorted(verdicts, sort) {
  if (!sort || sort === "rank") {
    return verdicts;
  }
  const down = sort.startsWith("-");
  const key = keyOf(down ? sort.slice(1) : sort);
  const keyed = verdicts.map((v) => [key(v), v]);
  keyed.sort(([a], [b]) => unknownLast(a, b) ?? compare(a, b) * (down ? -1 : 1));
  return keyed.map(([, v]) => v);
}

function keyOf(column) {
  const own = {
    "-rank": (v) => v.rank,
    name: (v) => v.name.toLowerCase(),
    verdict: (v) => OUTCOMES.indexOf(v.outcome),
    price: (v) => v.price.low,
    score: (v) => v.score,
  };
  return own[column] ?? ((v) => cellKey(v.cells.find((c) => c.requirement === column)));
}

function cellKey(cell) {
  if (!cell || cell.text === "not known" || cell.text === "") {
    return null;
  }
  const figure = /-?\d[\d,]*(\.\d+)?/.exec(cell.text);
  return figure ? Number(figure[0].replaceAll(",", "")) : 1e9 + STATUSES.indexOf(cell.status);
}

function unknownLast(a, b) {
  return a == null || b == null ? (a == null) - (b == null) : undefined;
}

const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
