import { TABLES, table } from "./addresses.js";

/** What is read from tables that are loaded; nothing where they are not yet. */
const rows = (state, name) => state.data[table(name)]?.value?.items ?? [];

export const ids = (state, name, which = () => true) => rows(state, name).filter(which).map((row) => row.id);

/** A product as people call it, or its id. */
export const nameOf = (state, id) => rows(state, "hardware").find((row) => row.id === id)?.cells.name ?? id;

/** The words that a column of a table may hold. */
export function columnWords(state, name, column) {
  const described = state.data[TABLES]?.value?.items.find((t) => t.table === name);
  return described?.columns.find((c) => c.name === column)?.words ?? [];
}
