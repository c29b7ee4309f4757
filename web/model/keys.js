/** What the address changes: `{ key, known, value }`; `known` is what the server says of the key, missing where it has no such key. */
export const changes = (keys, query) => Object.entries(query).map(([key, value]) => ({ key, value, known: keys.find((k) => k.key === key) }));

/** The keys to choose from besides those that have a slider; a requirement's limit has two names, of which the short one is told. */
export function pickable(keys, sliders, query) {
  const all = new Set(keys.map((k) => k.key));
  return keys.filter(({ key }) => !sliders.has(key) && !(key in query) && !(key.endsWith(".limit") && all.has(key.slice(0, -".limit".length))));
}

/** The key that somebody typed or chose, by its title or itself. */
export const picked = (keys, text) => keys.find((k) => k.title === text) ?? keys.find((k) => k.key === text);

/** The ends of `10..20`, or of one figure. */
export function ends(text) {
  const [low, high = low] = text.split("..");
  return { low, high };
}

export const range = (low, high) => (low === high ? low : `${low}..${high}`);
