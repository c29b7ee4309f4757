const has = (text) => Boolean(text?.trim());

/** Commas part the words, so none may stand within one. */
const bare = (text) => text.trim().replaceAll(",", " ");

/** What the fields say, in words such as `2x rtx-3090, 64 GB, 1200 W, USD 3900 used`. */
export function wordsOf({ name, chip, count, memory, supply, price, currency, condition }) {
  const chips = has(chip) ? [`${Number(count) > 1 ? `${count}x ` : ""}${bare(chip)}`] : [];
  return [
    ...(has(name) ? [bare(name)] : []),
    ...chips,
    ...(has(memory) ? [`${bare(memory)} GB`] : []),
    ...(has(supply) ? [`${bare(supply)} W`] : []),
    ...(has(price) ? [[currency, price.trim().replaceAll(/[,'’ ]/g, ""), condition].filter(has).join(" ")] : []),
  ].join(", ");
}

/** A fault is named by the words that it is about, in quotation marks. */
const about = ({ file }) => file.replace(/^"(.*)"$/s, "$1");

/** The words with what is wrong with each part: `[{ text, fault }]`; commas are parts of their own. */
export function marked(words, faults) {
  return words.split(/(,)/).map((text) => ({ text, fault: faults.find((f) => same(about(f), text)) ?? null }));
}

const plain = (text) => text.trim().toLowerCase();

/** An item may be named without its number. */
const same = (of, text) => plain(of) === plain(text) || plain(of) === plain(text.replace(/^\s*\d+\s*[x×]\s*/i, ""));

/** What may be meant by the words of a fault. */
export const meant = (fault, suggestions) => suggestions.filter((id) => fault.message.split(/[ ,?]+/).includes(id));

/** The words with another name in the place of the faulty one. */
export function replaced(words, fault, id) {
  return words
    .split(",")
    .map((item) => (same(about(fault), item) ? item.replace(/^(\s*(?:\d+\s*[x×]\s*)?).*$/is, `$1${id}`) : item))
    .join(",");
}

/** What keeps a build from being accepted, the first few. */
export const reasons = ({ rows }) => rows.filter((row) => row.status === "rejected" || row.status === "doubt");
