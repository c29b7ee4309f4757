/** The address is part of the state: `#/board?verdict=rejected` is `{ path: ["board"], query: { verdict: "rejected" } }`. */
export function parse(hash) {
  const [path, query = ""] = hash.replace(/^#\/?/, "").split("?");
  return {
    path: path.split("/").filter(Boolean).map(decode),
    query: Object.fromEntries(new URLSearchParams(query)),
  };
}

export function href(path, query = {}) {
  const search = new URLSearchParams(Object.entries(query).filter(([, v]) => v !== "" && v != null));
  return "#/" + path.map(encodeURIComponent).join("/") + (search.size ? "?" + search : "");
}

/** Changes the query of the present view without a new entry in the browser's history. */
export function replaceQuery(route, patch) {
  history.replaceState(null, "", href(route.path, { ...route.query, ...patch }));
  dispatchEvent(new HashChangeEvent("hashchange"));
}

export function go(path, query) {
  location.hash = href(path, query);
}

function decode(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
