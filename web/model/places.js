/** A file of rules below its folder, as the rules view names it; null for any other. */
export const ruleFile = (file) => /^rules\/(.+\.drl)$/.exec(file)?.[1] ?? null;

/** The table and the file that a place is in, as the facts view names them; null for no table. */
export function tablePlace(file) {
  const [, inside, table] = /^(?:facts\/|(?=case\/))((?:.*\/)?([a-z_]+)\.csv)$/.exec(file) ?? [];
  return table ? { table, file: inside === `${table}.csv` ? "" : inside } : null;
}

/** The faults of one rule file by line; those of the whole file under 0. */
export function byLine(faults, file) {
  const by = new Map();
  faults.filter((f) => ruleFile(f.file) === file || f.file === file).forEach((f) => by.set(f.line, [...(by.get(f.line) ?? []), f]));
  return by;
}

/** A line before, at and after the column of a fault. */
export function cut(text, column) {
  const at = Math.max(0, column - 1);
  const end = /^[A-Za-z0-9_$."]+/.exec(text.slice(at))?.[0].length ?? 1;
  return column > 0 && at < text.length ? [text.slice(0, at), text.slice(at, at + end), text.slice(at + end)] : [text, "", ""];
}
