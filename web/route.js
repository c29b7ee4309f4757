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

const PAUSE = 150;
let writing;
/** The newest route; the page may not have drawn it when the next change comes. */
let newest;

/** Changes the query of the current view at once. The address bar follows after a pause, since browsers limit how often it may change. */
export function replaceQuery(route, patch) {
  const base = newest && newest.path.join("/") === route.path.join("/") ? newest : route;
  const address = href(base.path, { ...base.query, ...patch });
  newest = parse(address);
  clearTimeout(writing);
  writing = setTimeout(() => history.replaceState(null, "", address), PAUSE);
  dispatchEvent(new CustomEvent("route", { detail: parse(address) }));
}

/** Calls back with each new route. */
export function follow(arrive) {
  addEventListener("route", ({ detail }) => arrive(detail));
  addEventListener("hashchange", () => {
    clearTimeout(writing);
    newest = parse(location.hash);
    arrive(newest);
  });
}

function decode(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
