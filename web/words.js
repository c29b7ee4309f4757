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

export const isCurrency = (unit) => /^[A-Z]{3}$/.test(unit ?? "");

/** A figure that the server has not written, such as that of a slider while it is dragged, with the words that the server gives for its unit. */
export function written(value, { before, after, afterOne, decimals, days }) {
  if (days) {
    return new Date(value * 86400000).toISOString().slice(0, 10);
  }
  return before + value.toLocaleString("en", { maximumFractionDigits: decimals }) + (value === 1 ? afterOne : after);
}
