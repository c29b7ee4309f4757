/** How each status looks and reads: a sign and a word, so that no status depends on colour alone. */
const STATUS = {
  accepted: { sign: "✓", word: "accepted", tone: "met" },
  undecided: { sign: "?", word: "undecided", tone: "doubt" },
  rejected: { sign: "✕", word: "rejected", tone: "out" },
  met: { sign: "✓", word: "met", tone: "met" },
  doubt: { sign: "?", word: "in doubt", tone: "doubt" },
  caution: { sign: "!", word: "caution", tone: "caution" },
  remark: { sign: "i", word: "remark", tone: "remark" },
  merit: { sign: "+", word: "merit", tone: "met" },
  follows: { sign: "↳", word: "follows", tone: "out" },
  "not-judged": { sign: "–", word: "not judged", tone: "quiet" },
};

/** The limit of a requirement; one that the brief does not give is called assumed. */
export const asked = (r) => (r.assumed ? `${r.limit}, assumed` : r.limit);

export const status = (name) => STATUS[name] ?? { sign: "–", word: name, tone: "quiet" };

/** Splits `Mac Studio M3 Ultra (512 GB)` into a name and an aside. */
export function splitName(name) {
  const match = /^(.{4,}?),?\s*\(([^()]*)\)$/.exec(name);
  return match ? { main: match[1], aside: match[2] } : { main: name, aside: "" };
}

export const count = (n, one, many = one + "s") => `${n.toLocaleString("en")} ${n === 1 ? one : many}`;

export const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

/** Identifiers as words: `moe-fit` is MoE fit. */
export const words = (text) => text.replaceAll("-", " ").replace(/\bmoe\b/, "MoE");

/**
 * A figure where there is little room: `139 to 326 tok/s` is `{ figure: "139–326", unit: "tok/s" }`; what is likely stands
 * before its ends, `about 193 tok/s (139 to 326)` is `{ figure: "193 (139–326)", unit: "tok/s" }`.
 */
export function compact(text) {
  const [, likely, of, ends] = /^about (\S+) ?(.*) \((.*)\)$/.exec(text) ?? [];
  if (likely) {
    return { figure: `${likely} (${ends.replace(" to ", "–")})`, unit: of };
  }
  const [, figure, unit = ""] = /^(.*\d) (\D+)$/.exec(text) ?? [null, text];
  return { figure: figure.replace(" to ", "–").replace("at least ", "≥ ").replace("at most ", "≤ "), unit };
}

const WHOM = {
  shop: "Ask the shop",
  maker: "Ask the maker",
  measurement: "Measure, or wait for a published measurement",
  nobody: "No one knows yet",
};

/** A chance as people say it: `78 %`, and of what errs never all or nothing. */
export const percent = (chance) => (chance > 0.99 ? "over 99 %" : chance < 0.01 ? "under 1 %" : `${Math.round(100 * chance)} %`);

/** A question and whom to ask. */
export const inquiry = (whom, text) => `${WHOM[whom] ?? capital(whom)}: ${text}`;

const DATE = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });

export function longDate(iso) {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? iso : DATE.format(date);
}

export const number = (value, digits = 0) =>
  value.toLocaleString("en", { maximumFractionDigits: digits, minimumFractionDigits: 0 });

const UNIT_WORDS = { "x load": "times the load", "tok/s": "tok/s" };

export const isCurrency = (unit) => /^[A-Z]{3}$/.test(unit ?? "");

/** A figure with its unit the way the server writes it: `CHF 15,000`, `38 dB(A)`, `2026-02-28`. */
export function figure(value, unit) {
  if (unit === "date") {
    return new Date(value * 86400000).toISOString().slice(0, 10);
  }
  const text = number(value, Math.abs(value) < 100 ? 2 : 0);
  return isCurrency(unit) ? `${unit} ${text}` : unit ? `${text} ${UNIT_WORDS[unit] ?? (value === 1 ? unit.replace(/s$/, "") : unit)}` : text;
}
